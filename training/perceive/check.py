"""Quick figures on dev for the training log (gold words for trees; the measures that count are taken by `npm run evaluate` through the runtime)."""
import torch
from . import labels as L
from .windows import Window, batches, cut, tensors
import random


def runs(tags):
    """BIO tags of one role -> [(start, end)]"""
    out, s = [], None
    for i, t in enumerate(tags + [0]):
        if s is not None and t != 2:
            out.append((s, i))
            s = None
        if t == 1 or (t == 2 and s is None):
            s = i
    return out


@torch.no_grad()
def check(model, docs, index, limit=None):
    model.eval()
    rng = random.Random(1)
    n = dict.fromkeys('words las uas upos units edge sent_tp sent_p sent_g trig_tp trig_p trig_g span_tp real_ok real_n'.split(), 0)
    att = {r: [0, 0, 0] for r in L.ATTRIBUTION}
    arg = {r: [0, 0, 0] for r in L.ROLES}
    ment = [0, 0, 0]
    ws = [Window(d, i, j) for d in docs for i, j in cut(d, rng, 300, 300)]
    if limit:
        ws = ws[:limit]
    for bt in batches(ws, 4000, rng):
        x, u = tensors(bt)
        with torch.autocast('cpu', torch.bfloat16):
            h = model.units(**x)
            arcs, edge, upos, ev, cue, spans = model.arcs(h), model.boundary(h), model.upos(h), model.event(h), model.cue(h), model.spans(h)
        arcs, ev, edge, cue = arcs.float(), ev.float(), edge.float(), cue.float()
        for b, w in enumerate(bt):
            if w.words:
                n['units'] += w.n
                gold = {t[0]: (2 if t[7] else 1) for t in w.words}
                e = edge[b, :w.n].argmax(-1).tolist()
                n['edge'] += sum(e[i] == gold.get(i, 0) for i in range(w.n))
                gs, ps = {i for i, v in gold.items() if v == 2}, {i for i, v in enumerate(e) if v == 2}
                n['sent_tp'] += len(gs & ps); n['sent_p'] += len(ps); n['sent_g'] += len(gs)
                pos = torch.tensor([t[0] for t in w.words]); sen = torch.tensor(w.sentence)
                ok = torch.full((len(pos), u + 1), False); ok[:, 0] = True
                ok[:, 1 + pos] = sen[:, None] == sen[None, :]
                a = arcs[b, pos].masked_fill(~ok, -1e4).argmax(-1) - 1
                hv = torch.where((a >= 0)[:, None], h[b, a.clamp(min=0)], model.root[0].to(h.dtype))
                with torch.autocast('cpu', torch.bfloat16):
                    r = model.relations(h[b, pos], hv).argmax(-1).tolist()
                names = index['deprel']
                for k, t in enumerate(w.words):
                    n['words'] += 1
                    n['upos'] += index['upos'][int(upos[b, t[0]].argmax())] == t[1]
                    if int(a[k]) == t[5]:
                        n['uas'] += 1
                        n['las'] += names[r[k]].split(':')[0] == t[6].split(':')[0]
            if w.mentions is not None and w.words:
                g = {(a, z) for a, z, t, nm in w.mentions}
                pos = [t[0] for t in w.words]
                sc = spans[b].float()
                p = {(pos[i], pos[j]) for i in range(len(pos)) for j in range(i, min(i + 40, len(pos))) if w.sentence[i] == w.sentence[j] and sc[pos[i], pos[j]] > 0}
                ment[0] += len(g & p); ment[1] += len(p); ment[2] += len(g)
            if w.attributions is not None:
                an = [i for i in range(w.n) if cue[b, i, 0] > 0]
                gold = {r: [] for r in L.ATTRIBUTION}
                for a, parts in w.attributions:
                    for r in L.ATTRIBUTION:
                        if parts[r]:
                            gold[r].append(tuple(parts[r]))
                pred = {r: [] for r in L.ATTRIBUTION}
                if an:
                    with torch.autocast('cpu', torch.bfloat16):
                        t = model.attribution(h, torch.full((len(an),), b), torch.tensor(an)).float().view(len(an), u, 3, 3).argmax(-1)
                    for k in range(len(an)):
                        for q, r in enumerate(L.ATTRIBUTION):
                            s = tuple(runs(t[k, :w.n, q].tolist()))
                            if s:
                                pred[r].append(s)
                for r in L.ATTRIBUTION:
                    g, p = set(gold[r]), set(pred[r])
                    att[r][0] += len(g & p); att[r][1] += len(p); att[r][2] += len(g)
            if w.claims is not None:
                t = ev[b, :w.n].argmax(-1).tolist()
                pr = []
                for i, v in enumerate(t):
                    if v and (v % 2 == 1 or i == 0 or t[i - 1] not in (v, v - 1)):
                        pr.append((i, (v - 1) // 2))
                gold = {}
                for c in w.claims:
                    for i in range(*c['span']):
                        gold[i] = c
                hit = {id(gold[i]) for i, ty in pr if i in gold and L.TYPES[ty] in [gold[i]['type']] + gold[i]['accept']}
                found = {id(gold[i]) for i, ty in pr if i in gold}
                req = {id(c) for c in w.claims if not c['optional']}
                n['trig_tp'] += len(hit & req); n['span_tp'] += len(found & req)
                n['trig_p'] += len(pr) - len(hit - req); n['trig_g'] += len(req)
                if w.claims:
                    f = torch.tensor([c['span'][0] for c in w.claims]); l = torch.tensor([c['span'][1] - 1 for c in w.claims])
                    with torch.autocast('cpu', torch.bfloat16):
                        re = model.triggers(h[b, f], h[b, l])['reality'].argmax(-1).tolist()
                        ag = model.argument(h, torch.full((len(f),), b), f).float().view(len(f), u, len(L.ROLES), 3).argmax(-1)
                    n['real_n'] += len(re); n['real_ok'] += sum(L.REALITIES[x] == c['reality'] for x, c in zip(re, w.claims))
                    for k, c in enumerate(w.claims):
                        for q, r in enumerate(L.ROLES):
                            g = {(s, e) for rr, s, e in c['args'] if rr == r}
                            p = set(runs(ag[k, :w.n, q].tolist()))
                            tp = sum(any(s < e2 and s2 < e for s2, e2 in g) for s, e in p)
                            arg[r][0] += tp; arg[r][1] += len(p); arg[r][2] += len(g)
    model.train()
    f = lambda t, p, g: round(2 * t / max(1, p + g), 3)
    out = {}
    if n['words']:
        out |= {k: round(n[k] / n['words'], 4) for k in ('las', 'uas', 'upos')}
        out |= dict(edge=round(n['edge'] / n['units'], 4), sentF1=f(n['sent_tp'], n['sent_p'], n['sent_g']))
    if ment[2]:
        out['mentionF1'] = f(*ment)
    if att['cue'][2]:
        out |= {r: f(*v) for r, v in att.items()}
    if n['trig_g']:
        out |= dict(trigP=round(n['trig_tp'] / max(1, n['trig_p']), 3), trigR=round(n['trig_tp'] / n['trig_g'], 3), trigF1=f(n['trig_tp'], n['trig_p'], n['trig_g']),
                    spanR=round(n['span_tp'] / n['trig_g'], 3), reality=round(n['real_ok'] / max(1, n['real_n']), 3), **{'arg.' + r: f(*v) for r, v in arg.items()})
    return out
