"""The gold sets as documents over units: text, pieces, and whichever layers a set annotates.

usage: python -m perceive.documents SHARED VOCAB CORPUS.jsonl OUT.pkl

CORPUS.jsonl is what `npm run -s corpus -- join SHARED CORPUS.jsonl` writes.
"""
import collections, json, pathlib, pickle, sys, zlib
from .wordpiece import WordPiece
from . import labels as L

SHIPPABLE = ('academic', 'bio', 'court', 'interview', 'news', 'voyage')


def read_conllu(path):
    """[(document id, [(paragraph starts here, id, text, rows)])]"""
    docs, sent, meta, par, doc = [], [], {}, False, None
    for line in open(path, encoding='utf-8'):
        line = line.rstrip('\n')
        if line.startswith('#'):
            if line.startswith('# newdoc'):
                doc = line.split('=', 1)[1].strip()
                docs.append((doc, []))
                par = True
            elif line.startswith('# newpar'):
                par = True
            elif line.startswith('# sent_id'):
                meta['id'] = line.split('=', 1)[1].strip()
            elif line.startswith('# text ='):
                meta['text'] = line.split('=', 1)[1].strip()
        elif line:
            sent.append(line.split('\t'))
        elif sent:
            docs[-1][1].append((par, meta['id'], meta['text'], sent))
            sent, meta, par = [], {}, False
    return docs


def lemma_rule(form, lemma):
    """'n|suffix|case': strip n characters off the lower-cased form, add the suffix; case k keeps the form's first letter's case"""
    f = form.lower()
    l = lemma.lower()
    i = 0
    while i < len(f) and i < len(l) and f[i] == l[i]:
        i += 1
    keep = 'k' if lemma[:1] != lemma[:1].lower() else 'l'
    return f'{len(f) - i}|{l[i:]}|{keep}'


def place_words(text, rows, base):
    """[(start, end, row)] of the syntactic words of a sentence whose text begins at `base`; words of a multiword token share it in proportion"""
    out, at, mwt = [], base, None
    pend = []
    for r in rows:
        if '.' in r[0]:
            continue
        if '-' in r[0]:
            a, b = map(int, r[0].split('-'))
            form = r[1]
            while text[at].isspace():
                at += 1
            assert text.startswith(form, at), (form, text[at:at + 20])
            mwt = [a, b, at, at + len(form)]
            at += len(form)
            pend = []
            continue
        if mwt and int(r[0]) <= mwt[1]:
            pend.append(r)
            if int(r[0]) == mwt[1]:
                s, e = mwt[2], mwt[3]
                whole = text[s:e]
                p = s
                joined = ''.join(x[1] for x in pend)
                for k, x in enumerate(pend):
                    n = len(x[1]) if joined.replace('’', "'") == whole.replace('’', "'") else max(1, round((e - s) * len(x[1]) / len(joined)))
                    q = e if k == len(pend) - 1 else min(e - 1, p + n)
                    out.append((p, q, x))
                    p = q
                mwt = None
            continue
        while text[at].isspace():
            at += 1
        assert text.startswith(r[1], at), (r[1], text[at:at + 30])
        out.append((at, at + len(r[1]), r))
        at += len(r[1])
    return out


class Builder:
    def __init__(self, vocab):
        self.wp = WordPiece(vocab)
        self.docs = []
        self.lemmas = collections.defaultdict(collections.Counter)

    def new(self, name, text, set_):
        units = self.wp.units(text)
        d = dict(name=name, set=set_, text=text, units=[(u.start, u.end, u.case, u.gap, tuple(u.pieces)) for u in units])
        d['starts'] = {u.start: i for i, u in enumerate(units)}
        self.docs.append(d)
        return d

    @staticmethod
    def span(d, s, e):
        """unit range [i, j) that overlaps the code point span, or None"""
        us = d['units']
        lo, hi = 0, len(us)
        while lo < hi:
            m = (lo + hi) // 2
            if us[m][1] <= s:
                lo = m + 1
            else:
                hi = m
        j = lo
        while j < len(us) and us[j][0] < e:
            j += 1
        return (lo, j) if j > lo else None


def add_treebank(b, path, set_, mentions=None, want=None):
    for doc, sents in read_conllu(path):
        if want and not want(doc):
            continue
        text, spans = '', []
        for par, sid, t, rows in sents:
            if text:
                text += '\n\n' if par else ' '
            spans.append((len(text), sid, t, rows))
            text += t
        d = b.new(doc, text, set_)
        words, sent_of = [], []
        ment = []
        for base, sid, t, rows in spans:
            placed = place_words(text, rows, base)
            idx, taken = {}, {}
            first = len(words)
            for s, e, r in placed:
                u = d['starts'].get(s)
                if u is None or u in taken:
                    sp = b.span(d, s, e)                       # begins inside a unit: it melts into the word before
                    u0 = sp[0] if sp else None
                    idx[int(r[0])] = taken.get(u0, len(words) - 1 if len(words) > first else first)
                    continue
                taken[u] = len(words)
                idx[int(r[0])] = len(words)
                words.append([u, r[3], r[4], r[5], lemma_rule(r[1], r[2]), int(r[6]), r[7], len(words) == first])
                b.lemmas[r[1].lower(), r[3]][r[2]] += 1
            for w in words[first:]:
                h = w[5]
                w[5] = -1 if h == 0 else idx[h]
            for k in range(first, len(words)):
                if words[k][5] == k:
                    words[k][5] = -2                            # its head melted into it: no arc to learn
            if mentions and sid in mentions:
                order = [idx[int(r[0])] for _, _, r in placed]
                for m in mentions[sid]:
                    a, z = order[m['start']], order[m['end'] - 1]
                    ment.append((words[a][0], words[z][0], m['type'], bool(m['named'])))
        d['words'] = words
        d['sentences'] = [(base, base + len(t)) for base, _, t, _ in spans]
        if mentions is not None:
            d['mentions'] = sorted(set(ment))
        del d['starts']


def units16(text):
    """maps UTF-16 offsets to code point offsets"""
    m, k = [], 0
    for i, c in enumerate(text):
        m.append(i)
        if ord(c) > 0xFFFF:
            m.append(i)
    m.append(len(text))
    return m


def attribution_layer(b, d, rec):
    m = units16(d['text'])
    out = []
    for a in rec['attributions']:
        parts = {r: [x for x in (b.span(d, m[s], m[e]) for s, e in a[r]) if x] for r in L.ATTRIBUTION}
        anchor = parts['cue'] or parts['content']
        if anchor:
            out.append((anchor[0][0], parts))
    d['attributions'] = out
    d['aside'] = [x for x in (b.span(d, m[s], m[e]) for s, e in rec['discard'] + rec['discuss']) if x]


def claims_layer(b, d, coded):
    m = units16(d['text'])

    def sp(x):
        return b.span(d, m[x['start']], m[x['end']]) if x and x.get('start') is not None else None
    out = {}
    for c in sorted(coded['claims'], key=lambda c: bool(c.get('optional'))):
        t = sp(c['trigger'])
        if t is None or t in out:
            continue
        args, labels = [], []
        for role, key in (('actor', 'actors'), ('recipient', 'recipients'), ('place', 'places'), ('count', 'counts')):
            for a in c[key]:
                s = sp(a)
                if s:
                    args.append((role, *s))
                    if role in ('actor', 'recipient') and a.get('sectors'):
                        labels.append((s[0], s[1], 'sector', tuple(a['sectors'])))
                    if role == 'count' and a.get('of') in L.COUNTS:
                        labels.append((s[0], s[1], 'count', a['of']))
        tm = c['time']
        if tm and tm.get('text') and isinstance(tm['text'], str):
            ev = c['evidence']
            cs, ce = m[ev['start']], m[ev['end']]
            i = d['text'].find(tm['text'], cs, ce)
            if i < 0:
                i = d['text'].rfind(tm['text'], 0, cs)
            if i >= 0:
                s = b.span(d, i, i + len(tm['text']))
                if s:
                    args.append(('time', *s))
        for k, (role) in enumerate(('source', 'relay')):
            if len(c['sources']) > k:
                s = c['sources'][k]
                x = sp(s)
                if x:
                    args.append((role, *x))
                    if s.get('role') in L.SOURCE_ROLES:
                        labels.append((x[0], x[1], 'role', s['role']))
                    if s.get('sectors'):
                        labels.append((x[0], x[1], 'sector', tuple(s['sectors'])))
                if k == 0:
                    y = sp(s.get('cue'))
                    if y:
                        args.append(('cue', *y))
        e = c['event']
        out[t] = dict(span=t, type=e['type'], modes=e['modes'], contexts=e['contexts'], cameo=e['cameo'] or '', acled=e['acled'] or 'none',
                      reality=c['reality'], voice=c['sources'][0].get('mode', 'indirect') if c['sources'] else 'none', args=sorted(set(args)), labels=labels,
                      optional=bool(c.get('optional')), accept=c.get('accept', []))
    d['claims'] = sorted(out.values(), key=lambda c: c['span'])


def held_out(record):
    """about one in twelve of the written documents is kept for calibrating; the sentences of one file stay together"""
    name = record['name'].rsplit('-', 1)[0] if record['set'] == 'written-sentences' else record['name']
    return record['set'].startswith('written') and zlib.crc32(name.encode()) % 12 == 0


def main():
    shared, vocab, corpus, out = pathlib.Path(sys.argv[1]), *sys.argv[2:5]
    b = Builder(open(vocab, encoding='utf-8').read().split('\n'))
    data = shared / 'data'
    for split in ('train', 'dev'):
        first = len(b.docs)
        if split == 'dev':
            lemmas = {k: c.most_common(1)[0][0] for k, c in b.lemmas.items()}       # of train alone
        add_treebank(b, data / f'parse/en_ewt-ud-{split}.conllu', 'ewt')
        ment = collections.defaultdict(list)
        for l in open(data / f'ner/gum-{split}.jsonl', encoding='utf-8'):
            r = json.loads(l)
            ment[r['id']] = r['mentions']
        add_treebank(b, data / f'parse/en_gum-ud-{split}.conllu', 'gum', ment, lambda doc: doc.split('_')[1] in SHIPPABLE)
        for l in open(data / f'attribution/polnear-{split}.jsonl', encoding='utf-8'):
            r = json.loads(l)
            d = b.new(r['id'], r['text'], 'polnear')
            attribution_layer(b, d, r)
        for d in b.docs[first:]:
            d['split'] = split
    byid = {d['name']: d for d in b.docs if d['split'] == 'train'}
    joined = collections.Counter()
    ids = {x['name']: x['id'] for x in map(json.loads, open(data / 'claims/index.jsonl'))}
    for l in open(corpus, encoding='utf-8'):
        x = json.loads(l)
        d = b.new(x['set'] + ':' + x['name'], x['text'], x['set'])
        d['split'] = 'held' if held_out(x) else 'train'
        claims_layer(b, d, x)
        twin = byid.get(ids.get(x['name']))
        same = twin is not None and [u[4] for u in twin['units']] == [u[4] for u in d['units']]
        joined[x['set'], same] += 1
        if same:                                               # one document, all its layers
            for k in ('words', 'sentences', 'mentions', 'attributions', 'aside'):
                if k in twin:
                    d[k] = twin[k]
            twin['split'] = 'merged'
    for f in sorted((shared / 'gold/dev').glob('*.json')):      # for the log alone: never trained on
        d = b.new('gold:' + f.stem, f.with_suffix('.txt').read_bytes().decode('utf-8'), 'gold')
        d['split'] = 'dev'
        claims_layer(b, d, json.loads(f.read_text()))
    docs = [d for d in b.docs if d['split'] != 'merged']
    for d in docs:
        d.pop('starts', None)
    seen = {k: collections.Counter() for k in ('upos', 'xpos', 'feats', 'lemma', 'deprel', 'cameo', 'acled')}
    for d in docs:
        if d['split'] != 'train':
            continue
        for w in d.get('words', []):
            for k, v in zip(('upos', 'xpos', 'feats', 'lemma'), w[1:5]):
                seen[k][v] += 1
            seen['deprel'][w[6]] += 1
        for c in d.get('claims', []):
            seen['cameo'][c['cameo']] += 1
            seen['acled'][c['acled']] += 1
    vocabularies = {k: [x for x, n in c.most_common() if n >= (2 if k == 'lemma' else 1)] for k, c in seen.items()}
    print(joined.most_common(12))
    print({k: len(v) for k, v in vocabularies.items()})
    size = collections.Counter()
    for d in docs:
        size[d['split'], d['set'], 'docs'] += 1
        size[d['split'], d['set'], 'pieces'] += sum(len(u[4]) for u in d['units'])
    for k in sorted(size):
        print(*k, size[k])
    pickle.dump(dict(docs=docs, vocabularies=vocabularies, lemmas=lemmas), open(out, 'wb'))


if __name__ == '__main__':
    main()
