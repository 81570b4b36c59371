"""The fields of a salary's range: lowest, highest, currency and what it is paid for."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QWidget

from careerjournal.domain.applications import Application, SalaryPer
from careerjournal.domain.currencies import CODES, currency_of
from careerjournal.domain.salary import NO_SALARY, SalaryRange, of_application, read_amount, read_salary
from careerjournal.language.words import screen, tr
from careerjournal.ui.kit.fields import Combo, Field, LineEdit
from careerjournal.ui.kit.layouts import column, line

_NAMES = ("salary_low", "salary_high", "salary_currency")


class SalaryFields(QWidget):
    """Takes a range as it is typed; amounts are read in any spelling ("50 000", "50k")."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines = {name: LineEdit() for name in _NAMES}
        self.lines["salary_currency"].setPlaceholderText("EUR")
        completer = QCompleter(QStringListModel(sorted(CODES), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.lines["salary_currency"].setCompleter(completer)
        self.per = Combo(spans())
        labels = {"salary_low": tr("Salary from"), "salary_high": tr("to"), "salary_currency": tr("Currency")}
        self.fields = {name: Field(labels[name], self.lines[name]) for name in _NAMES}
        per = Field(tr("For"), self.per)
        row = line(*((self.fields[name], 1) for name in _NAMES), (per, 1), gap=12)
        for field in (*self.fields.values(), per):
            row.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(row))
        self._guessed = NO_SALARY
        for editor in self.lines.values():
            editor.textChanged.connect(self.changed)
            editor.editingFinished.connect(self.tidy)
        self.per.key_chosen.connect(self.changed)

    def texts(self) -> dict[str, str]:
        """Give what stands in the fields, as it was typed."""
        return {name: editor.text() for name, editor in self.lines.items()} | {"salary_per": self.per.key}

    def fill(self, name: str, text: str) -> None:
        """Write one of the texts back."""
        if name in self.lines:
            self.lines[name].setText(text)
        elif name == "salary_per":
            self.per.set_key(text)

    def show_range(self, shown: SalaryRange) -> None:
        """Show a range."""
        number = screen().formats.number
        self.lines["salary_low"].setText("" if shown.low is None else number(shown.low))
        self.lines["salary_high"].setText("" if shown.high is None else number(shown.high))
        self.lines["salary_currency"].setText(shown.currency)
        self.per.set_key(shown.per.value if shown.per else "")

    def show_application(self, application: Application) -> None:
        """Show the range of an application."""
        self.show_range(of_application(application))

    def guess(self, words: str) -> None:
        """Fill the fields from a salary in words, where the person has typed nothing into them."""
        if self.range in (NO_SALARY, self._guessed) and self.check():
            self._guessed = read_salary(words) or NO_SALARY
            self.show_range(self._guessed)

    @property
    def range(self) -> SalaryRange:
        """Give the range; what cannot be read is left out."""
        return SalaryRange(
            low=read_amount(self.lines["salary_low"].text()),
            high=read_amount(self.lines["salary_high"].text()),
            currency=currency_of(self.lines["salary_currency"].text()),
            per=SalaryPer(self.per.key) if self.per.key else None,
        )

    def applied_to(self, application: Application) -> Application:
        """Give an application with the range that was typed."""
        found = self.range
        return replace(
            application,
            salary_low=found.low,
            salary_high=found.high,
            salary_currency=found.currency,
            salary_per=found.per,
        )

    def check(self) -> bool:
        """Tell whether all can be read; say what is wrong, and go there, where not."""
        found = self.range
        example = tr("Write an amount like {example}.", example=50_000)
        wrong = {
            "salary_low": example if self._typed("salary_low") and found.low is None else "",
            "salary_high": example if self._typed("salary_high") and found.high is None else "",
            "salary_currency": tr("Three letters, such as EUR or USD.")
            if self._typed("salary_currency") and not found.currency
            else "",
        }
        if found.low is not None and found.high is not None and found.low > found.high:
            wrong["salary_high"] = tr("This is less than the lowest.")
        for name, sentence in wrong.items():
            self.fields[name].set_error(sentence)
        first = next((name for name, sentence in wrong.items() if sentence), None)
        if first is not None:
            self.lines[first].setFocus(Qt.FocusReason.OtherFocusReason)
        return first is None

    @Slot()
    def tidy(self) -> None:
        """Write what was typed as the program writes it: "50k" as 50,000 and "€" as EUR."""
        for name in ("salary_low", "salary_high"):
            amount = read_amount(self.lines[name].text())
            if amount is not None:
                self.lines[name].setText(screen().formats.number(amount))
                self.fields[name].set_error("")
        code = currency_of(self.lines["salary_currency"].text())
        if code:
            self.lines["salary_currency"].setText(code)
            self.fields["salary_currency"].set_error("")

    def _typed(self, name: str) -> str:
        return self.lines[name].text().strip()


def spans() -> list[tuple[str, str]]:
    """Name the spans of time that a salary is paid for."""
    return [
        ("", tr("Not said")),
        (SalaryPer.YEAR.value, tr("a year")),
        (SalaryPer.MONTH.value, tr("a month")),
        (SalaryPer.DAY.value, tr("a day")),
        (SalaryPer.HOUR.value, tr("an hour")),
    ]
