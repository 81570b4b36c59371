"""Searching the journal: what is found, in which order, what is left out, and that the index follows the record."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from careerjournal.domain.actions import Action
from careerjournal.domain.changes import Kind
from careerjournal.domain.companies import Company, Contact
from careerjournal.domain.finding.hits import Hit
from careerjournal.domain.finding.searched import SEARCHED
from careerjournal.domain.importing import ImportRow
from careerjournal.domain.places import Page, Place
from careerjournal.domain.posting import Channel, Post
from careerjournal.domain.profile import Goal
from careerjournal.domain.setbacks import Debrief, Feedback, Skill
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.journal.store import search_index
from tests.journal.helpers import NOW, TODAY, FixedClock, application, event, log


def found(journal: Journal, query: str) -> list[Hit]:
    return list(journal.finder.find(query).hits)


def kinds(journal: Journal, query: str) -> list[str]:
    return [hit.kind for hit in found(journal, query)]


@pytest.mark.parametrize(
    ("query", "is_there"),
    [
        ("lumen", True), ("UMEN", True), ("reussi", True), ("OEUVRE", True), ("معلم", True), ("احمد", True),
        ("2026", True), ("สัมภาษณ์", True), ("ภา", True), ("ษ", True), ("lu", True), ("l", True), ("um", False),
        ("lumen œuvre", True), ("lumen nothing", False), ('"', False), ("", False), ("' OR", False), ("\ud800x", False),
    ],
)  # fmt: skip
def test_words_are_found_whatever_their_case_accents_and_script(journal: Journal, query: str, is_there: bool) -> None:
    log(journal, "Lumen", notes="Réussi, l’œuvre. مُعلِّم أحمد ٢٠٢٦ การสัมภาษณ์งาน")
    assert bool(found(journal, query)) is is_there


def test_every_kind_is_found_and_leads_to_its_place(journal: Journal) -> None:
    own_id = log(journal, "Lumen", event(EventKind.INTERVIEW, note="needle in an event"))
    journal.setbacks.keep_debrief(
        Debrief(application_id=own_id, facts=("needle in a fact",), lesson="a lesson", started_on=TODAY)
    )
    feedback = journal.setbacks.keep_feedback(Feedback(application_id=own_id, person="Ana", words="needle said")).record
    skill = journal.setbacks.keep_skill(Skill(name="Needle work", named_on=TODAY)).record
    action = journal.actions.keep(Action(title="Buy a needle", made_on=TODAY)).record
    channel = journal.posting.keep_channel(Channel(name="Needle weekly")).record
    post = journal.posting.log_post(Post(channel_id=channel, at=NOW, zone="UTC", text="about needles")).record
    journal.companies.keep(Company(name="Needle & Thread", added_at=NOW))
    journal.contacts.keep(Contact(application_id=own_id, company="Lumen", name="Nora Needle"))
    journal.profile.keep_goal(Goal(what="One needle a week"))
    sheet = journal.worksheets.begin("idea", answers={"pitch": "a needle for all"}).record
    journal.documents.add(b"%PDF", application_id=own_id, name="needle.pdf")
    places = {hit.kind: hit.place for hit in found(journal, "needle") if hit.place.part != "debrief"}
    (debriefed,) = [hit for hit in found(journal, "needle") if hit.place.part == "debrief"]
    assert debriefed.place == Place(Page.SETBACKS, own_id, "debrief", (("question", "facts"),))
    assert (debriefed.kind, debriefed.named, debriefed.about) == (Kind.ANSWER, "job", "Lumen · Editor")
    assert places == {
        Kind.EVENT: Place(Page.APPLICATIONS, own_id),
        Kind.FEEDBACK: Place(Page.SETBACKS, feedback, "feedback"),
        Kind.SKILL: Place(Page.SETBACKS, skill, "skill"),
        Kind.ACTION: Place(Page.TODAY, action, "action"),
        Kind.CHANNEL: Place(Page.POSTING, channel, "channel_map"),
        Kind.POST: Place(Page.POSTING, post, "post"),
        Kind.COMPANY: Place(Page.APPLICATIONS, part="company", prefill=(("company", "Needle & Thread"),)),
        Kind.CONTACT: Place(Page.APPLICATIONS, own_id),
        Kind.GOAL: Place(Page.PLAN, places[Kind.GOAL].record, "goal"),
        Kind.ANSWER: Place(Page.SETBACKS, sheet, "worksheet", (("question", "pitch"),)),
        Kind.DOCUMENT: Place(Page.APPLICATIONS, own_id),
    }


def test_a_hit_says_what_it_belongs_to(journal: Journal) -> None:
    log(journal, "Lumen", event(EventKind.INTERVIEW, note="they asked for my portfolio"))
    journal.worksheets.begin("idea", title="The newsletter", answers={"pitch": "portfolio pages"})
    answer, interview = sorted(found(journal, "portfolio"), key=lambda hit: hit.kind)
    assert (interview.about, interview.named, interview.on) == ("Lumen · Editor", "interview", TODAY)
    assert (answer.about, answer.named, answer.text) == ("The newsletter", "idea", "portfolio pages")


def test_the_newest_come_first_and_no_more_than_asked_for(journal: Journal) -> None:
    for number in range(70):
        log(journal, f"Works {number}", event(EventKind.APPLIED, TODAY - timedelta(days=number * 7 % 70), note="noted"))
    findings = journal.finder.find("noted")
    days = [hit.on for hit in findings.hits if hit.on]
    assert len(days) == 50
    assert days == sorted(days, reverse=True)
    assert days[-1] == TODAY - timedelta(days=49)
    assert findings.is_more
    assert not journal.finder.find("noted", 70).is_more


def test_what_looks_alike_to_the_index_is_looked_at_again(journal: Journal) -> None:
    log(journal, notes="abc bcd")
    log(journal, notes="abcd")
    assert [hit.text for hit in found(journal, "abcd")] == ["abcd"]


def test_the_trash_is_not_found_nor_what_belongs_to_it(journal: Journal) -> None:
    own_id = log(journal, "Lumen", event(EventKind.REJECTED, note="needle"), notes="needle")
    journal.setbacks.keep_debrief(Debrief(application_id=own_id, lesson="needle", started_on=TODAY))
    journal.worksheets.begin("job", application_id=own_id, answers={"where": "needle"})
    assert len(found(journal, "needle")) == 4
    journal.applications.trash(own_id)
    assert found(journal, "needle") == []
    journal.applications.restore(own_id)
    assert len(found(journal, "needle")) == 4


def test_only_the_latest_answer_to_a_question_is_given(journal: Journal, clock: FixedClock) -> None:
    sheet = journal.worksheets.begin("idea", answers={"pitch": "needle once"}).record
    clock.today_is = TODAY + timedelta(days=2)
    journal.worksheets.answer(sheet, "pitch", "needle twice")
    assert [hit.text for hit in found(journal, "needle")] == ["needle twice"]


def test_tables_and_lists_are_found_by_their_texts_alone(journal: Journal) -> None:
    journal.worksheets.begin(
        "project", answers={"changes": '[{"on": "2026-03-01", "what": "ไทยใหม่"}]', "goals": '["Réussir"]'}
    )
    assert kinds(journal, "reussir") == kinds(journal, "ไทย") == [Kind.ANSWER]
    assert kinds(journal, "what") == []


def test_a_changed_text_is_found_by_its_new_words_alone(journal: Journal) -> None:
    own_id = log(journal, "Lumen", notes="before")
    journal.applications.edit(replace(application("Lumen", notes="after"), id=own_id))
    assert (len(found(journal, "before")), len(found(journal, "after"))) == (0, 1)
    journal.history.undo()
    assert (len(found(journal, "before")), len(found(journal, "after"))) == (1, 0)
    journal.history.redo()
    assert (len(found(journal, "before")), len(found(journal, "after"))) == (0, 1)
    assert journal.files.check() == []


def test_an_event_that_moves_to_another_day_moves_among_the_hits(journal: Journal) -> None:
    first = log(journal, "One", event(EventKind.APPLIED, date(2026, 1, 5), note="noted one"))
    log(journal, "Two", event(EventKind.APPLIED, date(2026, 3, 5), note="noted two"))
    assert [hit.text for hit in found(journal, "noted")] == ["noted two", "noted one"]
    moved = replace(journal.applications.one(first).events[0], on=date(2026, 5, 5))
    journal.applications.correct_event(moved)
    assert [hit.text for hit in found(journal, "noted")] == ["noted one", "noted two"]
    assert journal.files.check() == []


def test_an_import_is_found_and_forgotten_with_its_undo(journal: Journal) -> None:
    rows = [ImportRow(line=n, company=f"Works {n}", notes="imported") for n in range(1200)]
    journal.imports.apply("a.csv", rows)
    assert len(found(journal, "works 1177")) == 1
    journal.history.undo()
    assert found(journal, "works") == []
    assert journal.files.check() == []


def test_the_check_sees_an_index_that_is_not_true(journal: Journal, path: Path) -> None:
    log(journal, "Lumen")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO searched_words (rowid, words) VALUES (5, '  nothing')")
    assert [said.key for said in journal.files.check()] == ["check.stale"]
    journal.files.rebuild()
    assert journal.files.check() == []
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM searched")
    assert [said.key for said in journal.files.check()] == ["check.stale"]


def test_a_journal_opened_for_reading_is_searched_and_checked(journal: Journal, path: Path) -> None:
    log(journal, "Lumen")
    with Journal.open(path, read_only=True) as reading:
        assert kinds(reading, "lumen") == [Kind.APPLICATION]
        assert reading.files.check() == []


def test_an_sqlite_without_the_tokenizer_finds_the_same_and_the_next_makes_the_index(
    path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as old:
        old.setattr(sqlite3, "sqlite_version_info", (3, 31, 0))
        with Journal.open(path, clock=clock) as journal:
            for number in range(70):
                log(journal, f"Works {number}", event(EventKind.APPLIED, TODAY - timedelta(days=number), note="noted"))
            assert [hit.on for hit in found(journal, "noted")] == [TODAY - timedelta(days=day) for day in range(50)]
            assert found(journal, "nowhere") == []
            assert journal.files.check() == []
    with Journal.open(path, clock=clock) as journal:
        assert len(found(journal, "works 33")) == 1
        assert journal.files.check() == []
    with monkeypatch.context() as old:
        old.setattr(sqlite3, "sqlite_version_info", (3, 31, 0))
        with Journal.open(path, clock=clock) as journal:
            log(journal, "Written elsewhere")
            assert len(found(journal, "elsewhere")) == 1
    with Journal.open(path, clock=clock) as journal:
        assert len(found(journal, "elsewhere")) == 1
        assert journal.files.check() == []


def test_texts_of_a_full_day_get_ids_of_the_day_before(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "DAY_BITS", 4)
    for number in range(40):
        log(journal, f"Works {number}")
    assert len(found(journal, "works")) == 40


def test_searched_fields_are_fields_of_their_kinds() -> None:
    from careerjournal.journal.store.tables import TABLES

    for kind, searched in SEARCHED.items():
        fields = {*searched.fields, *searched.days, *([searched.belongs] if searched.belongs else [])}
        assert fields <= set(TABLES[kind].c.keys()), kind


def test_instants_are_ordered_by_their_day(journal: Journal) -> None:
    channel = journal.posting.keep_channel(Channel(name="LinkedIn")).record
    for month in (3, 9, 6):
        at = datetime(2026, month, 1, 23, 59, tzinfo=UTC)
        journal.posting.log_post(Post(channel_id=channel, at=at, zone="UTC", text=f"posted in {month}"))
    assert [hit.on.month for hit in found(journal, "posted") if hit.on] == [9, 6, 3]


def test_a_worksheet_of_a_channel_is_found_on_the_page_where_it_is_filled_in(journal: Journal) -> None:
    sheet = journal.worksheets.begin("team-questions", title="The quokka team", answers={"audience": "quokkas"}).record
    assert {hit.place for hit in found(journal, "quokka")} == {
        Place(Page.POSTING, sheet, "worksheet"),
        Place(Page.POSTING, sheet, "worksheet", (("question", "audience"),)),
    }
