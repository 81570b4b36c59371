"""Guides and articles as the program reads them: sections of blocks of spans, and steps that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careerjournal.domain.places import Place


class BlockKind(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    BULLETS = "bullets"
    NUMBERS = "numbers"
    QUOTE = "quote"
    VERBATIM = "verbatim"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one manner. `link` is a mail address (`mailto:`) or empty."""

    text: str
    is_strong: bool = False
    is_emphasised: bool = False
    link: str = ""


Line = tuple[Span, ...]
"""One paragraph, or one item of a list."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a quotation of one or more lines, or a list of items."""

    kind: BlockKind
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it up to the next heading. `level` is 1 for the title, 2, or 3."""

    id: str
    title: str
    level: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Whose article a guide was made from; `by` is empty where it names nobody, `published` where it names no date."""

    title: str
    by: str
    published: date | None
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """One guide in one language. The first section is the title with the opening; steps are sections too."""

    id: str
    language: str
    title: str
    source: Source
    minutes: int
    sections: tuple[Section, ...]


class Fact(StrEnum):
    """Something done in the program by which a step of a guide ticks itself."""

    FEEDBACK_ASKED = "feedback_asked"
    FIT_REVIEWED = "fit_reviewed"
    SEARCH_PAUSED = "search_paused"
    IDEA_REVIEWED = "idea_reviewed"
    COLLEAGUE_ASKED = "colleague_asked"
    PROJECT_NAMED = "project_named"
    PROJECT_STUDIED = "project_studied"
    PROJECT_SHARED = "project_shared"
    PLAN_EXPORTED = "plan_exported"
    SOMEBODY_FOLLOWED = "somebody_followed"
    GOAL_SET = "goal_set"
    EXPERIMENT_BEGUN = "experiment_begun"
    STRENGTH_NAMED = "strength_named"
    CHANNEL_MAPPED = "channel_mapped"
    CHANNELS_LINKED = "channels_linked"
    OWN_ROUTE_NAMED = "own_route_named"
    SOURCES_SPREAD = "sources_spread"
    STRATEGIES_NAMED = "strategies_named"
    DRILL_RUN = "drill_run"
    TEAM_ASKED = "team_asked"
    GOALS_SHARED = "goals_shared"
    WORKLOAD_MAPPED = "workload_mapped"
    CHECKED_IN = "checked_in"
    LEARNING_LISTED = "learning_listed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a guide asks for: where it is done, and the fact that shows it was."""

    guide: str
    id: str
    place: Place
    ticked_by: Fact


def text_of(line: Line) -> str:
    """Give a line's words without their manner."""
    return "".join(span.text for span in line)


def lines_of(sections: Sequence[Section]) -> Iterator[tuple[Section, str]]:
    """Give every heading and line of text with the section it stands in, in reading order."""
    for section in sections:
        yield section, section.title
        for block in section.blocks:
            for line in block.lines:
                yield section, text_of(line)
