"""The loss of each head over a batch of windows; each is a sum over its instances, normalised by a running count so that rare layers neither vanish nor shout."""
import torch
import torch.nn.functional as F
from . import labels as L

WEIGHTS = dict(boundary=1.0, upos=0.5, xpos=0.5, feats=0.4, lemma=0.4, arc=1.0, rel=0.7, mention=1.0, kind=0.6, named=1.0, cue=0.6, attribution=1.2,
               event=1.5, modes=0.4, contexts=0.3, cameo=0.4, acled=0.4, reality=0.5, voice=0.4, argument=1.2, sector=0.5, count=0.3, role=0.2)


class Index:
    def __init__(self, vocabularies):
        sets = dict(vocabularies, types=L.TYPES, modes=L.MODES, contexts=L.CONTEXTS, reality=L.REALITIES, voice=L.VOICES, sector=L.SECTORS, count=L.COUNTS,
                    role=L.SOURCE_ROLES, mention=L.MENTIONS)
        self.of = {k: {x: i for i, x in enumerate(v)} for k, v in sets.items()}

    def get(self, k, x):
        return self.of[k].get(x, -100)


def bio(n, spans):
    """0 outside, 1 begin, 2 inside"""
    y = [0] * n
    for s, e in spans:
        for k in range(max(0, s), min(n, e)):
            y[k] = 1 if k == s else 2
    return y


def head_word(words, a, z):
    """the unit of the first word from unit a to z whose head lies outside"""
    inside = [w for w in words if a <= w[0] <= z]
    return next((w[0] for w in inside if not a <= w[5] <= z), a)


def losses(model, ws, u, h, index):
    """{head: (sum of losses, number of instances)}"""
    out = {}
    dev = h.device
    lt = lambda x: torch.tensor(x, dtype=torch.long, device=dev)

    def put(name, loss, n):
        if n:
            a, b = out.get(name, (0.0, 0))
            out[name] = (a + loss, b + n)

    # words and trees
    parsed = [b for b, w in enumerate(ws) if w.words]
    if parsed:
        hp = h[parsed]
        edge = torch.full((len(parsed), u), -100, dtype=torch.long)
        same = torch.full((len(parsed), u), -1, dtype=torch.long)
        for k, b in enumerate(parsed):
            edge[k, :ws[b].n] = 0
            for w, s in zip(ws[b].words, ws[b].sentence):
                edge[k, w[0]] = 2 if w[7] else 1
                same[k, w[0]] = s
        x = model.boundary(hp).float()
        put('boundary', F.cross_entropy(x.view(-1, 3), edge.view(-1), reduction='sum', ignore_index=-100), int((edge >= 0).sum()))
        rows, cols, tags, heads, rels = [], [], [], [], []
        for k, b in enumerate(parsed):
            for w in ws[b].words:
                rows.append(k), cols.append(w[0]), tags.append(w[1:5]), heads.append(w[5]), rels.append(index.get('deprel', w[6]))
        rows, cols = lt(rows), lt(cols)
        hw = hp[rows, cols]
        for i, k in enumerate(('upos', 'xpos', 'feats', 'lemma')):
            y = lt([index.get(k, t[i]) for t in tags])
            put(k, F.cross_entropy(getattr(model, k)(hw).float(), y, reduction='sum', ignore_index=-100), int((y >= 0).sum()))
        arcs = model.arcs(hp).float()
        ok = (same[:, :, None] == same[:, None, :]) & (same[:, :, None] >= 0)
        ok = torch.cat([torch.ones_like(ok[:, :, :1]), ok], 2)
        arcs = arcs.masked_fill(~ok, -1e4)[rows, cols]
        hd = lt(heads)
        y = torch.where(hd == -2, torch.full_like(hd, -100), hd + 1)
        put('arc', F.cross_entropy(arcs, y, reduction='sum', ignore_index=-100), int((y >= 0).sum()))
        hv = torch.where((hd >= 0)[:, None], hp[rows, hd.clamp(min=0)], model.root[0].to(hp.dtype))
        ry = torch.where(hd == -2, torch.full_like(hd, -100), lt(rels))
        put('rel', F.cross_entropy(model.relations(hw, hv).float(), ry, reduction='sum', ignore_index=-100), int((ry >= 0).sum()))

    # mentions
    named = [b for b, w in enumerate(ws) if w.mentions is not None and w.words]
    if named:
        hm = h[named]
        x = model.spans(hm).float()
        y = torch.zeros_like(x)
        mask = torch.zeros_like(x, dtype=torch.bool)
        lab = []
        for k, b in enumerate(named):
            w = ws[b]
            pos = lt([t[0] for t in w.words])
            sen = lt(w.sentence)
            pair = (sen[:, None] == sen[None, :]) & (pos[:, None] <= pos[None, :])
            i, j = pair.nonzero(as_tuple=True)
            mask[k, pos[i], pos[j]] = True
            for a, z, t, nm in w.mentions:
                y[k, a, z] = 1
                lab.append((k, a, z, head_word(w.words, a, z), index.of['mention'][t], float(nm)))
        l = F.binary_cross_entropy_with_logits(x, y, reduction='none')
        put('mention', (l * mask).sum(), int(y.sum()))
        if lab:
            k, a, z, top, t, nm = (lt([r[i] for r in lab]) for i in range(6))
            s = model.mention(torch.cat([hm[k, a], hm[k, z], hm[k, top]], -1)).float()
            put('kind', F.cross_entropy(s[:, :len(L.MENTIONS)], t, reduction='sum'), len(lab))
            put('named', F.binary_cross_entropy_with_logits(s[:, len(L.MENTIONS)], nm.float(), reduction='sum'), len(lab))

    # attributions
    told = [b for b, w in enumerate(ws) if w.attributions is not None]
    if told:
        y = torch.zeros(len(told), u)
        m = torch.zeros(len(told), u)
        win, unit, tags = [], [], []
        for k, b in enumerate(told):
            w = ws[b]
            m[k, :w.n] = 1
            for i in w.aside:
                m[k, i] = 0
            for a, parts in w.attributions:
                y[k, a] = 1
                win.append(b), unit.append(a)
                tags.append([bio(w.n, parts[r]) + [-100] * (u - w.n) for r in L.ATTRIBUTION])
        x = model.cue(h[told]).squeeze(-1).float()
        put('cue', (F.binary_cross_entropy_with_logits(x, y, reduction='none') * m).sum(), int(m.sum()) / 12)
        if win:
            t = model.attribution(h, lt(win), lt(unit)).float().view(len(win), u, len(L.ATTRIBUTION), 3).permute(0, 2, 1, 3)
            put('attribution', F.cross_entropy(t.reshape(-1, 3), lt(tags).view(-1), reduction='sum', ignore_index=-100) / 10, len(win))

    # events
    coded = [b for b, w in enumerate(ws) if w.claims is not None]
    if coded:
        y = torch.full((len(coded), u), -100, dtype=torch.long)
        wt = torch.full((len(coded), u), 0.5)
        first, last, trig, win, unit, tags, lab = [], [], [], [], [], [], []
        for k, b in enumerate(coded):
            w = ws[b]
            y[k, :w.n] = 0
            for c in sorted(w.claims, key=lambda c: not c['optional']):
                t = index.of['types'][c['type']]
                for i in range(*c['span']):
                    y[k, i] = 1 + 2 * t + (i > c['span'][0])
                    wt[k, i] = 0.5 if c['optional'] else 1.0
                win.append(b), first.append(c['span'][0]), last.append(c['span'][1] - 1), trig.append(c)
                by = {r: [] for r in L.ROLES}
                for r, s, e in c['args']:
                    by[r].append((s, e))
                tags.append([bio(w.n, by[r]) + [-100] * (u - w.n) for r in L.ROLES])
                lab += [(b, *x) for x in c['labels']]
        x = model.event(h[coded]).float()
        l = F.cross_entropy(x.view(-1, x.shape[-1]), y.view(-1), reduction='none', ignore_index=-100)
        put('event', (l * wt.view(-1)).sum(), int((y >= 0).sum()) / 12)
        if trig:
            win, first, last = lt(win), lt(first), lt(last)
            s = model.triggers(h[win, first], h[win, last])
            for k in ('cameo', 'acled', 'reality', 'voice'):
                put(k, F.cross_entropy(s[k].float(), lt([index.get(k, c[k]) for c in trig]), reduction='sum', ignore_index=-100), len(trig))
            for k in ('modes', 'contexts'):
                ym = torch.zeros_like(s[k], dtype=torch.float)
                for i, c in enumerate(trig):
                    for v in c[k]:
                        if v in index.of[k]:
                            ym[i, index.of[k][v]] = 1
                put(k, F.binary_cross_entropy_with_logits(s[k].float(), ym, reduction='sum'), len(trig))
            t = model.argument(h, win, first).float().view(len(trig), u, len(L.ROLES), 3).permute(0, 2, 1, 3)
            put('argument', F.cross_entropy(t.reshape(-1, 3), lt(tags).view(-1), reduction='sum', ignore_index=-100) / 8, len(trig))
        if lab:
            at = 0
            b, s, e = (lt([r[i] for r in lab]) for i in range(3))
            x = model.label(torch.cat([h[b, s], h[b, e - 1]], -1)).float()
            for kind, size in (('sector', len(L.SECTORS)), ('count', len(L.COUNTS)), ('role', len(L.SOURCE_ROLES))):
                rows = [i for i, r in enumerate(lab) if r[3] == kind]
                if rows:
                    z = x[rows, at:at + size]
                    if kind == 'sector':
                        ys = torch.zeros_like(z)
                        for i, r in enumerate(rows):
                            for v in lab[r][4]:
                                if v in index.of['sector']:
                                    ys[i, index.of['sector'][v]] = 1
                        put(kind, F.binary_cross_entropy_with_logits(z, ys, reduction='sum'), len(rows))
                    else:
                        put(kind, F.cross_entropy(z, lt([index.get(kind, lab[r][4]) for r in rows]), reduction='sum', ignore_index=-100), len(rows))
                at += size
    return out


class Balance:
    """Sum of all losses, each divided by the running mean of its instances in a batch."""

    def __init__(self):
        self.mean, self.seen = {}, {}

    def __call__(self, parts):
        total = 0.0
        for k, (loss, n) in parts.items():
            m = self.mean.get(k, n)
            self.mean[k] = m + (n - m) * 0.05
            total = total + WEIGHTS[k] * loss / max(self.mean[k], 1)
            a, b = self.seen.get(k, (0.0, 0))
            self.seen[k] = (a + float(loss.detach()), b + n)
        return total

    def report(self):
        out = {k: round(a / max(b, 1), 4) for k, (a, b) in self.seen.items()}
        self.seen = {}
        return out
