"""Make a row's history out of its dates, its status, its stage columns and its own record of steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from careerjournal.domain.applications import ApplicationEvent, stage_of
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import STAGE_OF_KIND, EventKind
from careerjournal.exchange.date_columns import Moment
from careerjournal.exchange.status_words import StatusAnswer, Verdict

_WITHOUT_OUTCOME = frozenset({EventKind.SAVED, EventKind.APPLIED})


@dataclass(slots=True)
class RowStory:
    """A row's history while it is gathered, the lines that go into its note instead, and what is to be named."""

    events: list[ApplicationEvent] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    notices: list[Sentence] = field(default_factory=list)

    def note(self, header: str, cell: str) -> None:
        """Keep a cell as a line of the note."""
        self.lines.append(f"{header}: {cell}" if header else cell)

    def has(self, kind: EventKind) -> bool:
        """Tell whether an event of a kind is gathered already."""
        return any(event.kind is kind for event in self.events)

    def add(self, kind: EventKind, moment: Moment | None = None) -> None:
        """Add an event, on a day if one is known."""
        self.events.append(
            ApplicationEvent(kind=kind, on=moment.on if moment else None, at=moment.at if moment else None)
        )

    def name_moments(self, header: str, cell: str, moments: Iterable[Moment]) -> None:
        """Name what is estimated or in doubt about days that were read."""
        for moment in moments:
            if moment.estimated:
                self.notices.append(sentence("import.notice.year_estimated", header=header, cell=cell, day=moment.on))
            elif moment.doubtful:
                self.notices.append(sentence("import.notice.order_doubtful", header=header, cell=cell, day=moment.on))

    def unread_date(self, header: str, cell: str) -> None:
        """Keep a cell that cannot be read as a day in the note, and name it."""
        self.note(header, cell)
        self.notices.append(sentence("import.notice.date_unread", header=header, cell=cell))


def add_applied(story: RowStory, header: str, cell: str, moments: Sequence[Moment]) -> None:
    """Add the applying on its day; on two days where two are written; without a day where none can be read."""
    for moment in moments:
        story.add(EventKind.APPLIED, moment)
    story.name_moments(header, cell, moments)
    if len(moments) > 1:
        story.notices.append(sentence("import.notice.applied_twice", header=header, cell=cell))
    if not moments:
        story.unread_date(header, cell)
        if any(sign.isdigit() for sign in cell):
            story.add(EventKind.APPLIED)


def add_status(
    story: RowStory, header: str, word: str, answer: StatusAnswer, outcome: tuple[str, str, Sequence[Moment]] | None
) -> None:
    """Add the event that a status means, on the day of its outcome where a column gives it.

    `outcome` holds that column's header, cell and days. What leads to no event stays in the note, and is named.
    """
    if answer.verdict is Verdict.EVENT and answer.kind is not None:
        _add_meant(story, header, word, answer, outcome)
        return
    if answer.verdict is not Verdict.NOTHING:
        story.note(header, word)
    if answer.verdict is Verdict.OPEN_QUESTION:
        story.notices.append(sentence("import.notice.status_open", word=word))
    if outcome is not None:
        _keep_outcome(story, outcome)


def _add_meant(
    story: RowStory, header: str, word: str, answer: StatusAnswer, outcome: tuple[str, str, Sequence[Moment]] | None
) -> None:
    kind = answer.kind
    assert kind is not None
    moment: Moment | None = None
    if outcome is not None:
        moments = outcome[2]
        if kind in _WITHOUT_OUTCOME or len(moments) != 1 or _is_before_applying(story, moments[0]):
            _keep_outcome(story, outcome)
        else:
            moment = moments[0]
            story.name_moments(outcome[0], outcome[1], moments)
    if kind is EventKind.SAVED and story.has(EventKind.APPLIED):
        story.events = [replace(e, kind=kind) if e.kind is EventKind.APPLIED else e for e in story.events]
        story.notices.append(sentence("import.notice.day_of_saving", header=header, word=word))
    if not story.has(kind):
        story.events.append(
            ApplicationEvent(
                kind=kind,
                on=moment.on if moment else None,
                at=moment.at if moment else None,
                round=answer.round,
                name=answer.name,
                note=answer.note,
            )
        )
    elif moment is not None or answer.note:
        _enrich(story, kind, moment, answer.note)
    stage = STAGE_OF_KIND[kind]
    if stage is not None and stage_of(story.events) is not stage:
        story.note(header, word)
        story.notices.append(
            sentence("import.notice.status_differs", word=word, stage=sentence(f"stage.{stage_of(story.events)}"))
        )


def _enrich(story: RowStory, kind: EventKind, moment: Moment | None, note: str) -> None:
    """Give the latest event of a kind a day or a note that it lacks."""
    index = max(index for index, event in enumerate(story.events) if event.kind is kind)
    event = story.events[index]
    if moment is not None and event.on is None:
        event = replace(event, on=moment.on, at=moment.at)
    story.events[index] = replace(event, note=event.note or note)


def _is_before_applying(story: RowStory, moment: Moment) -> bool:
    applied = [event.on for event in story.events if event.kind is EventKind.APPLIED and event.on]
    return bool(applied) and moment.on < min(applied)


def _keep_outcome(story: RowStory, outcome: tuple[str, str, Sequence[Moment]]) -> None:
    """Keep the day of an outcome that fits no event in the note, and name it."""
    header, cell, moments = outcome
    if moments:
        story.note(header, cell)
        story.notices.append(sentence("import.notice.day_without_event", header=header, cell=cell))
    else:
        story.unread_date(header, cell)
