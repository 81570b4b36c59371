"""Write the debrief of an application as a PDF: the steps of its worksheet, those left out where nothing stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from careerjournal.documents.blocks import Grouped, Heading, SideBySide, Stack
from careerjournal.documents.flow import Block, well_filled
from careerjournal.documents.page_furniture import Furniture
from careerjournal.documents.pages import about, pdf_of, setting_for
from careerjournal.documents.paper_theme import PaperTheme
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.text.structure import Role, Tag
from careerjournal.documents.worksheet_blocks import TALL, items, label, own_text
from careerjournal.documents.worksheet_pdf import section_heading, step_blocks
from careerjournal.domain.actions import Action
from careerjournal.domain.debrief_paper import DebriefPaper
from careerjournal.domain.events import ApplicationEvent
from careerjournal.domain.plan import Paper
from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Feedback
from careerjournal.domain.worksheets.catalogue import unasked
from careerjournal.domain.worksheets.forms import step_key
from careerjournal.domain.worksheets.forms_of_setbacks import JOB
from careerjournal.language.direction import without_controls
from careerjournal.language.sentences import say
from careerjournal.language.stage_names import event_words
from careerjournal.language.words import AsIs, Words

_DAY = 38 * MM
"""The room of an event's day."""


def debrief_pdf(sheet: DebriefPaper, words: Words, paper: Paper, font_folder: Path, theme: PaperTheme) -> bytes:
    """Set a debrief in a language on a paper; FileNotFoundError where a font is missing."""
    setting = setting_for(words, paper, font_folder, theme, sheet.written_on)
    form, title = say(sentence(JOB.key), words), _title(sheet, words)
    furniture = Furniture(
        head_leading=setting.line(sheet.owner),
        head_trailing=setting.line(form),
        foot=setting.line(words.tr("Written on {day} from my own record.", day=sheet.written_on)),
    )
    pages = well_filled([*_head(sheet, title, form, setting), *_steps(sheet, setting)], setting.sheet.depth)
    return pdf_of(pages, setting, about(words, title=title, author=sheet.owner), furniture)


def _title(sheet: DebriefPaper, words: Words) -> str:
    """Name what is looked back at: the role and the company."""
    application = sheet.application
    if not application.role:
        return application.company
    return words.tr("{role} at {company}", role=application.role, company=application.company)


def _head(sheet: DebriefPaper, title: str, form: str, setting: Setting) -> Iterator[Block]:
    """Set the title, what the paper is, and since when."""
    words, styles = setting.words, setting.styles
    heading = setting.text(title, styles.chapter(), width=setting.sheet.column, is_title=True)
    yield Heading(heading, without_controls(setting.line(title)), 0, before=0.0, after=1.5 * MM)
    begun = words.tr("{form}. Begun on {day}.", form=AsIs(form), day=sheet.debrief.started_on)
    yield setting.text(begun, styles.caption())


def _steps(sheet: DebriefPaper, setting: Setting) -> Iterator[Block]:
    """Set every step in which something stands, in the order of the worksheet."""
    questions = sheet.questions
    for step in JOB.steps:
        if step.id in _OWN_STEPS:
            blocks = _OWN_STEPS[step.id](sheet, setting)
            if blocks:
                yield from (section_heading(say(sentence(step_key(JOB, step)), setting.words), setting), *blocks)
        elif questions is not None:
            yield from step_blocks(questions, step, setting)
    left = unasked(JOB, questions.answers) if questions is not None else None
    if questions is not None and left is not None:
        yield from step_blocks(questions, left, setting)


def _together(short: list[Block]) -> list[Block]:
    """Keep a short list on one page."""
    for block in short[:-1]:
        block.keeps_next = True
    return short


def _where_it_ended(sheet: DebriefPaper, setting: Setting) -> list[Block]:
    """Set how it went from first to last, what was noted on the way, and what went well."""
    tag = Tag(Role.LIST)
    blocks: list[Block] = [_event(event, setting, tag) for event in sheet.events]
    if sheet.debrief.went_well:
        blocks += [
            label(setting.words.tr("What went well"), setting),
            own_text(sheet.debrief.went_well, setting),
        ]
    return blocks


def _event(event: ApplicationEvent, setting: Setting, list_tag: Tag) -> Block:
    """Set one event: its day leading, its name and what was noted beside it."""
    words, styles = setting.words, setting.styles
    day = words.formats.day(event.on) if event.on is not None else words.tr("No day noted")
    room = setting.sheet.measure - _DAY
    beside: list[Block] = [setting.text(event_words(event, words), styles.body(), offset=_DAY, width=room)]
    if event.note:
        beside.append(setting.text(event.note, styles.body(is_own=True), offset=_DAY, width=room, before=1.0))
    stacked = Stack(beside, tag=Tag(Role.ITEM_BODY))
    leading = setting.text(day, styles.body(), width=_DAY, role=Role.LABEL)
    parts = [SideBySide([leading, stacked])] if stacked.height < TALL else [leading, stacked]
    return Grouped(Stack(parts, tag=Tag(Role.ITEM)), list_tag, before=2 * MM)


def _what_they_said(sheet: DebriefPaper, setting: Setting) -> list[Block]:
    """Set all that was said."""
    return [block for said in sheet.feedback for block in _said(said, setting)]


def _said(said: Feedback, setting: Setting) -> list[Block]:
    """Set what somebody said under who and when, and what the person makes of it."""
    words = setting.words
    person = said.person or words.tr("Somebody")
    who = words.tr("{person}, about {about}", person=person, about=said.about) if said.about else person
    if not said.words:
        if said.asked_on is None:
            return []
        asked = words.tr("Asked on {day}", day=said.asked_on)
        return [label(who, setting), setting.text(asked, setting.styles.body(), before=1.0)]
    when = f"{who} · {words.formats.day(said.received_on)}" if said.received_on is not None else who
    blocks = [label(when, setting), own_text(words.tr("“{words}”", words=AsIs(said.words)), setting)]
    if said.reflection:
        blocks += [label(words.tr("What I make of it"), setting, before=2 * MM), own_text(said.reflection, setting)]
    return blocks


def _facts_and_guesses(sheet: DebriefPaper, setting: Setting) -> list[Block]:
    """Set what is known apart from what is supposed; a guess says when somebody was asked about it."""
    words, debrief = setting.words, sheet.debrief
    blocks: list[Block] = []
    if debrief.facts:
        blocks += [label(words.tr("What I know"), setting), *items(debrief.facts, setting)]
    if debrief.guesses:
        guesses = [_guess(guess, sheet, words) for guess in debrief.guesses]
        blocks += [label(words.tr("What I suppose"), setting), *items(guesses, setting)]
    return blocks


def _reasons(sheet: DebriefPaper, setting: Setting) -> list[Block]:
    """Set the reasons under each other."""
    return _together(items(sheet.debrief.reasons, setting))


def _guess(guess: str, sheet: DebriefPaper, words: Words) -> str:
    """Write a guess, with the day on which somebody was asked about it."""
    asked = sheet.asked.get(guess)
    return guess if asked is None else f"{guess} ({words.tr('Asked on {day}', day=asked)})"


def _lesson(sheet: DebriefPaper, setting: Setting) -> list[Block]:
    """Set the lesson, and the skill that it points to."""
    blocks: list[Block] = [own_text(sheet.debrief.lesson, setting)] if sheet.debrief.lesson else []
    if sheet.skill:
        said = setting.words.tr("Points to the skill {skill}", skill=sheet.skill)
        blocks.append(setting.text(said, setting.styles.small(), before=2 * MM))
    return blocks


def _things_to_try(sheet: DebriefPaper, setting: Setting) -> list[Block]:
    """Set what there is to try."""
    return items([_to_try(action, setting.words) for action in sheet.actions], setting)


def _to_try(action: Action, words: Words) -> str:
    """Write one thing to try with its day, done or planned."""
    if action.done_on is not None:
        return f"{action.title} ({words.tr('Done on {day}', day=action.done_on)})"
    return f"{action.title} ({words.tr('By {day}', day=action.due_on)})" if action.due_on is not None else action.title


_OWN_STEPS: Final[Mapping[str, Callable[[DebriefPaper, Setting], list[Block]]]] = {
    "ended": _where_it_ended,
    "said": _what_they_said,
    "facts": _facts_and_guesses,
    "reasons": _reasons,
    "lesson": _lesson,
    "try": _things_to_try,
}
"""The steps that hold more than questions, or are set in another way than those, by their ids in the form."""
