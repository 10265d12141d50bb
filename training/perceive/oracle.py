"""Writes the oracle of the tokenizer's test: 10,000 made-up lines with the pieces and spans that Hugging Face's own BERT tokenizer gives.

usage: python -m perceive.oracle VOCAB OUT.jsonl.gz

Each line: [text, piece ids, [start, end, …] of each word in UTF-16 code units]. The words that this project reads as two ("don't") do not occur.
"""
import gzip, json, random, sys
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

WORDS = '''protesters ministry Tokayev São Øresund naïve Ürümqi Łódź Đà-Nẵng İstanbul STRASSE straße Ταϊβάν Київ Алматы протест الجزائر ירושלים
गुजरात ประท้วง 東京 抗议 서울 ﬁnance ½ ²nd x² 3rd 10am U.S. A.K.A. e-mail co-operate mother-in-law 1,234.56 £300 $5m 50% #metoo @user http://a.b/c?d=e
résumé résumé Åland Å ǆ ß ẞ ﬀ Ⅳ ªº ‰ № ℃ ™ unprecedentedness floccinaucinihilipilification honorificabilitudinitatibus kh ll'''.split()
ODD = ['\u00ad', '\u200b', '\u200d', '\ufeff', '\u0301', '\u0308', '\u20dd', '\ufe0f', '\u0000', '\ufffd', '\u202e', '\u2066', '\x07', '\x7f', '\ue000', '🏽', '👩‍👩‍👧', '🇰🇿',
       '😀', '💣', '𝔘', '𠀀', '〇', '々', '。', '、', '「', '」', '“', '”', '‘', '’', '—', '–', '…', '«', '»', '¿', '¡', '§', '¶', '•', '·', '†', '^', '`', '~', '|', '<', '>', '+', '=']
GAPS = [' '] * 12 + ['  ', '\t', '\n', '\r\n', '\r', '\u00a0', '\u2009', '\u3000', '\u202f', '\u2028', '\u0085', '', '-', '/', ', ', '. ', "'s ", '; ']


def line(rng):
    out = ''
    for _ in range(rng.randint(1, 7)):
        k = rng.random()
        if k < 0.7:
            w = rng.choice(WORDS)
        elif k < 0.85:
            w = ''.join(chr(rng.choice([rng.randint(97, 122), rng.randint(65, 90), rng.randint(0xC0, 0x17F), rng.randint(0x400, 0x45F)])) for _ in range(rng.randint(1, 12)))
        elif k < 0.88:
            w = rng.choice('abcdefgh') * rng.choice([99, 100, 101])
        else:
            w = rng.choice(ODD)
        if rng.random() < 0.15:
            i = rng.randint(0, len(w))
            w = w[:i] + rng.choice(ODD) + w[i:]
        if rng.random() < 0.1:
            w = w.upper()
        out += w + rng.choice(GAPS)
    return out


def main():
    vocab, out = sys.argv[1:3]
    lines = open(vocab, encoding='utf-8').read().split('\n')
    tok = Tokenizer(models.WordPiece({w: i for i, w in enumerate(lines) if w}, unk_token='[UNK]', max_input_chars_per_word=100))
    tok.normalizer = normalizers.BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=True, lowercase=True)
    tok.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    rng = random.Random(20)
    with gzip.GzipFile(out, 'wb', mtime=0) as f:
        for _ in range(10000):
            t = line(rng)
            e = tok.encode(t, add_special_tokens=False)
            at = [0]
            for c in t:
                at.append(at[-1] + (2 if ord(c) > 0xFFFF else 1))
            spans = {}
            for w, (s, z) in zip(e.word_ids, e.offsets):
                a, b = spans.get(w, (s, z))
                spans[w] = (min(a, s), max(b, z))
            flat = [at[x] for k in sorted(spans) for x in spans[k]]
            f.write((json.dumps([t, e.ids, flat], ensure_ascii=True, separators=(',', ':')) + '\n').encode())


if __name__ == '__main__':
    main()
