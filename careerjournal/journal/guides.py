"""What the reader does with guides and articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.guide_moments import Signs
from careerjournal.domain.guides import Fact
from careerjournal.domain.reading import Article, ReadingNote, StepMark
from careerjournal.domain.sentence import sentence
from careerjournal.journal.clock import Clock
from careerjournal.journal.rows import ArticleRow
from careerjournal.journal.store.guide_facts import facts
from careerjournal.journal.store.guide_signs import signs
from careerjournal.journal.store.store import Store, Verb
from careerjournal.journal.store.tables import ARTICLE, DRAFT, READING_NOTE, STEP_MARK

_ROWS = select(
    ARTICLE.c.id, ARTICLE.c.title, ARTICLE.c.language, func.length(ARTICLE.c.words).label("length")
).order_by(ARTICLE.c.added_at.desc(), ARTICLE.c.id.desc())

_OFFERED_KEY = "guides offered"
_OFFERED = select(DRAFT.c.words).where(DRAFT.c.key == _OFFERED_KEY)
_NOTE_OFFERED = insert(DRAFT).prefix_with("OR REPLACE")


class Guides:
    """Verbs and readings about guides, articles and notes beside them."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def marks(self) -> list[StepMark]:
        """Read what the person said about steps."""
        return self._store.values(StepMark, select(STEP_MARK))

    def facts(self) -> dict[Fact, date]:
        """Read when each thing that a guide asks for was first done, as the record shows it."""
        with self._store.reading() as connection:
            return facts(connection)

    def tick(self, guide: str, step: str) -> Changes:
        """Say that a step is done, today."""
        return self._mark("done.tick_step", guide, step, done_on=self._clock.today(), is_open=False)

    def untick(self, guide: str, step: str) -> Changes:
        """Say that a step is not done, whatever the record shows."""
        return self._mark("done.untick_step", guide, step, done_on=None, is_open=True)

    def put_in_plan(self, guide: str, step: str) -> Changes:
        """Put a step into the plan."""
        return self._mark("done.step_in_plan", guide, step, in_plan_since=self._clock.today())

    def take_from_plan(self, guide: str, step: str) -> Changes:
        """Take a step out of the plan."""
        return self._mark("done.step_from_plan", guide, step, in_plan_since=None)

    def signs(self) -> Signs:
        """Read what in the record speaks for a guide."""
        with self._store.reading() as connection:
            return signs(connection)

    def offered(self) -> frozenset[str]:
        """Read which guides were offered at their moment."""
        with self._store.reading() as connection:
            return frozenset((connection.execute(_OFFERED).scalar() or "").split())

    def note_offered(self, guide: str) -> None:
        """Remember that a guide was offered; outside undo, for nobody did anything."""
        known = " ".join(sorted(self.offered() | {guide}))
        with self._store.writing() as connection:
            connection.execute(_NOTE_OFFERED, {"key": _OFFERED_KEY, "words": known})

    def articles(self) -> list[ArticleRow]:
        """Read the reader's own articles, latest first, without their texts."""
        with self._store.reading() as connection:
            return [ArticleRow(**row) for row in connection.execute(_ROWS).mappings()]

    def article(self, article_id: int) -> Article:
        """Read an article. Raises UserFault where it is gone."""
        return self._store.get(Article, article_id)

    def keep_article(self, article: Article) -> Changes:
        """Keep a new article, or a changed one. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            key = "done.edit_article" if article.id else "done.add_article"
            verb.say(sentence(key, title=article.title), verb.put_known(article))
        return verb.changes

    def remove_article(self, article_id: int) -> Changes:
        """Remove an article with the notes beside it. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            article = verb.must_get(Article, article_id)
            verb.remove(Kind.ARTICLE, [article_id])
            verb.say(sentence("done.remove_article", title=article.title), article_id)
        return verb.changes

    def notes(self, *, guide: str = "", article_id: int | None = None) -> list[ReadingNote]:
        """Read the notes beside a guide or an article, oldest first."""
        of_it = READING_NOTE.c.guide == guide if guide else READING_NOTE.c.article_id == article_id
        return self._store.values(ReadingNote, select(READING_NOTE).where(of_it).order_by(READING_NOTE.c.id))

    def keep_note(self, note: ReadingNote) -> Changes:
        """Keep a new note, or a changed one. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            verb.say(sentence("done.keep_note"), verb.put_known(note))
        return verb.changes

    def remove_note(self, note_id: int) -> Changes:
        """Remove a note. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            verb.must_get(ReadingNote, note_id)
            verb.remove(Kind.READING_NOTE, [note_id])
            verb.say(sentence("done.remove_note"), note_id)
        return verb.changes

    def _mark(self, key: str, guide: str, step: str, **fields: date | bool | None) -> Changes:
        with self._store.verb() as verb:
            mark = replace(_mark_of(verb, guide, step), **fields)  # type: ignore[arg-type]
            verb.say(sentence(key, step=sentence(f"step.{step}")), verb.put(mark))
        return verb.changes


def _mark_of(verb: Verb, guide: str, step: str) -> StepMark:
    """Read what was said about a step; an empty mark where nothing was."""
    wanted = select(STEP_MARK.c.id).where(STEP_MARK.c.guide == guide, STEP_MARK.c.step == step)
    found = verb.connection.scalar(wanted)
    return verb.must_get(StepMark, found) if found else StepMark(guide=guide, step=step)
