from __future__ import annotations

from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.dependence import dependence

PARTS = st.lists(st.integers(min_value=1, max_value=10_000), min_size=1, max_size=12).map(
    lambda counts: [(f"part {number}", count) for number, count in enumerate(counts)]
)


def test_the_index_of_a_half_three_tenths_and_a_fifth_by_hand() -> None:
    weighed = dependence([("LinkedIn", 50), ("Newsletter", 30), ("Mastodon", 20)])
    assert weighed.index == Fraction(38, 100)  # 0.25 + 0.09 + 0.04
    assert weighed.equal_parts == Fraction(100, 38)
    assert [(part.name, part.share) for part in weighed.parts] == [
        ("LinkedIn", Fraction(1, 2)),
        ("Newsletter", Fraction(3, 10)),
        ("Mastodon", Fraction(1, 5)),
    ]


def test_exactly_one_half_is_no_warning_and_one_more_is() -> None:
    assert dependence([("A", 5), ("B", 5)]).carries_most is None
    carried = dependence([("A", 6), ("B", 5)]).carries_most
    assert carried is not None
    assert carried.name == "A"


def test_below_five_it_is_too_early() -> None:
    four = dependence([("A", 4)])
    assert four.is_early
    assert four.carries_most is None
    assert four.index == 1
    assert not dependence([("A", 5)]).is_early


def test_nothing_counted_has_no_index() -> None:
    weighed = dependence([("A", 0)])
    assert (weighed.parts, weighed.total, weighed.index, weighed.equal_parts) == ((), 0, None, None)


def test_a_name_spelt_otherwise_is_the_same_part_under_its_usual_spelling() -> None:
    weighed = dependence([("linkedin", 1), ("LinkedIn", 3), ("Café", 2), ("cafe ", 1)])
    assert [(part.name, part.count) for part in weighed.parts] == [("LinkedIn", 4), ("Café", 3)]


@given(PARTS)
def test_the_index_lies_between_that_of_equal_parts_and_one(parts: list[tuple[str, int]]) -> None:
    index = dependence(parts).index
    assert index is not None
    assert Fraction(1, len(parts)) <= index <= 1


@given(PARTS, st.randoms())
def test_order_does_not_matter(parts: list[tuple[str, int]], random: Random) -> None:
    shuffled = list(parts)
    random.shuffle(shuffled)
    assert dependence(shuffled) == dependence(parts)


@given(PARTS, st.integers(min_value=2, max_value=50))
def test_shares_alone_count(parts: list[tuple[str, int]], times: int) -> None:
    assert dependence([(name, times * count) for name, count in parts]).index == dependence(parts).index


@given(PARTS.filter(lambda parts: len(parts) > 1))
def test_joining_two_parts_raises_the_index(parts: list[tuple[str, int]]) -> None:
    (_, first), (name, second), *rest = parts
    apart, joined = dependence(parts).index, dependence([(name, first + second), *rest]).index
    assert apart is not None
    assert joined is not None
    assert joined > apart


@given(PARTS)
def test_shares_add_up_to_one_and_at_most_one_part_carries_most(parts: list[tuple[str, int]]) -> None:
    weighed = dependence(parts)
    assert sum(part.share for part in weighed.parts) == 1
    assert sum(part.share > Fraction(1, 2) for part in weighed.parts) <= 1
