"""Windows of a document and batches of windows, with every layer as tensors."""
import random
import torch
from .wordpiece import CASE_LOWER, CASE_NONE, GAP_BLANK, GAP_LINE



def cut(doc, rng, low, high):
    """unit ranges: whole paragraphs where they fit, else at sentence ends, else anywhere"""
    us, n = doc['units'], len(doc['units'])
    text = doc['text']
    i, out = 0, []
    while i < n:
        limit, size, j = rng.randint(low, high), 0, i
        blank = stop = None
        while j < n and size + len(us[j][4]) <= limit:
            if j > i:
                if us[j][3] == GAP_BLANK:
                    blank = j
                if text[us[j - 1][0]:us[j - 1][1]] in '.!?"”\'' and us[j][3] != 0:
                    stop = j
            size += len(us[j][4])
            j += 1
        if j < n:
            if blank and blank - i > (j - i) // 2:
                j = blank
            elif stop and stop - i > (j - i) // 3:
                j = stop
        j = max(j, i + 1)
        out.append((i, j))
        i = j
    return out


def alone(doc):
    """unit ranges of the sentences of a treebank document"""
    starts = [w[0] for w in doc['words'] if w[7]] + [len(doc['units'])]
    return [(i, j) for i, j in zip(starts, starts[1:]) if j > i]


def cased(units):
    """whether casing tells anything here: text in one case throughout says nothing"""
    kinds = [u[2] for u in units if u[2] != CASE_NONE]
    low = sum(k == CASE_LOWER for k in kinds)
    return 0.15 * len(kinds) <= low < len(kinds)


class Window:
    def __init__(self, doc, i, j, rng=None):
        us = doc['units'][i:j]
        self.doc, self.i, self.n = doc, i, j - i
        self.ids, self.case, self.gap, self.first = [0], [0], [0], []
        plain = not cased(us) or (rng is not None and rng.random() < 0.12)
        for k, u in enumerate(us):
            self.first.append(len(self.ids))
            self.ids += u[4]
            c = CASE_NONE if plain else u[2]
            self.case += [c] * len(u[4])
            self.gap += [GAP_BLANK if k == 0 else u[3]] + [0] * (len(u[4]) - 1)
        self.ids.append(2), self.case.append(0), self.gap.append(0)

        def inside(s):
            return i <= s[0] and s[1] <= j
        self.words = self.mentions = self.attributions = self.claims = None
        if 'words' in doc:
            at = {k: w for k, w in enumerate(doc['words']) if i <= w[0] < j}
            self.words = []
            for k, w in at.items():
                h = w[5]
                head = -1 if h == -1 else (doc['words'][h][0] - i if h >= 0 and h in at else -2)
                self.words.append((w[0] - i, *w[1:5], head, w[6], w[7]))
            s = 0
            self.sentence = []
            for w in self.words:
                s += w[7]
                self.sentence.append(s)
        if 'mentions' in doc:
            self.mentions = [(a - i, b - i, t, n) for a, b, t, n in doc['mentions'] if i <= a and b < j]
        if 'attributions' in doc:
            self.attributions = []
            for a, parts in doc['attributions']:
                if i <= a < j:
                    self.attributions.append((a - i, {r: [(max(s, i) - i, min(e, j) - i) for s, e in ps if s < j and e > i] for r, ps in parts.items()}))
            self.aside = [k - i for s, e in doc['aside'] for k in range(max(s, i), min(e, j))]
        if 'claims' in doc:
            self.claims = []
            for c in doc['claims']:
                if inside(c['span']):
                    args = [(r, s - i, e - i) for r, s, e in c['args'] if inside((s, e))]
                    labels = [(s - i, e - i, k, v) for s, e, k, v in c['labels'] if inside((s, e))]
                    self.claims.append(dict(c, span=(c['span'][0] - i, c['span'][1] - i), args=args, labels=labels))

    def __len__(self):
        return len(self.ids)


def batches(windows, pieces, rng):
    """lists of windows of like length, about `pieces` pieces each with padding"""
    order = windows[:]
    rng.shuffle(order)
    out = []
    for k in range(0, len(order), 96):
        pool, cur = sorted(order[k:k + 96], key=len), []
        for w in pool:
            if cur and (len(cur) + 1) * len(w) > pieces:
                out.append(cur)
                cur = []
            cur.append(w)
        out.append(cur)
    rng.shuffle(out)
    return out


def tensors(ws):
    t, u = max(map(len, ws)), max(w.n for w in ws)
    pad = lambda x, n, v: x + [v] * (n - len(x))
    lt = lambda rows: torch.tensor(rows, dtype=torch.long)
    return dict(ids=lt([pad(w.ids, t, 1) for w in ws]), case=lt([pad(w.case, t, 0) for w in ws]), gap=lt([pad(w.gap, t, 0) for w in ws]),
                first=lt([pad(w.first, u, 0) for w in ws])), u
