"""A guide as a calm card: what it is about, how long it takes, how far one is, and the way in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot

from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.blocks import Card
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Item, column, line


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFacts:
    """What a card shows. `stopped_at` is the title of the section where the reader stopped; empty where not begun."""

    guide: str
    title: str
    minutes: int
    done: int
    total: int
    stopped_at: str = ""
    has_begun: bool = False


class GuideCard(Card):
    """Opens its guide, by click and keyboard."""

    asked = Signal(str)

    def __init__(self, facts: CardFacts, words: Words) -> None:
        self.guide = facts.guide
        steps = _steps(facts, words)
        minutes = words.ntr("{n} minute", "{n} minutes", facts.minutes)
        act = words.tr("Continue") if facts.has_begun else words.tr("Read")
        stopped = words.tr("You stopped at: {section}", section=AsIs(facts.stopped_at)) if facts.stopped_at else ""
        about = Label(_about(facts.guide, words), tone="muted", wrap=True)
        parts: list[Item] = [
            Label(facts.title, "title", wrap=True),
            6,
            about,
            12,
            Label(f"{minutes} · {steps}", "small", "muted"),
        ]
        if stopped:
            parts += [4, Label(stopped, "small", "muted", wrap=True)]
        super().__init__(
            column(*parts, None, 14, line(Label(act, tone="accent"), None)),
            padding=(24, 20, 24, 18),
            opens=words.formats.listed([part for part in (facts.title, minutes, steps, stopped, act) if part]),
        )
        self.opened.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        """Ask for the guide."""
        self.asked.emit(self.guide)


def _steps(facts: CardFacts, words: Words) -> str:
    """Say how many of its steps are done."""
    if not facts.done:
        return words.ntr("{n} step", "{n} steps", facts.total)
    return words.ntr("{done} of {n} step done", "{done} of {n} steps done", facts.total, done=facts.done)


def _about(guide: str, words: Words) -> str:
    """Say in one sentence what a guide is about."""
    about = {
        "failing-forward": words.tr("A job, an idea or a project that did not go your way, and what to take from it."),
        "quiet-online": words.tr("Working with social media when you seldom post yourself."),
        "not-one-basket": words.tr("What is left when a channel closes overnight, and how to be ready for it."),
        "leading-social": words.tr("The first months at the head of a social media team."),
    }
    return about[guide]
