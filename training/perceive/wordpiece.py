"""WordPiece with offsets, the twin of src/language/wordpiece.ts.

Text is cut into units (runs of letters and digits, single marks, the two halves of "don't") and units into pieces of
the vocabulary. A unit knows its span in code points, its casing and the gap before it.
"""
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

CASE_NONE, CASE_LOWER, CASE_TITLE, CASE_UPPER, CASE_MIXED = range(5)
GAP_NONE, GAP_SPACE, GAP_LINE, GAP_BLANK = range(4)
SPLIT_WORDS = {'cannot': 3, 'gonna': 3, 'wanna': 3, 'gotta': 3, 'dunno': 2}
MAX_UNIT = 100


@dataclass
class Unit:
    start: int
    end: int
    folded: str
    case: int
    gap: int
    pieces: list = field(default_factory=list)


@lru_cache(maxsize=None)
def kind(c):
    """'space', 'drop', 'mark' (a unit of its own) or 'word'"""
    o = ord(c)
    if c in '\t\n\r':
        return 'space'
    if o == 0 or o == 0xFFFD:
        return 'drop'
    cat = unicodedata.category(c)
    if cat == 'Zs' or cat == 'Zl' or cat == 'Zp':
        return 'space'
    if cat[0] == 'C':
        return 'drop'
    if 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or cat[0] == 'P':
        return 'mark'
    if (0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2A6DF or 0x2A700 <= o <= 0x2B73F
            or 0x2B740 <= o <= 0x2B81F or 0x2B920 <= o <= 0x2CEAF or 0xF900 <= o <= 0xFAFF or 0x2F800 <= o <= 0x2FA1F):
        return 'mark'
    return 'word'


@lru_cache(maxsize=None)
def fold(c):
    return ''.join(d for d in unicodedata.normalize('NFD', c) if unicodedata.category(d) != 'Mn').lower()


def case_of(s):
    letters = [c for c in s if c.isalpha()]
    if not letters:
        return CASE_NONE
    up = [c != c.lower() for c in letters]
    if not any(up):
        return CASE_LOWER
    if up[0] and not any(up[1:]):
        return CASE_TITLE
    return CASE_UPPER if all(up) else CASE_MIXED


def units_of(text):
    units, start, gap, lines, spaced = [], None, GAP_BLANK, 0, False

    def gap_now():
        if not units:
            return GAP_BLANK
        return GAP_BLANK if lines >= 2 else GAP_LINE if lines == 1 else GAP_SPACE if spaced else GAP_NONE

    def close(end):
        nonlocal start, lines, spaced
        if start is None:
            return
        s = text[start:end]
        folded = ''.join(fold(c) for c in s if kind(c) == 'word')
        if folded:
            cut = SPLIT_WORDS.get(folded) if len(folded) == len(s) else None
            if cut is None and len(folded) == len(s) and len(s) > 1 and folded[-1] == 'n' and text[end:end + 1] in ("'", '’') \
                    and text[end + 1:end + 2] in ('t', 'T') and kind((text[end + 2:end + 3] or ' ')) != 'word':
                cut = len(s) - 1
            if cut:
                units.append(Unit(start, start + cut, folded[:cut], case_of(s[:cut]), gap_now()))
                units.append(Unit(start + cut, end, folded[cut:], case_of(s[cut:]), GAP_NONE))
            else:
                units.append(Unit(start, end, folded, case_of(s), gap_now()))
            lines, spaced = 0, False
        start = None

    i, n = 0, len(text)
    while i < n:
        c = text[i]
        k = kind(c)
        if k == 'word':
            if start is None:
                start = i
        elif k == 'drop':
            pass
        else:
            # trailing dropped characters do not belong to the unit
            end = i
            while start is not None and end > start and kind(text[end - 1]) == 'drop':
                end -= 1
            close(end)
            if k == 'space':
                if c == '\n' or (c == '\r' and text[i + 1:i + 2] != '\n') or unicodedata.category(c) in ('Zl', 'Zp'):
                    lines += 1
                else:
                    spaced = True
            else:
                units.append(Unit(i, i + 1, fold(c), CASE_NONE, gap_now()))
                lines, spaced = 0, False
        i += 1
    end = n
    while start is not None and end > start and kind(text[end - 1]) == 'drop':
        end -= 1
    close(end)
    return units


class WordPiece:
    def __init__(self, vocab_lines):
        self.ids = {w: i for i, w in enumerate(vocab_lines)}
        self.unk = self.ids['[UNK]']
        self.cache = {}

    def pieces(self, folded):
        got = self.cache.get(folded)
        if got is not None:
            return got
        out, i = [], 0
        if len(folded) > MAX_UNIT:
            out = [self.unk]
        else:
            while i < len(folded):
                j = len(folded)
                while j > i:
                    p = self.ids.get(('##' if i else '') + folded[i:j])
                    if p is not None:
                        break
                    j -= 1
                if j == i:
                    out = [self.unk]
                    break
                out.append(p)
                i = j
        self.cache[folded] = out
        return out

    def units(self, text):
        us = units_of(text)
        for u in us:
            u.pieces = self.pieces(u.folded)
        return us
