"""A debrief is made of answers kept day by day: history, undo, search, export and check hold for all that is in it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from careerjournal.domain.setbacks import Debrief, Skill
from careerjournal.domain.stages import EventKind
from careerjournal.domain.worksheets.answers import Worksheet
from careerjournal.domain.worksheets.fit import Judged
from careerjournal.journal.journal import Journal
from careerjournal.workflows.export_journal import export_journal
from tests.journal.helpers import TODAY, FixedClock, dump, event, log

TOMORROW = TODAY + timedelta(days=1)
WHOLE = Debrief(
    application_id=1,
    went_well="They laughed",
    facts=("Two others", "Seen late"),
    guesses=("Too dear",),
    reasons=("Timing", "No figures"),
    lesson="Ask first",
    started_on=TODAY,
)


def rejected(journal: Journal, company: str = "Lumen") -> int:
    return log(journal, company, event(EventKind.APPLIED), event(EventKind.REJECTED))


def debrief_of(journal: Journal, application_id: int) -> Debrief:
    debrief = journal.setbacks.debrief_for(application_id)
    assert debrief is not None
    return debrief


def sheet_of(journal: Journal, application_id: int) -> int:
    worksheet = journal.worksheets.one_open("job", application_id=application_id)
    assert worksheet is not None
    return worksheet.id


def said(journal: Journal, application_id: int, question: str) -> list[tuple[str, date]]:
    history = journal.worksheets.history(sheet_of(journal, application_id), question)
    return [(answer.words, answer.answered_on) for answer in history]


def found(journal: Journal, query: str) -> list[str]:
    return [hit.text for hit in journal.finder.find(query).hits]


def test_all_that_stands_in_a_debrief_is_answers_of_its_worksheet(journal: Journal) -> None:
    own = rejected(journal)
    skill = journal.setbacks.keep_skill(Skill(name="Figures", named_on=TODAY)).record
    journal.setbacks.keep_debrief(replace(WHOLE, skill_id=skill))
    answers = journal.worksheets.one(sheet_of(journal, own)).answers
    assert {question: answer.words for question, answer in answers.items()} == {
        "went_well": "They laughed",
        "facts": '["Two others", "Seen late"]',
        "guesses": '["Too dear"]',
        "reasons": '["Timing", "No figures"]',
        "lesson": "Ask first",
        "skill": f"[{skill}]",
    }
    assert journal.files.check() == []


def test_another_day_keeps_the_answers_of_the_day_before(journal: Journal, clock: FixedClock) -> None:
    own = rejected(journal)
    journal.setbacks.keep_debrief(WHOLE)
    journal.setbacks.keep_debrief(replace(debrief_of(journal, own), lesson="Ask soon"))
    clock.today_is = TOMORROW
    journal.setbacks.keep_debrief(replace(debrief_of(journal, own), lesson="Ask early", guesses=()))
    assert said(journal, own, "lesson") == [("Ask early", TOMORROW), ("Ask soon", TODAY)]
    assert said(journal, own, "guesses") == [("", TOMORROW), ('["Too dear"]', TODAY)]
    assert said(journal, own, "facts") == [('["Two others", "Seen late"]', TODAY)]
    assert (debrief_of(journal, own).lesson, debrief_of(journal, own).guesses) == ("Ask early", ())


def test_each_verb_is_one_step_of_undo(journal: Journal, path: Path, clock: FixedClock) -> None:
    own = rejected(journal)
    states = [dump(path)]
    journal.setbacks.keep_debrief(WHOLE)
    states.append(dump(path))
    clock.today_is = TOMORROW
    journal.setbacks.keep_debrief(replace(debrief_of(journal, own), lesson="Ask early", reasons=("Timing",)))
    states.append(dump(path))
    for state in (states[1], states[0]):
        journal.history.undo()
        assert dump(path) == state
    assert journal.worksheets.listing() == []
    for state in states[1:]:
        journal.history.redo()
        assert dump(path) == state


def test_a_debrief_that_is_put_off_or_blank_begins_no_worksheet(journal: Journal) -> None:
    own = rejected(journal)
    journal.setbacks.ask_later(own, TOMORROW)
    journal.setbacks.keep_debrief(Debrief(application_id=own, lesson=" \n", went_well="\u00a0", started_on=TODAY))
    assert journal.worksheets.listing() == []
    assert (debrief_of(journal, own).lesson, debrief_of(journal, own).went_well) == ("", "")


def test_an_answer_is_what_the_debrief_says(journal: Journal, clock: FixedClock) -> None:
    own = rejected(journal)
    sheet = journal.worksheets.begin("job", application_id=own, answers={"team": "As another intern"}).record
    assert journal.setbacks.debrief_for(own) is None
    journal.worksheets.answer(sheet, "lesson", "Ask first")
    journal.worksheets.answer(sheet, "facts", "One a line\n\nof another program")
    debrief = debrief_of(journal, own)
    assert (debrief.lesson, debrief.started_on) == ("Ask first", TODAY)
    assert debrief.facts == ("One a line", "of another program")
    journal.setbacks.ask_later(own, TOMORROW)
    clock.today_is = TOMORROW
    journal.worksheets.answer(sheet, "pace", "pause")
    assert debrief_of(journal, own).ask_on is None
    journal.history.undo()
    assert debrief_of(journal, own).ask_on == TOMORROW
    assert journal.files.check() == []


def test_a_worksheet_that_asks_for_itself_is_answered_by_any_step_of_the_debrief(
    journal: Journal, clock: FixedClock
) -> None:
    own = rejected(journal)
    sheet = journal.worksheets.begin("job", application_id=own, answers={"pace": "pause"}).record
    journal.worksheets.ask_later(sheet, TOMORROW)
    journal.setbacks.keep_debrief(WHOLE)
    assert journal.worksheets.one(sheet).worksheet.ask_on == TOMORROW
    clock.today_is = TOMORROW
    journal.setbacks.keep_debrief(replace(debrief_of(journal, own), lesson="Ask early"))
    assert journal.today.view(TOMORROW).worksheets == ()
    journal.history.undo()
    assert [one.worksheet_id for one in journal.today.view(TOMORROW).worksheets] == [sheet]
    journal.setbacks.ask_later(own, TOMORROW)
    view = journal.today.view(TOMORROW)
    assert ([one.application_id for one in view.debriefs], view.worksheets) == ([own], ())


def test_an_application_has_one_worksheet_for_its_debrief(journal: Journal) -> None:
    own, other = rejected(journal), rejected(journal, "Orb")
    first = journal.worksheets.begin("job", application_id=own, answers={"pace": "pause"}).record
    journal.setbacks.keep_debrief(WHOLE)
    assert journal.worksheets.begin("job", application_id=own, answers={"lesson": "Ask soon"}).record == first
    assert journal.worksheets.begin("job", application_id=other).record != first
    assert debrief_of(journal, own).lesson == "Ask soon"
    assert len(journal.worksheets.listing("job")) == 2


def test_a_worksheet_that_goes_takes_its_answers_out_of_the_debrief(journal: Journal) -> None:
    own = rejected(journal)
    journal.setbacks.keep_debrief(WHOLE)
    journal.worksheets.remove(sheet_of(journal, own))
    assert debrief_of(journal, own) == Debrief(id=1, application_id=own, started_on=TODAY)
    journal.history.undo()
    assert debrief_of(journal, own) == replace(WHOLE, id=1)
    assert journal.files.check() == []


def test_a_skill_that_goes_is_no_answer_and_one_that_is_merged_is_the_other(
    journal: Journal, clock: FixedClock
) -> None:
    own = rejected(journal)
    figures, numbers, gone = (
        journal.setbacks.keep_skill(Skill(name=name, named_on=TODAY)).record for name in ("Figures", "Numbers", "Gone")
    )
    journal.setbacks.keep_debrief(Debrief(application_id=own, skill_id=numbers, started_on=TODAY))
    clock.today_is = TOMORROW
    journal.setbacks.keep_debrief(replace(debrief_of(journal, own), skill_id=gone))
    journal.skills.merge(figures, numbers)
    assert said(journal, own, "skill") == [(f"[{gone}]", TOMORROW), (f"[{figures}]", TODAY)]
    journal.setbacks.remove_skill(gone)
    assert debrief_of(journal, own).skill_id is None
    journal.setbacks.keep_debrief(replace(debrief_of(journal, own), lesson="Ask first"))
    assert said(journal, own, "skill") == [(f"[{gone}]", TOMORROW), (f"[{figures}]", TODAY)]
    assert journal.files.check() == []
    for _ in range(3):
        journal.history.undo()
    assert said(journal, own, "skill") == [(f"[{gone}]", TOMORROW), (f"[{numbers}]", TODAY)]
    assert journal.files.check() == []


def test_every_answer_is_found_once_and_the_earlier_ones_too(journal: Journal, clock: FixedClock) -> None:
    own = rejected(journal)
    journal.setbacks.keep_debrief(WHOLE)
    clock.today_is = TOMORROW
    journal.setbacks.keep_debrief(replace(debrief_of(journal, own), lesson="Show one piece"))
    for query in ("They laughed", "Seen late", "too dear", "No figures", "show one", "ask first"):
        assert len(found(journal, query)) == 1, query
    journal.history.undo()
    assert found(journal, "show one") == []
    journal.applications.trash(own)
    assert found(journal, "laughed") == []


def test_scores_of_the_fit_are_answers_of_their_days(journal: Journal, clock: FixedClock) -> None:
    own = rejected(journal)
    pay = next(one for one in journal.fit.criteria() if one.built_in == "pay")
    sheet = Worksheet(form="job", application_id=own, started_on=TODAY)
    begun = journal.worksheets.score(sheet, "criteria", "Lumen", Judged(criterion=pay, score=4)).record
    sheet = journal.worksheets.one(begun).worksheet
    clock.today_is = TOMORROW
    kept = journal.fit.judged("lumen")
    judged = next(one for one in kept if one.criterion.built_in == "pay")
    journal.worksheets.weigh(sheet, "criteria", "Lumen", replace(judged.criterion, weight=5))
    assert said(journal, own, "criteria") == [
        ('[{"built_in": "pay", "weight": "5", "score": "4"}]', TOMORROW),
        ('[{"built_in": "pay", "weight": "3", "score": "4"}]', TODAY),
    ]
    journal.worksheets.score(sheet, "criteria", "Lumen", replace(judged, score=None))
    assert said(journal, own, "criteria")[0] == ("", TOMORROW)
    assert all(one.score is None for one in journal.fit.judged("Lumen"))
    for _ in range(3):
        journal.history.undo()
    assert (journal.worksheets.listing(), journal.fit.judged("Lumen")[0].score) == ([], None)
    assert journal.files.check() == []


def test_a_rejection_that_goes_to_the_trash_takes_its_answers_along(journal: Journal, path: Path) -> None:
    own = rejected(journal)
    journal.setbacks.keep_debrief(WHOLE)
    before, rows = journal.files.export_rows(), dump(path)
    journal.applications.trash(own)
    assert (journal.worksheets.listing(), journal.files.export_rows().answers) == ([], ())
    journal.applications.restore(own)
    assert (journal.files.export_rows(), dump(path)) == (before, rows)


def test_an_export_holds_each_word_of_a_debrief_once(journal: Journal, clock: FixedClock, tmp_path: Path) -> None:
    own = rejected(journal)
    journal.setbacks.keep_debrief(WHOLE)
    clock.today_is = TOMORROW
    journal.setbacks.keep_debrief(replace(debrief_of(journal, own), lesson="Show one piece", closed_on=TOMORROW))
    export_journal(journal, tmp_path / "record.json", today=TODAY)
    text = (tmp_path / "record.json").read_text(encoding="utf-8")
    for words in ("They laughed", "Seen late", "Too dear", "No figures", "Ask first", "Show one piece"):
        assert text.count(words) == 1, words
    (debrief,) = json.loads(text)["debriefs"]
    assert debrief == {
        "id": 1,
        "application_id": own,
        "started_on": TODAY.isoformat(),
        "ask_on": None,
        "closed_on": TOMORROW.isoformat(),
    }


def test_what_another_program_wrote_into_a_debrief_is_seen_and_becomes_its_latest_answer(
    journal: Journal, path: Path
) -> None:
    own, other = rejected(journal), rejected(journal, "Orb")
    journal.setbacks.keep_debrief(WHOLE)
    journal.setbacks.keep_debrief(Debrief(application_id=other, started_on=TODAY))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE debrief SET lesson = 'Written elsewhere', guesses = '[]' WHERE id = 1")
        connection.execute("""UPDATE debrief SET facts = '["Late"]', skill_id = NULL WHERE id = 2""")
    (fault,) = journal.files.check()
    assert (fault.key, dict(fault.parameters)["n"]) == ("check.stale", 2)
    journal.files.rebuild()
    assert journal.files.check() == []
    assert [words for words, _ in said(journal, own, "lesson")] == ["Written elsewhere", "Ask first"]
    assert [words for words, _ in said(journal, own, "guesses")] == ["", '["Too dear"]']
    assert said(journal, other, "facts") == [('["Late"]', TODAY)]
    assert debrief_of(journal, own).lesson == "Written elsewhere"
    assert found(journal, "written elsewhere") == ["Written elsewhere"]


def test_answers_without_a_debrief_are_given_one_back(journal: Journal, path: Path) -> None:
    own = rejected(journal)
    journal.setbacks.keep_debrief(WHOLE)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM debrief")
    assert [fault.key for fault in journal.files.check()] == ["check.stale"]
    journal.files.rebuild()
    assert journal.files.check() == []
    assert replace(debrief_of(journal, own), id=0) == WHOLE


def test_an_index_that_an_older_program_wrote_does_no_harm(journal: Journal, path: Path) -> None:
    rejected(journal)
    journal.setbacks.keep_debrief(WHOLE)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO searched (id, kind, row_id) VALUES (7, 'debrief', 1)")
        connection.execute("INSERT INTO searched_words (rowid, words) VALUES (7, '  they laughed  ')")
    assert found(journal, "laughed") == ["They laughed"]
    journal.files.rebuild()
    assert journal.files.check() == []


@pytest.mark.parametrize("undone", [0, 1, 3, 5])
def test_steps_of_undo_that_know_of_no_answers_are_turned_whole(
    journal: Journal, path: Path, clock: FixedClock, undone: int
) -> None:
    own = rejected(journal)
    journal.worksheets.begin("job", application_id=own, answers={"team": "As another intern"})
    journal.setbacks.keep_debrief(WHOLE)
    journal.setbacks.keep_debrief(replace(debrief_of(journal, own), lesson="Ask soon"))
    clock.today_is = TOMORROW
    journal.setbacks.keep_debrief(replace(debrief_of(journal, own), lesson="Ask early", facts=()))
    last = journal.setbacks.rows()
    for _ in range(undone):
        journal.history.undo()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM undo_row WHERE kind = 'answer' AND step_id > 2")
    ways = [journal.history.redo] * undone + [journal.history.undo] * 5
    for turn in ways:
        assert turn() is not None
        assert journal.files.check() == []
    assert (journal.setbacks.rows(), journal.worksheets.listing()) == ([], [])
    for _ in range(5):
        journal.history.redo()
        assert journal.files.check() == []
    whole = dump(path)
    assert journal.setbacks.rows() == last
    for turn in [journal.history.undo] * 5 + [journal.history.redo] * 5:
        assert turn() is not None
    assert dump(path) == whole
