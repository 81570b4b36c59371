"""Write the report of a project as a PDF of one page, to hand on.

What does not fit is left out by plain rules: lists and tables end in "and N more", long texts in an ellipsis, the
drawing gets lower; and the page says at its foot that it was shortened. Nothing is set smaller than elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from careerjournal.documents.blocks import Heading, SideBySide, Stack
from careerjournal.documents.flow import Block, Placed, flow
from careerjournal.documents.page_furniture import Furniture
from careerjournal.documents.pages import about, one_line, pdf_of, setting_for
from careerjournal.documents.paper_theme import PaperTheme
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.worksheet_blocks import items, label, own_text, series_block, table_block
from careerjournal.domain.plan import Paper
from careerjournal.domain.sentence import sentence
from careerjournal.domain.value import value
from careerjournal.domain.worksheets.content import Row, parse
from careerjournal.domain.worksheets.forms import Question
from careerjournal.domain.worksheets.paper import WorksheetPaper
from careerjournal.language.answer_text import answer_lines
from careerjournal.language.direction import without_controls
from careerjournal.language.sentences import say
from careerjournal.language.series_words import SeriesTold, rule_words, told_series
from careerjournal.language.words import Words

_AIR = (1.0, 0.8, 0.6)
_BETWEEN_LISTS = 8 * MM


@value
class Cut:
    """How much of each part stands on the page: rows of lists, signs of a text, the height of the drawing in points."""

    rows: int
    signs: int
    plot: float


CUTS = (
    Cut(rows=1000, signs=100_000, plot=130),
    Cut(rows=20, signs=2_000, plot=130),
    Cut(rows=14, signs=1_200, plot=120),
    Cut(rows=10, signs=800, plot=110),
    Cut(rows=8, signs=600, plot=100),
    Cut(rows=6, signs=400, plot=90),
    Cut(rows=5, signs=300, plot=80),
    Cut(rows=4, signs=220, plot=80),
    Cut(rows=3, signs=160, plot=70),
    Cut(rows=2, signs=110, plot=70),
    Cut(rows=1, signs=70, plot=60),
)
"""From nothing left out to what always fits."""


def project_report(sheet: WorksheetPaper, words: Words, paper: Paper, font_folder: Path, theme: PaperTheme) -> bytes:
    """Set a project's report on one page of a paper; FileNotFoundError where a font is missing."""
    setting = setting_for(words, paper, font_folder, theme, sheet.written_on)
    page, is_whole = _one_page(sheet, setting)
    foot = (
        words.tr("Written on {day} from my own record.", day=sheet.written_on)
        if is_whole
        else words.tr("Shortened to fit one page. Written on {day}.", day=sheet.written_on)
    )
    title = _title(sheet, words)
    furniture = Furniture(
        head_leading=setting.line(sheet.owner),
        head_trailing=setting.line(words.tr("Project report")),
        foot=setting.line(foot),
    )
    return pdf_of([page], setting, about(words, title=title, author=sheet.owner), furniture)


def _one_page(sheet: WorksheetPaper, setting: Setting) -> tuple[list[Placed], bool]:
    """Set the report with as little left out as may be; tell whether it is whole."""
    placed: list[Placed] = []
    for cut in CUTS:
        report = _Report(sheet, setting, cut)
        blocks = report.blocks()
        for air in _AIR:
            pages = flow(blocks, setting.sheet.depth, air)
            placed = pages[0]
            if len(pages) == 1:
                return placed, not report.is_shortened
    return placed, False


def _title(sheet: WorksheetPaper, words: Words) -> str:
    return sheet.title or say(sentence(sheet.form.key), words)


class _Report:
    """The blocks of a report, shortened by one cut."""

    def __init__(self, sheet: WorksheetPaper, setting: Setting, cut: Cut) -> None:
        self._sheet, self._setting, self._cut = sheet, setting, cut
        self._words, self._styles = setting.words, setting.styles
        self.is_shortened = False

    def blocks(self) -> list[Block]:
        """Give all blocks in their order."""
        return [
            *self._head(),
            *self._text("problem"),
            *self._goals(),
            *self._figures(),
            *self._findings(),
            *self._text("next"),
        ]

    def _head(self) -> list[Block]:
        """Set the project's name, and what its problem was about."""
        title = _title(self._sheet, self._words)
        text = self._setting.text(
            self._short(title), self._styles.chapter(), width=self._setting.sheet.column, is_title=True
        )
        blocks: list[Block] = [Heading(text, without_controls(one_line(title)), 0, before=0.0, after=1 * MM)]
        said = self._lines("about")
        if said:
            blocks.append(self._setting.text(self._short(said[0]), self._styles.caption()))
        return blocks

    def _text(self, question_id: str) -> list[Block]:
        """Set a question's words under its name."""
        lines = self._lines(question_id)
        if not lines:
            return []
        return [
            label(self._name(question_id), self._setting, before=5 * MM),
            own_text(self._short("\n".join(lines)), self._setting),
        ]

    def _goals(self) -> list[Block]:
        """Set the goals with target and actual."""
        question = self._question("goals")
        content = parse(question, self._sheet.answers.get("goals", ""))
        rows = [row for row in content if isinstance(row, tuple)] if isinstance(content, tuple) else []
        if not rows:
            return []
        shown = [self._short_row(row) for row in rows[: self._cut.rows]]
        table = table_block(self._sheet.form, question, shown, self._setting)
        return [label(self._name("goals"), self._setting, before=5 * MM), table, *self._and_more(len(rows))]

    def _figures(self) -> list[Block]:
        """Draw the series; tell its swings, what changed meanwhile, and the rule."""
        series = told_series(self._sheet.form, self._question("series"), self._sheet.answers, self._words)
        if not series.points:
            return []
        metric = self._short(" ".join(self._sheet.answers.get("metric", "").split()))
        return [
            series_block(series, metric, self._setting, plot=self._cut.plot, before=6 * MM),
            *self._swings(series),
            *self._changes(series),
            self._setting.text(rule_words(self._words), self._styles.caption(), before=1.2 * MM),
        ]

    def _swings(self, series: SeriesTold) -> list[Block]:
        if not series.swings:
            return []
        shown = [series.swing_words(swing, self._words) for swing in series.swings[: self._cut.rows]]
        listed = self._words.formats.apart(shown)
        said = self._words.ntr("{n} swing: {list}", "{n} swings: {list}", len(series.swings), list=listed)
        return [self._setting.text(said, self._styles.small(), before=1.2 * MM), *self._and_more(len(series.swings))]

    def _changes(self, series: SeriesTold) -> list[Block]:
        blocks: list[Block] = []
        for change in series.changes[: self._cut.rows]:
            said = self._words.tr(
                "({n}) {change}", n=change.number, change=self._short(series.change_words(change, self._words))
            )
            blocks.append(self._setting.text(said, self._styles.small(), before=0.8 * MM))
        return [*blocks, *self._and_more(len(series.changes))]

    def _findings(self) -> list[Block]:
        """Set what worked and what could be better beside each other."""
        named = [(self._name(each), self._lines(each)) for each in ("worked", "better")]
        if not any(lines for _, lines in named):
            return []
        width = (self._setting.sheet.column - _BETWEEN_LISTS) / 2
        stacks = [
            self._list(name, lines, number * (width + _BETWEEN_LISTS), width)
            for number, (name, lines) in enumerate(named)
        ]
        return [SideBySide(stacks, before=6 * MM)]

    def _list(self, name: str, lines: Sequence[str], offset: float, width: float) -> Stack:
        """Set one of the two lists."""
        blocks: list[Block] = [self._setting.text(name, self._styles.caption(), offset=offset, width=width)]
        shown = lines[: self._cut.rows]
        blocks += items([self._short(line) for line in shown], self._setting, offset=offset, width=width)
        if not lines:
            blocks.append(self._setting.text("–", self._styles.body(), offset=offset, width=width, before=1.5))
        blocks += self._and_more(len(lines), offset=offset)
        return Stack(blocks)

    def _and_more(self, count: int, *, offset: float = 0.0) -> list[Block]:
        """Say how many are left out, if any."""
        left = count - self._cut.rows
        if left <= 0:
            return []
        self.is_shortened = True
        said = self._words.ntr("and {n} more", "and {n} more", left)
        return [self._setting.text(said, self._styles.caption(), offset=offset, before=1.0)]

    def _short_row(self, row: Row) -> Row:
        return tuple((name, self._short(text)) for name, text in row)

    def _short(self, text: str) -> str:
        """Give a text that has no more signs than the cut allows; each line end counts as a line's worth of them."""
        room = self._cut.signs
        lines = text.splitlines()[: max(1, room // 60)]
        short = "\n".join(lines)
        if len(short) > room:
            short = short[:room].rsplit(" ", 1)[0]
        if short == text:
            return text
        self.is_shortened = self.is_shortened or short.strip() != text.strip()
        return f"{short.rstrip()} …"

    def _lines(self, question_id: str) -> list[str]:
        """Give the lines of an answer."""
        question = self._question(question_id)
        return answer_lines(self._sheet.form, question, self._sheet.answers.get(question_id, ""), self._words)

    def _name(self, question_id: str) -> str:
        return say(sentence(f"{self._sheet.form.key}.{question_id}"), self._words)

    def _question(self, question_id: str) -> Question:
        question = self._sheet.form.question(question_id)
        assert question is not None
        return question
