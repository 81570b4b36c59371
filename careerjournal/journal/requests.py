"""Requests for feedback: their reminders, how many were answered, and one's own letters to ask with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import bindparam, select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.feedback import Answered, answered
from careerjournal.domain.letters import Letter
from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Feedback, FeedbackKind
from careerjournal.journal.store.own_letters import letter_name, letter_of, letter_text
from careerjournal.journal.store.records import Setting
from careerjournal.journal.store.store import Store, read_values
from careerjournal.journal.store.tables import APPLICATION, FEEDBACK, SETTING

_SETTING = select(SETTING).where(SETTING.c.name == bindparam("wanted"))
_LIVE = (
    select(FEEDBACK)
    .select_from(FEEDBACK.outerjoin(APPLICATION, APPLICATION.c.id == FEEDBACK.c.application_id))
    .where(APPLICATION.c.trashed_at.is_(None))
)


class Requests:
    """Verbs and readings about asking for feedback."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def answered(self) -> Answered:
        """Count the requests outside the trash, and those that were answered."""
        return answered(self._store.values(Feedback, _LIVE))

    def one(self, feedback_id: int) -> Feedback:
        """Read a piece of feedback. Raises UserFault where it is gone."""
        return self._store.get(Feedback, feedback_id)

    def remind_on(self, feedback_id: int, on: date | None) -> Changes:
        """Be reminded of a request on another day, or not at all. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            feedback = verb.must_get(Feedback, feedback_id)
            verb.put(replace(feedback, remind_on=on))
            said = (
                sentence("done.remind_of_feedback", person=feedback.person, on=on)
                if on
                else sentence("done.forget_reminder", person=feedback.person)
            )
            verb.say(said, feedback_id)
        return verb.changes

    def template(self, kind: FeedbackKind, language: str) -> Letter | None:
        """Read one's own letter for a kind and language; None where none was kept, or it cannot be read."""
        kept = self._store.values(Setting, _SETTING, {"wanted": letter_name(kind.value, language)})
        return letter_of(kept[0].words) if kept else None

    def keep_template(self, kind: FeedbackKind, language: str, letter: Letter) -> Changes:
        """Keep one's own letter for a kind and language."""
        words, name = letter_text(letter), letter_name(kind.value, language)
        with self._store.verb() as verb:
            kept = read_values(verb.connection, Setting, _SETTING, {"wanted": name})
            verb.put(Setting(id=kept[0].id if kept else 0, name=name, words=words))
            verb.say(sentence("done.keep_letter"))
        return verb.changes

    def forget_template(self, kind: FeedbackKind, language: str) -> Changes:
        """Go back to the program's letter for a kind and language."""
        with self._store.verb() as verb:
            kept = read_values(verb.connection, Setting, _SETTING, {"wanted": letter_name(kind.value, language)})
            verb.remove(Kind.SETTING, [one.id for one in kept])
            verb.say(sentence("done.forget_letter"))
        return verb.changes
