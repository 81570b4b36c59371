"""A plan from the journal's material to a file that is whole or not there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest

from careerjournal.domain.faults import UserFault
from careerjournal.domain.guides import Fact
from careerjournal.domain.plan import Paper, PlanChoices
from careerjournal.domain.plan.material import ChosenStep, Material
from careerjournal.domain.reading import StepMark
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from careerjournal.workflows.write_plan import (
    material_bytes,
    missing_in_plan,
    plan_bytes,
    plan_material,
    said_of_missing,
)
from tests.domain.plan.material_of import DAY, rich


@dataclass(frozen=True)
class Verbs:
    """The plan's verbs of a journal that holds the rich material."""

    def material(self, day: date, *, with_flows: bool) -> Material:
        assert day == DAY
        assert not with_flows
        return rich()


@dataclass(frozen=True)
class GuideReadings:
    """What the person said about the steps of guides, and nothing that the record shows."""

    said: tuple[StepMark, ...] = ()

    def marks(self) -> list[StepMark]:
        return list(self.said)

    def facts(self) -> dict[Fact, date]:
        return {Fact.GOAL_SET: DAY}


@dataclass(frozen=True)
class OpenJournal:
    """The outer edge: a journal as far as the plan sees it."""

    plan: Verbs = Verbs()
    guides: GuideReadings = GuideReadings()


def said_by(fault: pytest.ExceptionInfo[UserFault]) -> str:
    return say(fault.value.said, words_for("en"))


def test_the_plan_of_a_journal_is_that_of_its_material() -> None:
    choices = PlanChoices(language="ar", paper=Paper.LETTER)
    data = plan_bytes(OpenJournal(), choices, DAY)
    assert data == material_bytes(rich(), choices, DAY)
    assert data.startswith(b"%PDF-")


def test_what_no_font_has_is_named_once_with_its_code() -> None:
    goal = replace(rich().goals[0], what="Speak at 漢字 🚀", measure="Яндекс 🚀 قال ทักษะ")
    material = replace(rich(), goals=(goal,))
    assert missing_in_plan(material, PlanChoices(language="ar"), DAY) == ["漢", "字", "🚀"]
    said = say(said_of_missing(["漢", "🚀"]), words_for("en"))
    assert "U+6F22" in said
    assert "U+1F680" in said
    assert "4 more characters" in say(said_of_missing([chr(0x4E00 + n) for n in range(16)]), words_for("en"))
    assert missing_in_plan(rich(), PlanChoices(), DAY) == []


def test_what_is_left_out_of_the_plan_is_not_missing_in_it() -> None:
    material = replace(rich(), goals=(replace(rich().goals[0], what="漢字"),))
    assert missing_in_plan(material, replace(PlanChoices(), sections=()), DAY) == []


def test_without_a_language_the_plan_is_in_the_screen_s() -> None:
    assert plan_bytes(OpenJournal(), PlanChoices(), DAY) == plan_bytes(OpenJournal(), PlanChoices(language="en"), DAY)


def test_a_language_without_words_is_refused_and_those_there_are_named() -> None:
    with pytest.raises(UserFault) as fault:
        material_bytes(rich(), replace(PlanChoices(), language="xx"), DAY)
    assert said_by(fault).startswith("There are no words for the language xx. There are: en")


def test_chosen_steps_come_with_what_the_record_shows_of_them() -> None:
    marks = (
        StepMark(guide="quiet-online", step="set-a-posting-goal", in_plan_since=DAY),
        StepMark(guide="failing-forward", step="weigh-the-fit", in_plan_since=DAY),
        StepMark(guide="failing-forward", step="make-a-plan", done_on=DAY),
    )
    assert plan_material(OpenJournal(guides=GuideReadings(marks)), PlanChoices(), DAY).steps == (
        ChosenStep(guide="failing-forward", step="weigh-the-fit"),
        ChosenStep(guide="quiet-online", step="set-a-posting-goal", done_on=DAY),
    )
