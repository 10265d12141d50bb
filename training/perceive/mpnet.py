"""MPNet's encoder (Song et al. 2020), its first layers only, with two small tables added: casing and gap of each unit."""
import math
import torch
from torch import nn
import torch.nn.functional as F

WIDTH, HEADS, INNER, PAD = 768, 12, 3072, 1


def buckets(n, num=32, far=128):
    """Relative position buckets as in T5, for n positions: [n, n]."""
    pos = torch.arange(n)
    rel = -(pos[None, :] - pos[:, None])
    half = num // 2
    out = (rel < 0).long() * half
    rel = rel.abs()
    exact = half // 2
    large = exact + (torch.log(rel.float().clamp(min=1) / exact) / math.log(far / exact) * (half - exact)).long()
    return out + torch.where(rel < exact, rel, large.clamp(max=half - 1))


class Layer(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-5), nn.LayerNorm(WIDTH, eps=1e-5)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(drop)

    def forward(self, x, bias):
        b, t, _ = x.shape
        q, k, v = (f(x).view(b, t, HEADS, WIDTH // HEADS).transpose(1, 2) for f in (self.q, self.k, self.v))
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        x = self.norm1(x + self.drop(self.o(a.transpose(1, 2).reshape(b, t, WIDTH))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, vocab=30527, layers=6, drop=0.1):
        super().__init__()
        self.words = nn.Embedding(vocab, WIDTH, padding_idx=PAD)
        self.positions = nn.Embedding(514, WIDTH)
        self.case, self.gap = nn.Embedding(5, WIDTH), nn.Embedding(4, WIDTH)
        nn.init.zeros_(self.case.weight), nn.init.zeros_(self.gap.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-5)
        self.relative = nn.Embedding(32, HEADS)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(layers))
        self.drop = nn.Dropout(drop)
        self.register_buffer('bucket', buckets(512), persistent=False)

    def forward(self, ids, case, gap):
        """ids, case, gap [B, T] -> [B, T, 768]"""
        real = ids != PAD
        t = ids.shape[1]
        pos = (torch.cumsum(real.long(), 1) + PAD) * real + PAD * (~real)
        x = self.drop(self.norm(self.words(ids) + self.positions(pos) + self.case(case) + self.gap(gap)))
        bias = self.relative(self.bucket[:t, :t]).permute(2, 0, 1)[None]
        bias = bias + (~real)[:, None, None, :].to(bias.dtype) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_pretrained(self, path):
        from safetensors.torch import load_file
        s = load_file(path)
        own = {'words.weight': 'embeddings.word_embeddings.weight', 'positions.weight': 'embeddings.position_embeddings.weight',
               'norm.weight': 'embeddings.LayerNorm.weight', 'norm.bias': 'embeddings.LayerNorm.bias', 'relative.weight': 'encoder.relative_attention_bias.weight'}
        parts = {'q': 'attention.attn.q', 'k': 'attention.attn.k', 'v': 'attention.attn.v', 'o': 'attention.attn.o', 'norm1': 'attention.LayerNorm',
                 'up': 'intermediate.dense', 'down': 'output.dense', 'norm2': 'output.LayerNorm'}
        for i in range(len(self.layers)):
            for a, b in parts.items():
                for w in ('weight', 'bias'):
                    own[f'layers.{i}.{a}.{w}'] = f'encoder.layer.{i}.{b}.{w}'
        missing = self.load_state_dict({a: s[b] for a, b in own.items()}, strict=False).missing_keys
        assert set(missing) == {'case.weight', 'gap.weight'}, missing
