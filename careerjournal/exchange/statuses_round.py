"""Which interview a status word speaks of: the second, round 3, 二面."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

from careerjournal.exchange.vocabulary.normal import plain_words

_ORDINALS: Final = {
    1: """first 1st 1er 1ere 1o 1a 1e premier premiere primo prima primer primero primera primeiro primeira erste
        erstes erster eerste ilk birinci pertama первое первый первая pierwsza pierwsze pierwszy prvni prve
        forsta første اول اولى""",
    2: """second 2nd 2eme 2e 2nde deuxieme seconde secondo seconda segundo segunda zweite zweites zweiter tweede
        ikinci kedua второе второй вторая drugie druga drugi druhe druhy andra anden ثاني ثانية""",
    3: """third 3rd 3eme 3e troisieme terzo terza tercer tercero tercera terceiro terceira dritte drittes dritter
        derde ucuncu ketiga третье третий trzecia trzecie treti tredje ثالث ثالثة""",
    4: """fourth 4th 4eme 4e quatrieme quarto quarta cuarto cuarta vierte viertes vierter vierde dorduncu keempat
        четвертое رابع رابعة""",
    5: "fifth 5th 5eme 5e cinquieme quinto quinta funfte funftes vijfde besinci kelima خامس خامسة",
}
_BY_WORD: Final = {plain_words(word): number for number, words in _ORDINALS.items() for word in words.split()}
_CHINESE: Final = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}
_CHINESE_ROUND = re.compile(r"(?:第)?([一二三四五1-5])(?:轮|輪|次)?(?:技术|技術)?(?:面|次面|轮面|輪面)")
_INTERVIEW: Final = (
    "interview|round|colloquio|entretien|entrevista|gesprach|runde|gesprek|ronde|mulakat|wawancara|tahap|tour|turno"
    "|ronda|rodada|собеседование|этап|مقابله|รอบ|รอบที่|ครั้งที่|สัมภาษณ์|面接|면접"
)
_NUMBERED = re.compile(
    normalize(
        "NFKD",
        rf"(?:{_INTERVIEW})\s?(?:n|no|nr|numero|ke)?\s?([1-9])(?!\d)|\br([1-9])\b"
        r"|\b([1-9])\s?(?:a|o)?\s?(?:gesprach|vorstellungsgesprach|runde|colloquio|entretien|entrevista|mulakat|round)"
        r"|([1-9])\s?(?:次面接|차)",
    )
)
_NUMBERING = re.compile(r"^\s*#?\d{1,2}\s*[.):]\s*(?=\w)")
_GERMAN_ORDINAL = re.compile(
    r"^\s*([1-9])\.\s*(?:vorstellungs|kennenlern|fach)?(?:gespräch|runde|interviewrunde)", re.I
)


def round_of(text: str) -> int | None:
    """Give the number of the interview that a text names; None where it names none."""
    german = _GERMAN_ORDINAL.match(text)
    if german:
        return int(german[1])
    plain = plain_words(_NUMBERING.sub("", text))
    chinese = _CHINESE_ROUND.search(plain)
    if chinese:
        return _CHINESE[chinese[1]]
    numbered = _NUMBERED.search(plain)
    if numbered:
        return int(next(group for group in numbered.groups() if group))
    return next((_BY_WORD[word] for word in plain.split() if word in _BY_WORD), None)
