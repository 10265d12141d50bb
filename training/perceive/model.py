"""One encoder, many heads. `encode` is the first graph (everything every unit needs), `relate` the second (what chosen units, pairs and triggers need)."""
import torch
from torch import nn
import torch.nn.functional as F
from . import labels as L
from .mpnet import Encoder, WIDTH

ARC, REL, SPAN, TIE = 400, 64, 128, 256
DISTANCES = 16


def distance_bucket(d):
    """signed, logarithmic: 0 for the anchor itself, then 1, 2, 3, 4-5, 6-8, ... on each side; [2 * DISTANCES + 1] in all"""
    a = d.abs().float()
    k = torch.where(a <= 3, a, 3 + torch.log2((a / 3).clamp(min=1)) * 2).floor().clamp(max=DISTANCES).long()
    return torch.where(d < 0, DISTANCES - k, DISTANCES + k)


def mlp(i, o, drop):
    return nn.Sequential(nn.Linear(i, o), nn.GELU(), nn.Dropout(drop))


class Tie(nn.Module):
    """Tags every unit of a window by its role towards one anchor unit: roles x (outside, begin, inside)."""

    def __init__(self, roles):
        super().__init__()
        self.each, self.anchor, self.gate = nn.Linear(WIDTH, TIE), nn.Linear(WIDTH, TIE), nn.Linear(WIDTH, TIE)
        self.distance = nn.Embedding(2 * DISTANCES + 1, TIE)
        nn.init.normal_(self.distance.weight, std=0.02)
        self.mix = mlp(TIE, TIE, 0.1)
        self.out = nn.Linear(TIE, roles * 3)
        with torch.no_grad():
            self.out.bias.view(roles, 3)[:, 0] += 4.0
        self.roles = roles

    def forward(self, h, window, unit):
        """h [B, U, 768], window and unit [K] -> [K, U, roles * 3]"""
        a = h[window, unit]
        u = torch.arange(h.shape[1], device=h.device)
        d = self.distance(distance_bucket(u[None, :] - unit[:, None]))
        x = F.gelu(self.each(h)[window] * (1 + self.gate(a))[:, None] + self.anchor(a)[:, None] + d)
        return self.out(self.mix(x))


class Perceiver(nn.Module):
    def __init__(self, sizes):
        """sizes: of the label sets found in the data, {'upos': 17, ...}"""
        super().__init__()
        self.encoder = Encoder()
        self.drop = nn.Dropout(0.2)
        self.boundary = nn.Linear(WIDTH, len(L.BOUNDARIES))
        self.upos, self.xpos, self.feats, self.lemma = (nn.Linear(WIDTH, sizes[k]) for k in ('upos', 'xpos', 'feats', 'lemma'))
        self.root = nn.Parameter(torch.zeros(1, 1, WIDTH))
        self.arc_dep, self.arc_head = mlp(WIDTH, ARC, 0.33), mlp(WIDTH, ARC, 0.33)
        self.arc = nn.Linear(ARC, ARC)
        self.arc_bias = nn.Linear(ARC, 1)
        self.rel_dep, self.rel_head = mlp(WIDTH, REL, 0.33), mlp(WIDTH, REL, 0.33)
        self.rel = nn.Parameter(torch.zeros(REL + 1, sizes['deprel'] * (REL + 1)))
        self.span_start, self.span_end = mlp(WIDTH, SPAN, 0.2), mlp(WIDTH, SPAN, 0.2)
        self.span = nn.Linear(SPAN, SPAN)
        self.span_bias = nn.Linear(SPAN, 1)
        self.mention = nn.Sequential(mlp(3 * WIDTH, 256, 0.2), nn.Linear(256, len(L.MENTION_LABELS)))       # of its first, last and head word
        self.label = nn.Sequential(mlp(2 * WIDTH, 256, 0.2), nn.Linear(256, len(L.ARGUMENT_LABELS)))
        self.cue = nn.Linear(WIDTH, 1)
        self.event = nn.Linear(WIDTH, 1 + 2 * len(L.TYPES))
        self.trigger = mlp(2 * WIDTH, 384, 0.2)
        self.modes, self.contexts = nn.Linear(384, len(L.MODES)), nn.Linear(384, len(L.CONTEXTS))
        self.cameo, self.acled = nn.Linear(384, sizes['cameo']), nn.Linear(384, sizes['acled'])
        self.reality, self.voice = nn.Linear(384, len(L.REALITIES)), nn.Linear(384, len(L.VOICES))
        self.attribution, self.argument = Tie(len(L.ATTRIBUTION)), Tie(len(L.ROLES))

    def units(self, ids, case, gap, first):
        """hidden states of the units' first pieces: [B, U, 768]"""
        h = self.drop(self.encoder(ids, case, gap))
        return torch.gather(h, 1, first[:, :, None].expand(-1, -1, WIDTH))

    def arcs(self, h):
        """[B, U, U + 1]: score of each head, the root first"""
        with_root = torch.cat([self.root.expand(h.shape[0], -1, -1).to(h.dtype), h], 1)
        dep, head = self.arc_dep(h), self.arc_head(with_root)
        return self.arc(dep) @ head.transpose(1, 2) / ARC ** 0.5 + self.arc_bias(head).transpose(1, 2)

    def spans(self, h):
        """[B, U, U]: is there a mention from unit i to unit j"""
        s, e = self.span_start(h), self.span_end(h)
        return self.span(s) @ e.transpose(1, 2) / SPAN ** 0.5 + self.span_bias(e).transpose(1, 2)

    def relations(self, dep, head):
        """hidden states of dependents and heads [P, 768] (the root where `head` is the root vector) -> [P, labels]"""
        d, e = self.rel_dep(dep), self.rel_head(head)
        one = torch.ones_like(d[:, :1])
        d, e = torch.cat([d, one], 1), torch.cat([e, one], 1)
        return ((d @ self.rel.to(d.dtype)).view(d.shape[0], -1, REL + 1) @ e[:, :, None]).squeeze(-1)

    def triggers(self, first, last):
        t = self.trigger(torch.cat([first, last], -1))
        return {k: getattr(self, k)(t) for k in ('modes', 'contexts', 'cameo', 'acled', 'reality', 'voice')}
