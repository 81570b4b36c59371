"""The form of an application: company and role are enough, the rest is folded until it is wanted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.applications import Application
from careerjournal.domain.link_guess import guess_from_link
from careerjournal.language.words import tr
from careerjournal.ui.forms.application_extras import NAMES as EXTRA
from careerjournal.ui.forms.application_extras import ApplicationExtras, Known
from careerjournal.ui.forms.side_by_side import side_by_side as side_by_side
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.fields import Field, LineEdit, LongText
from careerjournal.ui.kit.layouts import boxed, column

_LINES = ("company", "role", "link", "source", "place", "salary", "contact")
_FOLDED = ("source", "place", "salary", "contact", "notes", *EXTRA)


class ApplicationForm(QWidget):
    """What was sent where. A link pasted into any line fills link, source and a guess of the company."""

    changed = Signal()

    def __init__(self, *, today: date, between: QWidget | None = None, folded: bool = True) -> None:
        """Make the form; `between` stands after the link (the day and stage of a new application)."""
        super().__init__()
        self.lines = {name: LineEdit(own=name in ("company", "role")) for name in _LINES}
        self.notes = LongText(lines=3, placeholder=tr("As plain words, or with Markdown"))
        self.extras = ApplicationExtras(today=today)
        self._guessed: dict[str, str] = {}
        self.fields = {name: Field(label, self._editor(name)) for name, label in _labels().items()}
        self._more = Button(tr("More: source, place, salary, tags, notes"), "text", "chevron-down")
        self._more.clicked.connect(self.unfold)
        self._rest = boxed(self._folded_part())
        layout = column(
            side_by_side(self.fields["company"], self.fields["role"]),
            self.fields["link"],
            *([between] if between is not None else []),
            self._more,
            self._rest,
            gap=16,
        )
        self.setLayout(layout)
        self._rest.setVisible(not folded)
        self._more.setVisible(folded)
        for editor in self.lines.values():
            editor.textChanged.connect(self.changed)
            editor.installEventFilter(self)
        self.notes.textChanged.connect(self.changed)
        self.extras.changed.connect(self.changed)
        self.lines["salary"].editingFinished.connect(self._guess_range)
        self.lines["link"].textChanged.connect(self._guess)
        self.lines["company"].textChanged.connect(self._say_guessed)

    def _editor(self, name: str) -> LineEdit | LongText:
        """Give the editor of one field."""
        return self.notes if name == "notes" else self.lines[name]

    def _folded_part(self) -> QVBoxLayout:
        """Lay out what is seldom filled in at once."""
        return column(
            side_by_side(self.fields["source"], self.fields["place"]),
            side_by_side(self.fields["contact"], self.fields["salary"]),
            self.extras,
            self.fields["notes"],
            gap=16,
        )

    @Slot()
    def unfold(self) -> None:
        """Show all fields."""
        had_focus = self._more.hasFocus()
        self._rest.show()
        self._more.hide()
        if had_focus:
            self.lines["source"].setFocus(Qt.FocusReason.TabFocusReason)

    def text(self, name: str) -> str:
        """Give what stands in a field, without spaces around it."""
        return self._editor(name).text().strip()

    def texts(self) -> dict[str, str]:
        """Give what stands in all fields that are not empty."""
        found = {name: self._editor(name).text() for name in self.fields} | self.extras.texts()
        return {name: text for name, text in found.items() if text.strip()}

    def fill(self, texts: Mapping[str, str]) -> None:
        """Write texts into their fields; the others stay as they are."""
        for name, text in texts.items():
            if name in self.lines:
                self.lines[name].setText(text)
            elif name == "notes":
                self.notes.set_text(text)
            elif name in EXTRA:
                self.extras.fill(name, text)
        if any(texts.get(name) for name in _FOLDED):
            self.unfold()

    def show_application(self, application: Application) -> None:
        """Show an application that is kept."""
        self.fill({name: getattr(application, name) for name in self.fields})
        self.extras.show_application(application)
        self._guess_range()

    def application(self, *, logged_at: datetime) -> Application:
        """Make a new application of what was typed."""
        return self.applied_to(Application(company="", logged_at=logged_at))

    def applied_to(self, application: Application) -> Application:
        """Give an application with what was typed in place of its texts."""
        return replace(
            self.extras.applied_to(application),
            company=self.text("company"),
            role=self.text("role"),
            link=self.text("link"),
            source=self.text("source"),
            place=self.text("place"),
            salary=self.text("salary"),
            contact=self.text("contact"),
            notes=self.text("notes"),
        )

    def check(self) -> bool:
        """Tell whether enough was typed; say what is missing and go there where not."""
        company = self.text("company")
        self.fields["company"].set_error("" if company else tr("The company’s name, as you would say it."))
        if not company:
            self.lines["company"].setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        if not self.extras.check():
            self.unfold()
            return False
        return True

    def offer(self, known: Known) -> None:
        """Complete tags and CV versions from what was used before."""
        self.extras.offer(known)

    def take_link(self, text: str) -> bool:
        """Fill link, source and company from a link in a text; tell whether there was one."""
        guess = guess_from_link(text)
        if guess is None:
            return False
        self.lines["link"].setText(guess.link)
        if self.text("source"):
            self.unfold()
        empty = next((name for name in ("company", "role") if not self.text(name)), "role")
        self.lines[empty].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @Slot()
    def _guess_range(self) -> None:
        """Fill the salary's range from what was said in words."""
        self.extras.salary.guess(self.text("salary"))

    @Slot(str)
    def _guess(self, link: str) -> None:
        """Guess source and company from the link as it stands, without touching what the person typed."""
        guess = guess_from_link(link)
        for name in ("source", "company"):
            value = getattr(guess, name) if guess is not None else ""
            if self.text(name) == self._guessed.get(name, "") and self.text(name) != value:
                self._guessed[name] = value
                self.lines[name].setText(value)
        self._say_guessed()

    @Slot()
    def _say_guessed(self) -> None:
        """Say that the company is a guess, for as long as it is."""
        guessed = self.text("company") and self.text("company") == self._guessed.get("company")
        self.fields["company"].set_hint(tr("Guessed from the link; correct it if need be.") if guessed else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Paste) or watched is self.lines["link"]:
            return False
        pasted = QGuiApplication.clipboard().text()
        return _is_only_a_link(pasted) and self.take_link(pasted)


def _is_only_a_link(text: str) -> bool:
    """Tell whether a pasted text is one link; a sentence with a link in it is pasted as it stands."""
    return bool(text.strip()) and not any(sign.isspace() for sign in text.strip())


def _labels() -> dict[str, str]:
    """Name the fields."""
    return {
        "company": tr("Company"),
        "role": tr("Role"),
        "link": tr("Link"),
        "source": tr("Found through"),
        "place": tr("Place"),
        "salary": tr("Salary, as it was said"),
        "contact": tr("Contact"),
        "notes": tr("Notes"),
    }
