"""Write a filled worksheet as a PDF: its steps as sections, each question above its answer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from careerjournal.documents.blocks import Heading
from careerjournal.documents.flow import Block, well_filled
from careerjournal.documents.page_furniture import Furniture
from careerjournal.documents.pages import about, pdf_of, setting_for
from careerjournal.documents.paper_theme import PaperTheme
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.worksheet_blocks import (
    criteria_block,
    criteria_sum,
    items,
    label,
    own_text,
    series_block,
    table_block,
)
from careerjournal.domain.plan import Paper
from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.catalogue import unasked
from careerjournal.domain.worksheets.content import Loose, Row, parse
from careerjournal.domain.worksheets.forms import FormStep, Question, QuestionKind, question_key, step_key
from careerjournal.domain.worksheets.paper import WorksheetPaper
from careerjournal.language.answer_text import answer_lines
from careerjournal.language.criterion_words import criterion_words
from careerjournal.language.direction import without_controls
from careerjournal.language.sentences import say
from careerjournal.language.series_words import rule_words, told_series
from careerjournal.language.words import AsIs, Words

_PLOT = 110.0
_LISTED = (QuestionKind.LINES, QuestionKind.LINK)


def worksheet_pdf(sheet: WorksheetPaper, words: Words, paper: Paper, font_folder: Path, theme: PaperTheme) -> bytes:
    """Set a worksheet in a language on a paper; FileNotFoundError where a font is missing."""
    setting = setting_for(words, paper, font_folder, theme, sheet.written_on)
    form = say(sentence(sheet.form.key), words)
    title = sheet.title or form
    furniture = Furniture(
        head_leading=setting.line(sheet.owner),
        head_trailing=setting.line(form),
        foot=setting.line(words.tr("Written on {day} from my own record.", day=sheet.written_on)),
    )
    pages = well_filled(list(_blocks(sheet, title, form, setting)), setting.sheet.depth)
    return pdf_of(pages, setting, about(words, title=title, author=sheet.owner), furniture)


def _blocks(sheet: WorksheetPaper, title: str, form: str, setting: Setting) -> list[Block]:
    """Set the title and every step in which something was answered."""
    words, styles = setting.words, setting.styles
    heading = setting.text(title, styles.chapter(), width=setting.sheet.column, is_title=True)
    begun = words.tr("{form}. Begun on {day}.", form=AsIs(form), day=sheet.worksheet.started_on)
    blocks: list[Block] = [
        Heading(heading, without_controls(setting.line(title)), 0, before=0.0, after=1.5 * MM),
        setting.text(begun, styles.caption()),
    ]
    steps = [*sheet.form.steps]
    left = unasked(sheet.form, sheet.answers)
    if left is not None:
        steps.append(left)
    for step in steps:
        blocks += step_blocks(sheet, step, setting)
    return blocks


def step_blocks(sheet: WorksheetPaper, step: FormStep, setting: Setting) -> list[Block]:
    """Set a step under its title; nothing where nothing was answered in it."""
    answered = [block for question in step.questions for block in question_blocks(sheet, question, setting)]
    key = step_key(sheet.form, step) if step in sheet.form.steps else "form.unasked"
    return [section_heading(say(sentence(key), setting.words), setting), *answered] if answered else []


def section_heading(said: str, setting: Setting) -> Block:
    """Set the title of a step."""
    text = setting.text(said, setting.styles.section(), width=setting.sheet.column)
    return Heading(text, without_controls(setting.line(said)), 1, before=9 * MM, after=1 * MM)


def question_blocks(sheet: WorksheetPaper, question: Question, setting: Setting) -> list[Block]:
    """Set one question above its answer; nothing where it was not answered."""
    form, words = sheet.form, setting.words
    written = sheet.answers.get(question.id, "")
    content = parse(question, written)
    name = say(sentence(question_key(form, question)), words) if form.question(question.id) else question.id
    if question.kind is QuestionKind.CRITERIA and any(one.score is not None for one in sheet.judged):
        return [label(name, setting), *_criteria(sheet, setting)]
    if question.kind is QuestionKind.TABLE and isinstance(content, tuple) and content:
        return [label(name, setting), table_block(form, question, _rows(content), setting)]
    if question.kind is QuestionKind.SERIES and isinstance(content, tuple) and content:
        return [label(name, setting), *_series(sheet, question, setting)]
    lines = answer_lines(form, question, written, words, sheet.linked.get(question.id))
    if not lines or question.kind is QuestionKind.CRITERIA:
        return []
    if question.kind in _LISTED and not isinstance(content, Loose):
        return [label(name, setting), *items(lines, setting)]
    return [label(name, setting), own_text("\n".join(lines), setting)]


def _criteria(sheet: WorksheetPaper, setting: Setting) -> list[Block]:
    """Set what was weighed, and the sum with its rule."""
    weighed = [one for one in sheet.judged if one.criterion.weight > 0]
    names = [criterion_words(one.criterion, setting.words) for one in weighed]
    total = setting.text(criteria_sum(sheet.judged, setting), setting.styles.small(), before=2 * MM)
    return [criteria_block(weighed, names, setting), total]


def _series(sheet: WorksheetPaper, question: Question, setting: Setting) -> list[Block]:
    """Draw the series, tell its swings and state their rule."""
    words, styles = setting.words, setting.styles
    series = told_series(sheet.form, question, sheet.answers, words)
    blocks: list[Block] = [
        series_block(series, " ".join(sheet.answers.get("metric", "").split()), setting, plot=_PLOT, before=1 * MM)
    ]
    blocks += [setting.text(series.swing_words(swing, words), styles.small(), before=1.0) for swing in series.swings]
    blocks.append(setting.text(rule_words(words), styles.caption(), before=1.5 * MM))
    return blocks


def _rows(content: Sequence[object]) -> list[Row]:
    return [row for row in content if isinstance(row, tuple)]
