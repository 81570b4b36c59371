"""What recurs in setbacks: below five nothing, from then on every sentence with its count and exactly its cases."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.folding import fold
from careerjournal.domain.patterns import RECURS, SetbackCase, SkillPointer, ids_of, key_of, patterns
from careerjournal.domain.places import Page
from careerjournal.domain.sentence import Sentence
from careerjournal.domain.stages import WAY, Stage

REASONS = ["No figures", "no  figures", "Timing", "Sector", "Größe", "  "]
some_reasons = st.lists(st.sampled_from(REASONS), max_size=4).map(tuple)
some_cases = st.lists(st.tuples(st.sampled_from(WAY), some_reasons), max_size=14).map(
    lambda drawn: [
        SetbackCase(application_id=number, furthest=furthest, reasons=reasons)
        for number, (furthest, reasons) in enumerate(drawn, start=1)
    ]
)
some_pointers = st.lists(st.tuples(st.integers(1, 4), st.none() | st.integers(1, 9)), max_size=14).map(
    lambda drawn: [SkillPointer(skill_id=one, skill=f"Skill {one}", application_id=own) for one, own in drawn]
)


def told(said: Sentence) -> dict[str, Any]:
    return dict(said.parameters)


def case(number: int, *reasons: str, furthest: Stage = Stage.APPLIED) -> SetbackCase:
    return SetbackCase(application_id=number, furthest=furthest, reasons=reasons)


@given(some_cases, some_pointers)
def test_nothing_is_said_of_fewer_than_five_but_that_it_is_too_early(
    cases: list[SetbackCase], pointers: list[SkillPointer]
) -> None:
    found = patterns(cases[:4], pointers[:4])
    assert [said.key for said in found.said] == ["patterns.early"]
    assert told(found.said[0])["n"] == max(len(cases[:4]), len(pointers[:4])) == found.n


@given(some_cases, some_pointers)
def test_each_sentence_counts_what_it_leads_to(cases: list[SetbackCase], pointers: list[SkillPointer]) -> None:
    found = patterns(cases, pointers)
    assert found.is_early == (max(len(cases), len(pointers)) < 5)
    for said in () if found.is_early else found.said:
        values = told(said)
        assert RECURS <= values["times"] <= values["n"]
        assert values["n"] >= 5
        assert said.source is not None
        assert said.source.page is Page.SETBACKS
        if said.key == "patterns.reason":
            wanted = {one.application_id for one in cases if key_of(values["reason"]) in map(key_of, one.reasons)}
            assert ids_of(said.source) == wanted
            assert values["times"] == len(wanted)
            assert values["n"] == sum(any(map(key_of, one.reasons)) for one in cases)
        elif said.key.startswith("patterns.stage."):
            assert len(ids_of(said.source)) == values["times"]
            assert values["n"] == len(cases)
        elif said.source.part == "cases":
            named = [one for one in pointers if one.skill == values["skill"]]
            assert ids_of(said.source) == {one.application_id for one in named}


@given(some_cases, some_pointers, st.randoms())
def test_the_order_of_the_cases_changes_nothing(
    cases: list[SetbackCase], pointers: list[SkillPointer], chance: Any
) -> None:
    turned, turned_pointers = list(cases), list(pointers)
    chance.shuffle(turned)
    chance.shuffle(turned_pointers)
    assert patterns(turned, turned_pointers) == patterns(cases, pointers)


@given(some_reasons)
def test_reasons_are_compared_folded(reasons: tuple[str, ...]) -> None:
    assert {key_of(reason) for reason in reasons} == {" ".join(fold(reason).split()) for reason in reasons}


def test_a_reason_is_spelt_as_most_spelt_it_and_once_is_no_pattern() -> None:
    cases = [case(1, "No figures"), case(2, "no figures", "Timing"), case(3, "No Figures"), case(4, "No figures")]
    found = patterns([*cases, case(5, "Luck")], [])
    reasons = [told(said)["reason"] for said in found.said if said.key == "patterns.reason"]
    assert reasons == ["No figures"]


def test_of_stages_the_one_of_most_rejections_is_told_and_on_a_tie_the_later_one() -> None:
    early = [case(number) for number in range(3)]
    late = [case(number, furthest=Stage.INTERVIEW) for number in range(3, 6)]
    assert [said.key for said in patterns([*early, *late], []).said] == ["patterns.stage.interview"]


def test_skills_are_told_once_there_are_five_pointers_whatever_the_rejections() -> None:
    pointers = [SkillPointer(skill_id=1, skill="Figures", application_id=None)] * 4
    assert [said.key for said in patterns([], pointers).said] == ["patterns.early"]
    (said,) = patterns([], [*pointers, SkillPointer(skill_id=2, skill="Video")]).said
    assert told(said) == {"skill": "Figures", "times": 4, "n": 5}
    assert said.source is not None
    assert (said.source.part, said.source.record) == ("skill", 1)


def test_a_kind_with_too_few_cases_is_silent_beside_one_with_enough() -> None:
    cases = [case(number) for number in range(6)]
    cases[0] = case(0, "Timing")
    cases[1] = case(1, "Timing")
    assert [said.key for said in patterns(cases, []).said] == ["patterns.stage.applied"]
