import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.folding import fold

TEXT = st.text() | st.text(alphabet=st.sampled_from("aAéÉœŒßıIİأإآٱىةـًُّ٣۳๓กำเ้ﬁﻻ’'ǅΣςŉ"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Réussi", "REUSSI"),
        ("œuvre", "Oeuvre"),
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("ılık", "ilik"),
        ("خفّضت", "خفضت"),
        ("أحمد", "احمد"),
        ("إدارة", "اداره"),
        ("مُعلِّم", "معلم"),
        ("مستشفى", "مستشفي"),
        ("كتـــاب", "كتاب"),
        ("ﻻ", "لا"),
        ("٢٠٢٦", "2026"),
        ("๒๕๖๙", "2569"),
        ("L’Oréal", "l'oreal"),
        ("ﬁn", "fin"),
        ("a\u200bb\u2068c\u2069", "abc"),
        ("Crème brûlée", "creme brulee"),
    ],
)
def test_these_are_found_by_each_other(first: str, second: str) -> None:
    assert fold(first) == fold(second)


@pytest.mark.parametrize(("first", "second"), [("กา", "ก้า"), ("ดี", "ดิ"), ("cat", "car"), ("سلام", "سلم")])
def test_these_stay_apart(first: str, second: str) -> None:
    assert fold(first) != fold(second)


@given(TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXT)
def test_case_does_not_matter(text: str) -> None:
    assert fold(text.casefold()) == fold(text)
    assert fold(text.upper().lower()) == fold(text.upper())
