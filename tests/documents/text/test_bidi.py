"""Levels and reordering against python-bidi, an independent implementation, and against known lines."""

from time import process_time

import pytest
from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from careerjournal.documents.text.bidi import base_level, has_right_to_left, levels, visual_order
from tests.examples import examples

LETTERS = "abAB אבג ابت 123 ٤٥٦ .,:;+-/%$ ()[] « » ! ?\u0301\u064b"
ISOLATES = "\u2066\u2067\u2068\u2069"
REMOVED = ISOLATES + "\u202a\u202b\u202c\u202d\u202e\u200b"


def displayed(text: str, base: int) -> str:
    """Lay one line out from our levels: trailing spaces at the base level, controls dropped."""
    found = levels(text, base)
    for i in range(len(text) - 1, -1, -1):
        if text[i] not in " " + REMOVED:
            break
        found[i] = base
    shown = [text[i] for i in visual_order(found)]
    return "".join(character for character in shown if character not in REMOVED)


def oracle(text: str, base: int) -> str:
    shown = get_display(text, base_dir="R" if base else "L")
    assert isinstance(shown, str)
    return "".join(character for character in shown if character not in REMOVED)


@given(st.text(alphabet=LETTERS, max_size=24), st.sampled_from([0, 1]))
@settings(max_examples=examples(200), deadline=None)
def test_agrees_with_the_oracle_on_plain_text(text: str, base: int) -> None:
    assert displayed(text, base) == oracle(text, base)


@given(st.text(alphabet=LETTERS + ISOLATES * 4, max_size=24), st.sampled_from([0, 1]))
@settings(max_examples=examples(200), deadline=None)
def test_agrees_with_the_oracle_on_isolates(text: str, base: int) -> None:
    assert displayed(text, base) == oracle(text, base)


@given(st.text(alphabet=LETTERS + REMOVED * 3, max_size=40), st.sampled_from([0, 1, None]))
@settings(max_examples=examples(100), deadline=None)
def test_every_character_has_a_level_and_a_place(text: str, base: int | None) -> None:
    found = levels(text, base)
    assert len(found) == len(text)
    assert all(0 <= level <= 126 for level in found)
    assert sorted(visual_order(found)) == list(range(len(text)))


@pytest.mark.parametrize(
    ("logical", "visual"),
    [
        ("قرأ Python اليوم", "مويلا Python أرق"),
        ("في 2025 مرة", "ةرم 2025 يف"),
        ("(خبرة) a", "a )ةربخ("),
        ("\u2068C#\u2069 لغة", "ةغل C#"),
        ("\u20682025-01-15\u2069 يوم", "موي 2025-01-15"),
        ("رقم \u2068+39 02 1234\u2069", "+39 02 1234 مقر"),
    ],
)
def test_known_lines(logical: str, visual: str) -> None:
    assert displayed(logical, 1) == visual


def test_base_direction_is_the_first_strong_character_outside_isolates() -> None:
    assert base_level("12 (abc") == 0
    assert base_level("12 ابت abc") == 1
    assert base_level("\u2068abc\u2069 ابت") == 1
    assert base_level("12 + 3") is None
    assert has_right_to_left("a ا")
    assert not has_right_to_left("naïve 12 ไทย")


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "hostile",
    [
        "\u2068" * 20_000 + "א" + "\u2069" * 20_000,
        "(" * 50_000 + "א" + ")" * 50_000,
        ("(a" * 60 + ")" * 60 + "א") * 300,
    ],
)
def test_hostile_nesting_takes_linear_time(hostile: str) -> None:
    start = process_time()
    levels(hostile, 1)
    assert process_time() - start < 3
