"""Shielded: rejections leave lists and Today, numbers stay as they are, and words find them."""

from __future__ import annotations

from dataclasses import replace

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.application_query import EVERYTHING, is_by_stage, narrows
from careerjournal.domain.setbacks import Debrief
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.journal import Journal
from tests.journal.helpers import TODAY, event, log

SPARED = replace(EVERYTHING, with_rejected=False)


def reject(journal: Journal) -> int:
    own = log(journal, "Lumen", event(EventKind.APPLIED), event(EventKind.REJECTED))
    debrief = Debrief(application_id=own, lesson="Ask early", started_on=TODAY, ask_on=TODAY)
    kept = journal.setbacks.keep_debrief(debrief).record
    journal.actions.keep(Action(title="Try it", origin=Origin.DEBRIEF, origin_id=kept, due_on=TODAY, made_on=TODAY))
    return own


def test_the_choice_is_a_step_of_undo(journal: Journal) -> None:
    assert not journal.shield.is_on()
    journal.shield.turn(on=True)
    assert journal.shield.is_on()
    assert not journal.shield.turn(on=True).kinds
    journal.history.undo()
    assert not journal.shield.is_on()


def test_a_list_without_rejections_leaves_them_alone_out(journal: Journal) -> None:
    reject(journal)
    other = log(journal, "Orb", event(EventKind.WITHDRAWN))
    assert list(journal.applications.ids(SPARED)) == [other]
    assert list(journal.applications.first_ids(SPARED, 10)) == [other]
    assert narrows(SPARED)
    assert is_by_stage(SPARED)
    assert journal.applications.counts().by_stage[Stage.REJECTED] == 1


def test_today_names_no_rejection_and_keeps_what_was_learnt(journal: Journal) -> None:
    reject(journal)
    plain = journal.today.view(TODAY)
    assert [one.company for one in plain.debriefs] == ["Lumen"]
    assert plain.to_do[0].came_from == "Lumen"
    journal.shield.turn(on=True)
    spared = journal.today.view(TODAY)
    assert spared.debriefs == ()
    assert spared.to_do[0].came_from == ""
    assert spared.lesson is not None
    assert (spared.lesson.lesson, spared.lesson.company) == ("Ask early", "")
    assert spared.steps == plain.steps
    assert "Lumen" not in repr(spared)


def test_numbers_of_a_search_are_the_same(journal: Journal) -> None:
    reject(journal)
    before = (journal.applications.counts(), journal.patterns.steps_taken(), journal.insights.material(EVERYTHING))
    journal.shield.turn(on=True)
    assert before == (
        journal.applications.counts(),
        journal.patterns.steps_taken(),
        journal.insights.material(EVERYTHING),
    )
