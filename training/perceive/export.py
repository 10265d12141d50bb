"""Writes models/: encode.onnx, relate.onnx and label.onnx with int8 weights, vocabulary, labels, and the manifest.

usage: python -m perceive.export CHECKPOINT VOCAB DOCUMENTS.pkl OUT_DIR [--fp32]

encode: ids, case, gap [B, T], first [B, U] -> what every unit needs. relate: hidden [B, U, 768] and chosen units -> what pairs, mentions and triggers need.
label: hidden and the spans that were found to be arguments -> their labels.
Unit indices into relate are flat (window * U + unit); a head of -1 is the root.
"""
import argparse, hashlib, json, pathlib, pickle, subprocess
import torch
from torch import nn
import torch.nn.functional as F
from . import labels as L
from .model import DISTANCES, Perceiver, TIE, distance_bucket
from .mpnet import HEADS, PAD, WIDTH


class Encode(nn.Module):
    """The encoder with its attention written out (one projection for query, key and value) and the heads over every unit."""

    def __init__(self, m):
        super().__init__()
        self.m = m
        e = m.encoder
        self.qkv = nn.ModuleList(nn.Linear(WIDTH, 3 * WIDTH) for _ in e.layers)
        with torch.no_grad():
            for p, l in zip(self.qkv, e.layers):
                s = (WIDTH // HEADS) ** -0.5
                p.weight.copy_(torch.cat([l.q.weight * s, l.k.weight, l.v.weight]))
                p.bias.copy_(torch.cat([l.q.bias * s, l.k.bias, l.v.bias]))
            self.flat = nn.Linear(WIDTH, sum(self.sizes()))
            parts = (m.boundary, m.upos, m.xpos, m.feats, m.lemma, m.event, m.cue)
            self.flat.weight.copy_(torch.cat([x.weight for x in parts]))
            self.flat.bias.copy_(torch.cat([x.bias for x in parts]))
            near = torch.cat([e.bucket[:, 0].flip(0)[:-1], e.bucket[0]])
            self.register_buffer('bias', e.relative(near).clone())      # by distance, -511 to 511

    def sizes(self):
        m = self.m
        return [x.out_features for x in (m.boundary, m.upos, m.xpos, m.feats, m.lemma, m.event, m.cue)]

    def forward(self, ids, case, gap, first):
        e = self.m.encoder
        real = ids != PAD
        b, t = ids.shape
        pos = (torch.cumsum(real.long(), 1) + PAD) * real + PAD * (~real)
        x = e.norm(e.words(ids) + e.positions(pos) + e.case(case) + e.gap(gap))
        i = torch.arange(t)
        bias = self.bias[i[None, :] - i[:, None] + 511].permute(2, 0, 1)[None] + (~real)[:, None, None, :].float() * -1e4
        for qkv, l in zip(self.qkv, e.layers):
            q, k, v = qkv(x).view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
            a = F.softmax(q @ k.transpose(2, 3) + bias, -1) @ v
            x = l.norm1(x + l.o(a.transpose(1, 2).reshape(b, t, WIDTH)))
            x = l.norm2(x + l.down(F.gelu(l.up(x))))
        h = torch.gather(x, 1, first[:, :, None].expand(-1, -1, WIDTH))
        edge, upos, xpos, feats, lemma, event, cue = torch.split(self.flat(h), self.sizes(), -1)
        tags = torch.stack([y.argmax(-1) for y in (upos, xpos, feats, lemma)], -1).int()
        return h, edge.softmax(-1), tags, upos.softmax(-1).max(-1).values, self.m.arcs(h), self.m.spans(h), event.softmax(-1), cue.squeeze(-1).sigmoid()


class Relate(nn.Module):
    def __init__(self, m):
        super().__init__()
        self.m = m
        self.register_buffer('buckets', distance_bucket(torch.arange(-600, 601)))

    def tie(self, tie, h, flat):
        u = h.shape[1]
        a = h.reshape(-1, WIDTH)[flat]
        # the same sum as in Tie, but anchor and distance are added once a bucket, not once a unit
        near = (tie.distance.weight[None] + tie.anchor(a)[:, None]).reshape(-1, TIE)
        bucket = self.buckets[torch.arange(u)[None, :] - (flat % u)[:, None] + 600]
        near = near[bucket + torch.arange(flat.shape[0])[:, None] * (2 * DISTANCES + 1)]
        x = F.gelu(tie.each(h)[torch.div(flat, u, rounding_mode='floor')] * (1 + tie.gate(a))[:, None] + near)
        k = flat.shape[0]
        return tie.out(tie.mix(x)).reshape(k, u, tie.roles, 3).softmax(-1)

    def forward(self, hidden, dep, head, start, end, top, first, last, cue):
        m = self.m
        flat = torch.cat([m.root[0], hidden.reshape(-1, WIDTH)], 0)
        rel = m.relations(flat[dep + 1], flat[head + 1])
        s = m.mention(torch.cat([flat[start + 1], flat[end + 1], flat[top + 1]], -1))
        n = len(L.MENTIONS)
        mention = torch.cat([s[:, :n].softmax(-1), s[:, n:].sigmoid()], -1)
        t = m.triggers(flat[first + 1], flat[last + 1])
        trig = torch.cat([t['modes'].sigmoid(), t['contexts'].sigmoid(), t['cameo'].softmax(-1), t['acled'].softmax(-1), t['reality'].softmax(-1), t['voice'].softmax(-1)], -1)
        return rel.argmax(-1).int(), mention, trig, self.tie(m.argument, hidden, first), self.tie(m.attribution, hidden, cue)


class Label(nn.Module):
    def __init__(self, m):
        super().__init__()
        self.m = m

    def forward(self, hidden, start, end):
        flat = hidden.reshape(-1, WIDTH)
        s = self.m.label(torch.cat([flat[start], flat[end]], -1))
        a, b = len(L.SECTORS), len(L.SECTORS) + len(L.COUNTS)
        return torch.cat([s[:, :a].sigmoid(), s[:, a:b].softmax(-1), s[:, b:].softmax(-1)], -1)


def sha(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


DATA = [
    dict(set='MPNet-base, first six layers (all-mpnet-base-v2)', licence='Apache-2.0', use='initial weights and vocabulary'),
    dict(set='Universal Dependencies English EWT 2.16, train', licence='CC BY-SA 4.0', use='tokens, sentences, tags, lemmas, trees'),
    dict(set='GUM (UD 2.16), train, genres academic bio court interview news voyage', licence='CC BY 4.0 annotations; texts CC BY or CC BY-SA',
         use='tokens, sentences, tags, lemmas, trees, mentions'),
    dict(set='PolNeAR, train', licence='none stated', use='attributions'),
    dict(set='corpus/written, reports and sentences with their claims', licence='CC0', use='events, arguments, reality, modes, codes'),
    dict(set='claims coded on 665 documents of MUC-4 train (texts only), PolNeAR train, EWT train, GUM train (corpus/real)', licence='the sets\' own for the texts; Apache-2.0 for the codes',
         use='events, arguments, reality, modes, codes'),
]


def write_lemmas(path, documents):
    """form, tag and lemma of the inflected words of the treebanks' train parts; names and odd forms are left to the head"""
    lemmas = pickle.load(open(documents, 'rb'))['lemmas']
    rows = sorted((f, t, l) for (f, t), l in lemmas.items() if t in ('VERB', 'AUX', 'NOUN', 'ADJ', 'ADV', 'PRON', 'DET') and f.replace('-', '').isalpha() and f.isascii())
    path.write_text(''.join(f'{f}\t{t}\t{l}\n' for f, t, l in rows))


def write_manifest(out, checkpoint, c):
    files = ('encode.onnx', 'relate.onnx', 'label.onnx', 'labels.json', 'vocab.txt', 'lemmas.tsv')
    whole = hashlib.sha256(''.join(sha(out / f) for f in files).encode()).hexdigest()
    commit = subprocess.run(['git', 'rev-parse', 'HEAD'], capture_output=True, text=True).stdout.strip() or None
    # the folders of the stages stand side by side, each with its log
    logs = [[json.loads(l) for l in open(f)] for f in (checkpoint.parent.parent / n / 'log.jsonl' for n in ('first', 'last', 'corpus', 'settle')) if f.exists()]
    log = logs[-1] if logs else []
    stages = [next(l for l in reversed(x) if 'steps' in l) for x in logs]
    last = [l for l in log if 'dev' in l and l['step'] == c.get('step')]
    manifest = dict(
        sha256=whole, files={f: dict(sha256=sha(out / f), bytes=(out / f).stat().st_size) for f in files}, weights='int8 per channel, dynamic',
        trainingCommit=commit, stages=stages, lastStagePiecesBySet=c.get('shares'), data=DATA,
        devDuringTraining={l['dev']: {k: v for k, v in l.items() if k not in ('dev', 'step')} for l in last})
    (out / 'manifest.json').write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + '\n')


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('checkpoint'), ap.add_argument('vocab'), ap.add_argument('documents'), ap.add_argument('out')
    ap.add_argument('--fp32', action='store_true')
    o = ap.parse_args()
    out = pathlib.Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    c = torch.load(o.checkpoint, weights_only=False, map_location='cpu')
    v = c['vocabularies']
    m = Perceiver({k: len(x) for k, x in v.items()})
    m.load_state_dict(c['model'])
    m.eval()
    ids = torch.randint(5, 1000, (2, 40))
    ids[1, 30:] = PAD
    z = torch.zeros_like(ids)
    first = torch.arange(1, 26)[None].repeat(2, 1)
    k = torch.tensor([3, 30, 7])
    enc, rel, lab = Encode(m).eval(), Relate(m).eval(), Label(m).eval()
    plain = m.units(ids, z, z, first)
    assert torch.allclose(enc(ids, z, z, first)[0][0], plain[0], atol=1e-3), 'the written-out attention differs'
    names = dict(encode=(['ids', 'case', 'gap', 'first'], ['hidden', 'edge', 'tags', 'certain', 'arcs', 'spans', 'event', 'cue']),
                 relate=(['hidden', 'dep', 'head', 'start', 'end', 'top', 'first', 'last', 'cue'], ['rel', 'mention', 'trigger', 'argument', 'attribution']),
                 label=(['hidden', 'start', 'end'], ['label']))
    tb, bu, n = {0: 'B', 1: 'T'}, {0: 'B', 1: 'U'}, lambda x: {0: x}
    jobs = [('encode', enc, (ids, z, z, first), {**{x: tb for x in ('ids', 'case', 'gap')}, **{x: bu for x in ('first', 'hidden', 'edge', 'tags', 'certain', 'event', 'cue')},
                                                 'arcs': {0: 'B', 1: 'U', 2: 'V'}, 'spans': {0: 'B', 1: 'U', 2: 'W'}}),
            ('relate', rel, (plain, k, k - 4, k, k, k, k, k, k), {'hidden': bu, 'dep': n('P'), 'head': n('P'), 'start': n('S'), 'end': n('S'), 'top': n('S'), 'first': n('K'), 'last': n('K'), 'cue': n('A'),
                                                              'rel': n('P'), 'mention': n('S'), 'trigger': n('K'), 'argument': {0: 'K', 1: 'U'}, 'attribution': {0: 'A', 1: 'U'}}),
            ('label', lab, (plain, k, k), {'hidden': bu, 'start': n('S'), 'end': n('S'), 'label': n('S')})]
    for name, module, args, axes in jobs:
        raw = out / f'{name}.fp32.onnx'
        torch.onnx.export(module, args, str(raw), input_names=names[name][0], output_names=names[name][1], dynamic_axes=axes, opset_version=17, dynamo=False)
        if o.fp32:
            raw.rename(out / f'{name}.onnx')
            continue
        from onnxruntime.quantization import quantize_dynamic, QuantType
        quantize_dynamic(str(raw), str(out / f'{name}.onnx'), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=['MatMul', 'Gemm', 'Gather'],
                         extra_options={'MatMulConstBOnly': True})
        raw.unlink()
    sets = dict(boundary=L.BOUNDARIES, types=L.TYPES, modes=L.MODES, contexts=L.CONTEXTS, reality=L.REALITIES, voice=L.VOICES, mention=L.MENTIONS, sector=L.SECTORS,
                count=L.COUNTS, sourceRole=L.SOURCE_ROLES, role=L.ROLES, attribution=L.ATTRIBUTION, **v)
    (out / 'labels.json').write_text(json.dumps(sets, ensure_ascii=False, separators=(',', ':')))
    (out / 'vocab.txt').write_bytes(pathlib.Path(o.vocab).read_bytes())
    write_lemmas(out / 'lemmas.tsv', o.documents)
    write_manifest(out, pathlib.Path(o.checkpoint), c)
    print({p.name: p.stat().st_size for p in sorted(out.iterdir())})


if __name__ == '__main__':
    main()
