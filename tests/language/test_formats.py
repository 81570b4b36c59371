import re
from collections.abc import Callable
from datetime import date, time, timedelta
from types import ModuleType

import pytest
from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.language.cldr import TABLES
from careerjournal.language.formats import Formats
from careerjournal.language.parse_day import parse_day
from careerjournal.language.words import words_for

LOCALES = {"en": "en_GB", "it": "it_IT", "ar": "ar_EG", "fr": "fr_FR", "id": "id_ID", "th": "th_TH"}
SATURDAY = date(2026, 11, 21)
ENGLISH, ARABIC, FRENCH, THAI = Formats("en"), Formats("ar"), Formats("fr"), Formats("th")
TWO_YEARS = [date(2026, 1, 1) + timedelta(days=days) for days in range(0, 730, 3)]
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def _as_babel(text: str, code: str, day: date) -> str:
    if code == "fr" and day.day == 1:
        text = re.sub(r"\b1\b", "1er", text)
    if code == "th":
        text = text.replace(str(day.year), str(day.year + 543))
    return text.translate(ARABIC_DIGITS) if code == "ar" else text


def test_the_table_is_what_the_generator_makes(script: Callable[[str], ModuleType]) -> None:
    generator = script("generate_cldr")
    made: dict[str, object] = {}
    exec(generator.module_text(), made)
    assert made["TABLES"] == TABLES


@pytest.mark.parametrize("code", LOCALES)
def test_days_are_those_of_cldr(code: str) -> None:
    locale, formats = Locale.parse(LOCALES[code]), Formats(code)
    for day in TWO_YEARS:
        for said, pattern in (
            (formats.day(day), "d MMMM y"),
            (formats.day_short(day), locale.datetime_skeletons["MMMd"].pattern),
            (formats.day_short_year(day), locale.datetime_skeletons["yMMMd"].pattern),
            (formats.month(day), locale.datetime_skeletons["yMMMM"].pattern),
            (formats.weekday(day), "EEEE"),
            (formats.weekday_short(day), "EEE"),
            (formats.month_name(day), "LLLL"),
        ):
            assert said == _as_babel(format_date(day, pattern, locale=locale), code, day)


@pytest.mark.parametrize("code", LOCALES)
def test_full_days_weeks_and_times_are_those_of_cldr(code: str) -> None:
    locale, formats = Locale.parse(LOCALES[code]), Formats(code)
    assert formats.first_weekday == locale.first_week_day
    if code not in ("th", "id"):  # Thai names its era there, Indonesian pads the day
        full = format_date(SATURDAY, "full", locale=locale)
        assert formats.day_full_year(SATURDAY) == _as_babel(full, code, SATURDAY)
    pattern = locale.datetime_skeletons["Hm"].pattern
    assert formats.time(time(7, 5)) == _as_babel(format_time(time(7, 5), pattern, locale=locale), code, SATURDAY)


@pytest.mark.parametrize("code", [code for code in LOCALES if code != "en"])
@given(number=st.integers(-(10**12), 10**12) | st.floats(-(10**9), 10**9).map(lambda x: round(x, 2) + 0.0))
def test_numbers_are_those_of_cldr(code: str, number: float) -> None:
    babel = format_decimal(number, locale=LOCALES[code], numbering_system="default")
    said = Formats(code).number(number).replace("−", "-")
    if code == "ar":
        babel = babel.replace("\u061c", "").translate(ARABIC_DIGITS)
    assert said == babel


def test_the_house_writes_english_days_in_words() -> None:
    assert ENGLISH.day_full(SATURDAY) == "Saturday, 21 November"
    assert ENGLISH.day(SATURDAY) == "21 November 2026"
    assert ENGLISH.day_short(SATURDAY) == "21 Nov"
    assert ENGLISH.day_weekday_short(SATURDAY) == "Sat 21 Nov"
    assert ENGLISH.time(time(10, 30)) == "10:30"


@pytest.mark.parametrize(
    ("code", "first", "last", "said"),
    [
        ("en", date(2026, 11, 16), date(2026, 11, 22), "16 to 22 November"),
        ("en", date(2026, 11, 30), date(2026, 12, 6), "30 November to 6 December"),
        ("en", date(2026, 12, 28), date(2027, 1, 3), "28 December 2026 to 3 January 2027"),
        ("en", date(2026, 11, 16), date(2026, 11, 16), "16 November"),
        ("ar", date(2026, 11, 16), date(2026, 11, 22), "١٦–٢٢ نوفمبر"),
        ("fr", date(2026, 11, 30), date(2026, 12, 6), "30 novembre – 6 décembre"),
        ("fr", date(2026, 11, 1), date(2026, 11, 7), "1er–7 novembre"),
        ("fr", date(2026, 11, 28), date(2026, 12, 1), "28 novembre – 1er décembre"),
        ("th", date(2026, 12, 28), date(2027, 1, 3), "28 ธันวาคม 2569 – 3 มกราคม 2570"),
    ],
)
def test_ranges_say_each_thing_once(code: str, first: date, last: date, said: str) -> None:
    assert Formats(code).day_range(first, last) == said


def test_french_counts_the_first_of_a_month_and_numbers_the_rest() -> None:
    first = date(2026, 5, 1)
    assert FRENCH.day(first) == "1er mai 2026"
    assert FRENCH.day_month(first) == "1er mai"
    assert FRENCH.day_short(first) == "1er mai"
    assert FRENCH.day_full_year(first) == "vendredi 1er mai 2026"
    assert FRENCH.day_weekday_short(first) == "ven. 1er mai"
    assert [FRENCH.day_month(date(2026, 5, day)) for day in (2, 11, 21, 31)] == ["2 mai", "11 mai", "21 mai", "31 mai"]
    assert parse_day(FRENCH.day(first), first, words_for("fr")) == first
    assert Formats("it").day(first) == "1 maggio 2026"


def test_a_range_says_its_year_when_asked() -> None:
    assert ENGLISH.day_range(date(2026, 11, 16), date(2026, 11, 22), year=True) == "16 to 22 November 2026"
    assert ENGLISH.day_range(date(2026, 11, 30), date(2026, 12, 6), year=True) == "30 November to 6 December 2026"


def test_english_numbers_are_grouped_by_a_thin_space_from_five_digits_on() -> None:
    assert [ENGLISH.number(n) for n in (0, 2026, 10_000, -1_234_567)] == [
        "0", "2026", "10\u202f000", "−1\u202f234\u202f567",
    ]  # fmt: skip
    assert (ENGLISH.decimal(2.5, 1), ENGLISH.decimal(2, 1), ENGLISH.decimal(-0.01, 1)) == (
        "2.5",
        "2.0",
        "0.0",
    )
    assert (ENGLISH.number(0.1 + 0.2), ENGLISH.number(float("nan"))) == ("0.3", "nan")


def test_percentages() -> None:
    assert ENGLISH.percent(0.82) == "82\u00a0%"
    assert ENGLISH.percent(0.025, 1) == "2.5\u00a0%"
    assert ENGLISH.percent(1.0) == "100\u00a0%"
    assert ARABIC.percent(0.82) == "٨٢٪"
    assert FRENCH.percent(0.82) == "82\u00a0%"


def test_digits_of_any_text() -> None:
    assert ARABIC.digits("Q3 2026") == "Q٣ ٢٠٢٦"
    assert THAI.digits("Q3 2026") == "Q3 2026"


def test_lists() -> None:
    assert [ENGLISH.listed(names) for names in ([], ["a"], ["a", "b"], ["{0}", "{1}", "c"])] == [
        "", "a", "a and b", "{0}, {1} and c",
    ]  # fmt: skip
    assert THAI.listed(["ก", "ข", "3"]) == "ก ข และ 3"


@pytest.mark.parametrize(
    ("code", "comma", "semicolon"), [("en", "a, b", "a; b"), ("ar", "a، b", "a؛ b"), ("fr", "a, b", "a; b")]
)
def test_texts_stand_beside_each_other_with_the_signs_of_the_language(code: str, comma: str, semicolon: str) -> None:
    formats = Formats(code)
    assert formats.beside(("a", "", "b")) == comma
    assert formats.apart(["a", "b", ""]) == semicolon
