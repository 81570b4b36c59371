"""One question with its hint, its editor, and on demand how it was answered before."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careerjournal.domain.worksheets.content import EMPTY, Content, Loose, parse
from careerjournal.domain.worksheets.forms import QuestionKind
from careerjournal.language.words import tr
from careerjournal.ui.forms.worksheet.choice_editors import ChoiceEditor, ScaleEditor, TagsEditor
from careerjournal.ui.forms.worksheet.criteria_editor import CriteriaEditor
from careerjournal.ui.forms.worksheet.date_editor import DayEditor
from careerjournal.ui.forms.worksheet.earlier import EarlierAnswers
from careerjournal.ui.forms.worksheet.editor import Asked, Editor
from careerjournal.ui.forms.worksheet.lines_editor import LinesEditor
from careerjournal.ui.forms.worksheet.link_editor import link_editor_for
from careerjournal.ui.forms.worksheet.record import WorksheetView
from careerjournal.ui.forms.worksheet.series_editor import SeriesEditor
from careerjournal.ui.forms.worksheet.table_editor import TableEditor
from careerjournal.ui.forms.worksheet.text_editors import LongTextEditor, ShortTextEditor
from careerjournal.ui.kit.blocks import QuietBlock, Quote
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Item, column, emptied, to_measure


class QuestionBlock(QWidget):
    """A strong line with what is asked, and below it the place to answer."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        self.editor = editor_for(asked)
        self._loose = column()
        self._earlier = EarlierAnswers(asked.desk, asked.form, asked.question)
        hint: list[Item] = [2, Label(asked.hint, "small", "muted", wrap=True)] if asked.hint else []
        head: list[Item] = [Label(asked.label, "strong", wrap=True), *hint, 8]
        self.setLayout(column(*head, self._loose, self.editor, self._earlier))

    def show_view(self, view: WorksheetView) -> None:
        """Show what the journal holds now."""
        question = self.asked.question
        content = parse(question, view.words(question))
        emptied(self._loose)
        if isinstance(content, Loose):
            self._loose.addLayout(to_measure(_loose_block(content)))
            content = _nothing(question.kind)
        self.editor.show_answer(content, view)
        self._earlier.show_view(view)


def editor_for(asked: Asked) -> Editor:
    """Make the editor of a question's kind."""
    match asked.question.kind:
        case QuestionKind.SHORT_TEXT:
            return ShortTextEditor(asked)
        case QuestionKind.LONG_TEXT:
            return LongTextEditor(asked)
        case QuestionKind.LINES:
            return LinesEditor(asked)
        case QuestionKind.CHOICE:
            return ChoiceEditor(asked)
        case QuestionKind.TAGS:
            return TagsEditor(asked)
        case QuestionKind.SCALE:
            return ScaleEditor(asked)
        case QuestionKind.DATE:
            return DayEditor(asked)
        case QuestionKind.TABLE:
            return TableEditor(asked)
        case QuestionKind.SERIES:
            return SeriesEditor(asked)
        case QuestionKind.LINK:
            return link_editor_for(asked)
        case QuestionKind.CRITERIA:
            return CriteriaEditor(asked)


def _nothing(kind: QuestionKind) -> Content:
    """Give what an unanswered question says."""
    return EMPTY.get(kind, ())


def _loose_block(loose: Loose) -> QuietBlock:
    """Show words of another shape as they stand."""
    return Quote(loose.text, below=tr("Written in another shape. It is kept until you answer anew."))
