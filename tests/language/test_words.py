import threading
from collections.abc import Iterator
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.language import words as language
from careerjournal.language.relative import relative_day
from careerjournal.language.words import AsIs, install_screen, screen, words_for

TODAY = date(2026, 11, 21)
ENGLISH = words_for("en")
ARABIC = words_for("ar")
FSI, PDI = "\u2068", "\u2069"
ANY_TEXT = st.text() | st.sampled_from(["{name}", "{{}}", "%s %(n)d %", "شركة", "\u2067open", "a\u2069b", "{n}{"])


@pytest.fixture(autouse=True)
def _english_screen() -> Iterator[None]:
    install_screen("en")
    yield
    install_screen("en")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "اليوم"),
        (1, "قبل يوم"),
        (2, "قبل يومين"),
        (3, "قبل ٣ أيام"),
        (10, "قبل ١٠ أيام"),
        (11, "قبل ١١ يومًا"),
        (99, "قبل ٩٩ يومًا"),
        (100, "قبل ١٠٠ يوم"),
        (103, "قبل ١٠٣ أيام"),
    ],
)
def test_arabic_has_six_plural_forms(days: int, said: str) -> None:
    assert ARABIC.ntr("{n} day ago", "{n} days ago", days) == said


def test_english_plurals_need_no_catalogue() -> None:
    said = [ENGLISH.ntr("{n} row", "{n} rows", n) for n in (0, 1, 2, 12345)]
    assert said == ["0 rows", "1 row", "2 rows", "12\u202f345 rows"]


def test_what_has_no_translation_is_said_in_english() -> None:
    assert ARABIC.tr("Nobody has translated this") == "Nobody has translated this"
    assert ARABIC.ptr("verb", "Nobody has translated this") == "Nobody has translated this"
    assert ARABIC.tr("") == ""


def test_values_are_written_in_the_language() -> None:
    message = "{a}|{b}|{c}|{d}|{e}|{f}"
    values = {
        "a": 12, "b": 2.5, "c": TODAY, "d": time(9, 5), "e": datetime(2026, 11, 21, 10, 30), "f": None,
    }  # fmt: skip
    assert ENGLISH.tr(message, **values) == "12|2.5|21 November 2026|09:05|21 November 2026, 10:30|"
    assert ARABIC.tr(message, **values) == "١٢|٢٫٥|٢١ نوفمبر ٢٠٢٦|٠٩:٠٥|٢١ نوفمبر ٢٠٢٦، ١٠:٣٠|"


def test_texts_are_set_apart_only_where_direction_matters() -> None:
    assert ENGLISH.tr("to {name}", name="Lumen") == "to Lumen"
    assert ENGLISH.tr("to {name}", name="لومن") == f"to {FSI}لومن{PDI}"
    assert ARABIC.tr("to {name}", name="Lumen") == f"to {FSI}Lumen{PDI}"
    assert ARABIC.tr("to {name}", name=AsIs("Lumen")) == "to Lumen"
    assert words_for("ar", isolates=False).tr("to {name}", name="Lumen") == "to Lumen"
    assert ARABIC.tr("to {name}.", name="") == "to ."


def test_lists_are_joined_as_the_language_does() -> None:
    assert ENGLISH.tr("{names}", names=("a", "b", "c")) == "a, b and c"
    assert words_for("ar", isolates=False).tr("{names}", names=("أ", "ب", "ج")) == "أ وب وج"


@pytest.mark.parametrize("message", ["{missing}", "{", "}", "{0}", "{a.b}", "{a!r:>{w}}", "{}", "100 %", "%(x)s"])
def test_odd_placeholders_stay_as_they_are(message: str) -> None:
    assert ENGLISH.tr(message, other=1) == message
    assert ENGLISH.ntr(message, message, 2) == message


@given(name=ANY_TEXT)
def test_a_value_is_never_read_as_a_placeholder(name: str) -> None:
    said = words_for("en", isolates=False).tr("<{name}> {n}", name=name, n=1)
    assert said == f"<{name}> 1"


@given(name=ANY_TEXT)
def test_what_surrounds_a_value_stays_in_its_place(name: str) -> None:
    said = ARABIC.tr("{name}!", name=name)
    assert said.endswith("!")
    depth = 0
    for character in said[:-1]:
        depth += (character in "\u2066\u2067\u2068") - (character == PDI)
        assert depth >= 0
    assert depth == 0


def test_the_screen_speaks_the_installed_language() -> None:
    assert (language.tr("today"), screen().direction) == ("today", "ltr")
    install_screen("ar")
    assert (language.tr("today"), screen().direction) == ("اليوم", "rtl")
    assert language.ntr("in {n} day", "in {n} days", 3) == "بعد ٣ أيام"
    assert language.ptr("no such context", "today") == "today"


def test_an_unknown_language_is_refused_and_changes_nothing() -> None:
    with pytest.raises(LookupError, match="'xx'"):
        install_screen("xx")
    assert screen().code == "en"


def test_documents_speak_their_own_language_from_any_thread() -> None:
    said: dict[str, set[str]] = {"en": set(), "ar": set()}

    def speak(code: str) -> None:
        for _ in range(200):
            said[code].add(words_for(code).tr("tomorrow"))

    threads = [threading.Thread(target=speak, args=(code,)) for code in ("en", "ar") * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert said == {"en": {"tomorrow"}, "ar": {"غدًا"}}


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 21), "today"),
        (date(2026, 11, 22), "tomorrow"),
        (date(2026, 11, 20), "yesterday"),
        (date(2026, 11, 24), "in 3 days"),
        (date(2026, 11, 18), "3 days ago"),
    ],
)
def test_days_are_said_from_today(day: date, said: str) -> None:
    assert relative_day(day, TODAY, ENGLISH) == said
