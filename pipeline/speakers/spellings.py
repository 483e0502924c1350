"""How names are spelt: broken encodings mended, other scripts' letters by their sound, slips of the pen."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_BROKEN = re.compile(r"[ÂÃÄÅâ][\u0080-\u00bf\u0152-\u2122]")
_SOUNDS = (
    (re.compile(r"tsch|tch|ch"), "c"),
    (re.compile(r"sh|sch"), "x"),
    (re.compile(r"dzh|zh"), "j"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(?:kh|gh|q|ck|g)"), "k"),
    (re.compile(r"(?<=[dtb])h"), ""),
    (re.compile(r"w"), "v"),
    (re.compile(r"h\Z"), ""),
    (re.compile(r"\A[iy](?=[aou])"), "y_"),
    (re.compile(r"[eiy](?!_)[aeiouy]*"), "i"),
    (re.compile(r"[ou][aeiouy]*"), "u"),
    (re.compile(r"a[aeiouy]*"), "a"),
)
_DOUBLED = re.compile(r"(.)\1+")
_KOREAN = re.compile(r"eo|eu|ou|oo|u")


def repaired(name: str) -> str:
    """Read again as UTF-8 what was read as Western European by mistake: FranÃ§ois becomes François."""
    composed = unicodedata.normalize("NFC", name)
    if not _BROKEN.search(composed):
        return name
    try:
        return composed.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return name


@lru_cache(maxsize=200_000)
def sound(folded: str) -> str:
    """Write a folded name by its sound, so that ways of bringing it into Latin letters agree: Qaddafi, Gadhafi."""
    heard = "".join(char for char in folded if char.isalpha())
    for pattern, letters in _SOUNDS:
        heard = pattern.sub(letters, heard)
    return _DOUBLED.sub(r"\1", heard)


def korean_sound(folded: str) -> str:
    """Write a Korean given name with the vowels that its two romanisations share: Jung-il, Jong-il, Jeong-il."""
    return _KOREAN.sub("o", folded)


def without_one(word: str) -> Iterator[str]:
    """Yield a word and what is left of it when one letter is taken out: two words one slip apart share some of it."""
    yield word
    yield from {word[:at] + word[at + 1 :] for at in range(len(word))}


def is_slip(one: str, other: str) -> bool:
    """Say whether one letter added, left out, replaced or swapped with the next makes one word the other."""
    short, long = sorted((one, other), key=len)
    at = next((at for at, (mine, theirs) in enumerate(zip(short, long, strict=False)) if mine != theirs), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    return at < len(short) and (short[at + 1 :] == long[at + 1 :] or is_swap(short, long))


def is_swap(one: str, other: str) -> bool:
    """Say whether two letters that stand side by side have changed places."""
    apart = [at for at, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs]
    if len(one) != len(other) or len(apart) != 2 or apart[1] - apart[0] != 1:
        return False
    first, second = apart
    return one[first] == other[second] and one[second] == other[first]


def is_consonant_for_another(one: str, other: str) -> bool:
    """Say whether words of one length differ in consonants: Rajesh and Rakesh are two names, Viktor and Vikter one."""
    apart = {letter for pair in zip(one, other, strict=False) if pair[0] != pair[1] for letter in pair}
    return len(one) == len(other) and not is_swap(one, other) and not apart & set("aeiouy")
