import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.language.direction import first_strong, has_right_to_left, isolate, without_controls


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Lumen", "ltr"),
        ("12 – شركة Lumen", "rtl"),
        ("שלום", "rtl"),
        ("ไทย", "ltr"),
        ("12:30 %", None),
        ("", None),
        ("\u2068شركة\u2069 Lumen", "ltr"),
        ("\u2069\u2069شركة", "rtl"),
    ],
)
def test_the_first_strong_letter_decides(text: str, direction: str | None) -> None:
    assert first_strong(text) == direction


def test_isolates_can_be_taken_away_again() -> None:
    assert without_controls(isolate("شركة Lumen")) == "شركة Lumen"
    assert has_right_to_left("Lumen شركة")
    assert not has_right_to_left("Lumen ไทย é 12")


@given(st.text(alphabet=st.sampled_from("aش\u2066\u2067\u2068\u2069")))
def test_an_isolate_is_always_closed_by_its_own_end(text: str) -> None:
    depths = [0]
    for character in isolate(text):
        depths.append(depths[-1] + (character in "\u2066\u2067\u2068") - (character == "\u2069"))
    assert depths[-1] == 0
    assert all(depth > 0 for depth in depths[1:-1])
