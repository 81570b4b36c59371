from __future__ import annotations

from datetime import date

from careerjournal.domain.guide_progress import states
from careerjournal.domain.guides import Fact, Step
from careerjournal.domain.places import Page, Place
from careerjournal.domain.posting import Channel, PostingGoal
from careerjournal.domain.reading import Article, ReadingNote
from careerjournal.domain.setbacks import Feedback
from careerjournal.journal.journal import Journal
from tests.journal.helpers import NOW, TODAY

ASK = Step(
    guide="failing-forward",
    id="ask-what-was-missing",
    place=Place(Page.SETBACKS, part="feedback"),
    ticked_by=Fact.FEEDBACK_ASKED,
)


def test_a_step_is_ticked_by_hand_and_the_tick_can_be_taken_back(journal: Journal) -> None:
    journal.guides.tick(ASK.guide, ASK.id)
    (state,) = states([ASK], journal.guides.marks(), journal.guides.facts())
    assert (state.done_on, state.is_by_record) == (TODAY, False)
    journal.history.undo()
    (state,) = states([ASK], journal.guides.marks(), journal.guides.facts())
    assert state.done_on is None


def test_a_step_done_in_the_program_ticks_itself_unless_the_person_says_it_is_open(journal: Journal) -> None:
    journal.setbacks.keep_feedback(Feedback(person="Mara", asked_on=date(2026, 11, 3)))
    (state,) = states([ASK], journal.guides.marks(), journal.guides.facts())
    assert (state.done_on, state.is_by_record) == (date(2026, 11, 3), True)
    journal.guides.untick(ASK.guide, ASK.id)
    (state,) = states([ASK], journal.guides.marks(), journal.guides.facts())
    assert (state.done_on, state.is_by_record) == (None, False)
    journal.guides.tick(ASK.guide, ASK.id)
    (state,) = states([ASK], journal.guides.marks(), journal.guides.facts())
    assert (state.done_on, state.is_by_record) == (TODAY, False)
    assert len(journal.guides.marks()) == 1


def test_a_goal_that_was_set_is_a_fact(journal: Journal) -> None:
    assert journal.guides.facts() == {}
    channel = journal.posting.keep_channel(Channel(name="Blog")).record
    journal.posting.set_goal(PostingGoal(channel_id=channel, target=2, starts_on=TODAY))
    assert journal.guides.facts() == {Fact.GOAL_SET: TODAY}


def test_a_step_goes_into_the_plan_and_out_of_it(journal: Journal) -> None:
    journal.guides.put_in_plan(ASK.guide, ASK.id)
    assert [state.is_in_plan for state in states([ASK], journal.guides.marks(), {})] == [True]
    journal.guides.take_from_plan(ASK.guide, ASK.id)
    assert [state.is_in_plan for state in states([ASK], journal.guides.marks(), {})] == [False]


def test_an_article_goes_with_its_notes_and_comes_back_with_them(journal: Journal) -> None:
    article = journal.guides.keep_article(Article(title="On quiet work", words="# Quiet", added_at=NOW)).record
    journal.guides.keep_note(ReadingNote(article_id=article, words="True", made_on=TODAY))
    journal.guides.keep_note(ReadingNote(guide="quiet-online", section="the-snag", words="Mine", made_on=TODAY))
    assert [(row.title, row.length) for row in journal.guides.articles()] == [("On quiet work", 7)]
    journal.guides.remove_article(article)
    assert journal.guides.articles() == []
    assert journal.guides.notes(article_id=article) == []
    journal.history.undo()
    assert [note.words for note in journal.guides.notes(article_id=article)] == ["True"]
    assert [note.words for note in journal.guides.notes(guide="quiet-online")] == ["Mine"]
