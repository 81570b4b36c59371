"""Ranges read out of salaries as people and boards write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.applications import SalaryPer
from careerjournal.domain.currencies import CODES, currency_of, is_currency
from careerjournal.domain.salary import SalaryRange, read_amount, read_salary
from careerjournal.language.formats import Formats

HOUR, DAY, MONTH, YEAR = SalaryPer.HOUR, SalaryPer.DAY, SalaryPer.MONTH, SalaryPer.YEAR


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "per"),
    [
        ("50-60k €/yr", 50_000, 60_000, "EUR", YEAR),
        ("€50k–60k", 50_000, 60_000, "EUR", None),
        ("60-50k €", 50_000, 60_000, "EUR", None),
        ("$120,000 - $150,000 per year", 120_000, 150_000, "USD", YEAR),
        ("£45k", 45_000, 45_000, "GBP", None),
        ("50.000 - 60.000 EUR", 50_000, 60_000, "EUR", None),
        ("50 000 – 60 000 € brut/an", 50_000, 60_000, "EUR", YEAR),
        ("50\u202f000\u00a0€ – 60\u202f000\u00a0€ par an", 50_000, 60_000, "EUR", YEAR),
        ("CHF 110'000", 110_000, 110_000, "CHF", None),
        ("CHF 110’000 pro Jahr", 110_000, 110_000, "CHF", YEAR),
        ("₹12,00,000 - 15,00,000 pa", 1_200_000, 1_500_000, "INR", YEAR),
        ("12-15 LPA", 1_200_000, 1_500_000, "INR", YEAR),
        ("USD 50/hr", 50, 50, "USD", HOUR),
        ("$22.50/hr", 23, 23, "USD", HOUR),
        ("€400/day", 400, 400, "EUR", DAY),
        ("TJM 450 €", 450, 450, "EUR", DAY),
        ("3.000 € mensili", 3_000, 3_000, "EUR", MONTH),
        ("2.500 EUR/Monat", 2_500, 2_500, "EUR", MONTH),
        ("RAL 35-40k", 35_000, 40_000, "", YEAR),
        ("Rp 10.000.000 - 15.000.000 / bulan", 10_000_000, 15_000_000, "IDR", MONTH),
        ("Rp 10 juta", 10_000_000, 10_000_000, "IDR", None),
        ("30,000-40,000 บาท/เดือน", 30_000, 40_000, "THB", MONTH),
        ("٥٠٠٠ ر.س شهريا", 5_000, 5_000, "SAR", MONTH),
        ("up to 70k", None, 70_000, "", None),
        ("bis zu 70.000 € brutto", None, 70_000, "EUR", None),
        ("from €50,000", 50_000, None, "EUR", None),
        ("70k+", 70_000, None, "", None),
        ("50k + 10% bonus", 50_000, 50_000, "", None),
        ("80k-100k USD + equity 0.1%", 80_000, 100_000, "USD", None),
        ("60.000 € (13 months)", 60_000, 60_000, "EUR", None),
        ("EUR 55k - EUR 65k", 55_000, 65_000, "EUR", None),
        ("€ 55.000 - € 65.000 per annum", 55_000, 65_000, "EUR", YEAR),
        ("50 to 60k euros", 50_000, 60_000, "EUR", None),
        ("A$90k", 90_000, 90_000, "AUD", None),
        ("S$6,000/month", 6_000, 6_000, "SGD", MONTH),
        ("5000 PLN netto", 5_000, 5_000, "PLN", None),
        ("1.5M JPY", 1_500_000, 1_500_000, "JPY", None),
        ("45.5k EUR", 45_500, 45_500, "EUR", None),
        ("kr 500 000", 500_000, 500_000, "", None),
        ("55,000", 55_000, 55_000, "", None),
    ],
)
def test_a_range_is_read(text: str, low: int | None, high: int | None, currency: str, per: SalaryPer | None) -> None:
    assert read_salary(text) == SalaryRange(low=low, high=high, currency=currency, per=per)


@pytest.mark.parametrize(
    "text",
    ["", "competitive", "40", "40 hours", "13th salary", "40k base, 60k OTE", "Level 5, 90-110k$", "by experience",
     "9999999999999999 €", "€/$", "k", "--"],
)  # fmt: skip
def test_what_could_mean_several_things_or_nothing_is_not_read(text: str) -> None:
    assert read_salary(text) is None


@given(st.text(max_size=60) | st.text(alphabet="0123456789.,' k€$-–/yrm+", max_size=40))
def test_any_text_is_read_or_left_alone(text: str) -> None:
    found = read_salary(text)
    if found is not None:
        ends = [end for end in (found.low, found.high) if end is not None]
        assert ends
        assert ends == sorted(ends)
        assert not found.currency or is_currency(found.currency)


@given(low=st.integers(1_000, 900_000), more=st.integers(0, 90_000), code=st.sampled_from(sorted(CODES)))
def test_what_we_write_ourselves_is_read_back(low: int, more: int, code: str) -> None:
    read = read_salary(f"{low:,} – {low + more:,} {code} per year")
    assert read == SalaryRange(low=low, high=low + more, currency=code, per=YEAR)


@pytest.mark.parametrize(("text", "code"), [("eur", "EUR"), ("€", "EUR"), (" us$ ", "USD"), ("zł", "PLN"), ("EUX", "")])
def test_a_currency_is_known_by_code_sign_and_word(text: str, code: str) -> None:
    assert currency_of(text) == code


@pytest.mark.parametrize("code", ["en", "it", "ar", "fr", "id", "th"])
@given(amount=st.integers(1, 999_999_999))
def test_an_amount_is_read_as_each_language_writes_it(code: str, amount: int) -> None:
    assert read_amount(Formats(code).number(amount)) == amount


@pytest.mark.parametrize("text", ["", "lots", "50-60k", "50k or 60k", "-"])
def test_what_is_no_one_amount_is_none(text: str) -> None:
    assert read_amount(text) is None


@pytest.mark.parametrize(("text", "amount"), [("50k", 50_000), ("€ 52.5k", 52_500), ("48", 48), ("1,234.56", 1_235)])
def test_an_amount_is_read_as_people_type_it(text: str, amount: int) -> None:
    assert read_amount(text) == amount
