"""The diary in the journal: kept as typed, found folded, linked, reviewed, brought round."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careerjournal.domain.actions import Action
from careerjournal.domain.companies import Contact
from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.diary_days import month_of
from careerjournal.domain.faults import UserFault
from careerjournal.domain.posting import Channel, Days, Post
from careerjournal.domain.setbacks import Debrief, Feedback
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from tests.examples import examples
from tests.journal.helpers import NOW, TODAY, event, log


def keep(journal: Journal, words: str, on: date = TODAY, **fields: object) -> DiaryEntry:
    changes = journal.diary.keep(replace(DiaryEntry(on=on, words=words), **fields))  # type: ignore[arg-type]
    return journal.diary.one(changes.record)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(15), deadline=None)
@given(words=st.text(st.characters(exclude_categories=["Cs"]), max_size=60).filter(lambda text: "\x00" not in text))
def test_what_is_typed_is_kept_as_typed(journal: Journal, words: str) -> None:
    assert keep(journal, words).words == words


def test_pages_of_days_are_read_latest_first_and_counted_by_day(journal: Journal) -> None:
    first, second = keep(journal, "a", TODAY - timedelta(days=1)), keep(journal, "b")
    third = keep(journal, "c")
    keep(journal, "long ago", date(2020, 1, 1))
    assert journal.diary.between(month_of(TODAY)) == [third, second, first]
    assert journal.diary.days(month_of(TODAY)) == {TODAY: 2, TODAY - timedelta(days=1): 1}
    assert journal.diary.count() == 4
    assert journal.diary.span() == Days(date(2020, 1, 1), TODAY)


def test_pages_are_found_by_all_words_folded_in_words_and_tags(journal: Journal) -> None:
    cafe = keep(journal, "Au CAFÉ, deux pages", tags=("Écrire",))
    keep(journal, "Deux")
    arabic = keep(journal, "كَتَبْتُ رسالة")
    assert journal.diary.found("cafe ecrire") == [cafe]
    assert journal.diary.found("كتبت") == [arabic]
    assert journal.diary.found("nowhere") == []


def test_tags_are_offered_by_use_in_the_spelling_used_most(journal: Journal) -> None:
    keep(journal, "", tags=("Rest", "Talks"))
    keep(journal, "", tags=("rest",))
    keep(journal, "", tags=("rest",))
    assert journal.diary.tags() == ["rest", "Talks"]


def test_removing_and_undoing_brings_a_page_back(journal: Journal) -> None:
    entry = keep(journal, "Keep me", mood=4)
    journal.diary.remove(entry.id)
    with pytest.raises(UserFault):
        journal.diary.one(entry.id)
    journal.history.undo()
    assert journal.diary.one(entry.id) == entry


def test_a_page_that_is_gone_is_not_kept_again(journal: Journal) -> None:
    entry = keep(journal, "x")
    journal.diary.remove(entry.id)
    with pytest.raises(UserFault):
        journal.diary.keep(replace(entry, words="y"))


def test_a_page_is_about_what_it_links_to_and_what_is_in_the_trash_waits(journal: Journal) -> None:
    application = log(journal, "Lumen", event(EventKind.REJECTED))
    debrief = journal.setbacks.keep_debrief(Debrief(application_id=application, started_on=TODAY)).record
    contact = journal.contacts.keep(Contact(name="Ines", company="Orb")).record
    channel = journal.posting.keep_channel(Channel(name="Letter")).record
    post = journal.posting.log_post(Post(channel_id=channel, at=NOW, zone="UTC", text="On  rain")).record
    idea = journal.worksheets.begin("idea", answers={"name": "A zine"}).record
    entry = keep(
        journal,
        "x",
        application_id=application,
        debrief_id=debrief,
        contact_id=contact,
        post_id=post,
        worksheet_id=idea,
    )
    names = {about.field: about.name for about in journal.diary.about(entry)}
    assert names == {
        "application_id": "Lumen, Editor",
        "debrief_id": "Lumen, Editor",
        "contact_id": "Ines, Orb",
        "post_id": "Letter: On rain",
        "worksheet_id": "A zine",
    }
    journal.applications.trash(application)
    assert {about.field for about in journal.diary.about(entry)} == {"contact_id", "post_id", "worksheet_id"}
    journal.applications.restore(application)
    assert len(journal.diary.about(entry)) == 5
    journal.posting.remove_post(post)
    assert journal.diary.one(entry.id).post_id is None
    journal.history.undo()
    assert journal.diary.one(entry.id).post_id == post


def test_what_a_page_can_be_about_is_found_by_name_latest_first(journal: Journal) -> None:
    log(journal, "Lumen"), log(journal, "Lumière"), log(journal, "Orb")
    assert [one.name for one in journal.diary.choices("application_id", "LUM")] == ["Lumière, Editor", "Lumen, Editor"]
    assert len(journal.diary.choices("application_id", "", 2)) == 2


def test_the_day_brings_back_earlier_years_and_months(journal: Journal) -> None:
    year = keep(journal, "a year ago", TODAY.replace(year=2025))
    month = keep(journal, "a month ago", TODAY.replace(month=10))
    keep(journal, "yesterday", TODAY - timedelta(days=1))
    assert journal.diary.on_this_day(TODAY) == [month, year]


def test_a_review_counts_the_days_it_is_about_and_nothing_in_the_trash(journal: Journal) -> None:
    log(journal, "Lumen", event(EventKind.APPLIED), event(EventKind.INTERVIEW))
    gone = log(journal, "Gone", event(EventKind.APPLIED), event(EventKind.INTERVIEW))
    journal.setbacks.keep_debrief(Debrief(application_id=gone, lesson="Hidden", started_on=TODAY))
    journal.setbacks.keep_feedback(
        Feedback(application_id=gone, person="G", words="x", asked_on=TODAY, received_on=TODAY)
    )
    log(journal, "Before", event(EventKind.APPLIED, TODAY - timedelta(days=60)))
    journal.actions.finish(journal.actions.keep(Action(title="Call", made_on=TODAY)).record)
    channel = journal.posting.keep_channel(Channel(name="Letter")).record
    journal.posting.log_post(Post(channel_id=channel, at=NOW, zone="UTC"))
    journal.applications.trash(gone)
    material = journal.diary.review_material(month_of(TODAY))
    assert [one.company for one in material.sent] == ["Lumen"]
    assert [one.company for one in material.met] == ["Lumen"]
    assert material.learnt == ()
    assert (material.heard, material.feedback_asked) == ((), 0)
    assert material.posts == (("Letter", 1),)
    assert material.done == ("Call",)
    journal.applications.restore(gone)
    assert [one.lesson for one in journal.diary.review_material(month_of(TODAY)).learnt] == ["Hidden"]


def test_every_page_is_in_the_export(journal: Journal) -> None:
    entry = keep(journal, "Mine", tags=("a",))
    assert journal.files.export_rows().diary == (entry,)
