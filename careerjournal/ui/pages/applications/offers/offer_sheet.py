"""The form of an offer: what it pays, how one would work, until when to decide, and what else it says."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import QCompleter, QWidget

from careerjournal.domain.applications import SalaryPer
from careerjournal.domain.currencies import CODES, currency_of
from careerjournal.domain.offers import JobOffer
from careerjournal.domain.salary import read_amount
from careerjournal.language.words import screen, tr
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.forms.salary_fields import spans
from careerjournal.ui.forms.side_by_side import side_by_side
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, LongText
from careerjournal.ui.kit.layouts import column

_MONEY = ("salary", "bonus")
_MOST = {"remote_days": 7, "holidays": 366, "commute": 24 * 60}


class OfferSheet(Sheet):
    """Asks for the terms of an offer. Everything may stay empty; one that is kept can be removed."""

    def __init__(self, parent: QWidget, desk: Desk, offer: JobOffer) -> None:
        self._desk, self._offer = desk, offer
        today = desk.today()
        self.lines = {name: LineEdit(self._written(name)) for name in (*_MONEY, *_MOST)}
        self.currency = LineEdit(offer.currency, placeholder="EUR")
        completer = QCompleter(QStringListModel(sorted(CODES), self.currency), self.currency)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.currency.setCompleter(completer)
        self.per = Combo(spans(), (offer.per or SalaryPer.YEAR).value if not offer.id or offer.per else "")
        self.received = DateField(tr("Received on"), offer.received_on, today=today, optional=True)
        self.decide_by = DateField(tr("Decide by"), offer.decide_by, today=today, optional=True)
        self.terms = LongText(offer.terms, lines=3)
        self.fields = {name: Field(label, self.lines[name]) for name, label in _labels().items()}
        self._currency_field = Field(tr("Currency"), self.currency)
        super().__init__(
            parent,
            title=tr("Change the offer") if offer.id else tr("Note an offer"),
            sentence=tr("What is not known yet can stay empty."),
            content=column(
                side_by_side(self.fields["salary"], self._currency_field, Field(tr("For"), self.per)),
                side_by_side(self.fields["bonus"], self.fields["holidays"]),
                side_by_side(self.fields["remote_days"], self.fields["commute"]),
                side_by_side(self.received, self.decide_by),
                Field(tr("What else it says"), self.terms),
                gap=16,
            ),
            accept=tr("Keep"),
            width=560,
        )
        key = f"offer/{offer.id or f'new/{offer.application_id}'}/terms"
        self._draft = DraftText(desk, self.terms, key=key, kept=offer.terms)
        for name in _MONEY:
            self.lines[name].editingFinished.connect(self._tidy)
        self.currency.editingFinished.connect(self._tidy)
        if offer.id:
            self.offer_removal(self._remove)
        self.lines["salary"].setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Keep the offer where all that was typed can be read."""
        if not self._is_right():
            return
        changed = self._typed()
        if changed == self._offer and changed.id:
            done = True
        else:
            done = self._desk.do(lambda: self._desk.journal.offers.keep(changed)) is not None
        if done:
            self._draft.forget()
            super().accept()

    def reject(self) -> None:
        """Put the form away."""
        self._draft.forget()
        super().reject()

    def _typed(self) -> JobOffer:
        """Give the offer as it stands in the form."""
        return replace(
            self._offer,
            salary=read_amount(self.lines["salary"].text()),
            currency=currency_of(self.currency.text()),
            per=SalaryPer(self.per.key) if self.per.key else None,
            bonus=read_amount(self.lines["bonus"].text()),
            remote_days=_whole(self.lines["remote_days"].text()),
            holidays=_whole(self.lines["holidays"].text()),
            commute=_whole(self.lines["commute"].text()),
            received_on=self.received.day,
            decide_by=self.decide_by.day,
            terms=self.terms.text().strip(),
        )

    def _is_right(self) -> bool:
        """Tell whether all can be read; say what is wrong, and go there, where not."""
        wrong: list[QWidget] = []
        for name, editor in self.lines.items():
            complaint = self._complaint(name)
            self.fields[name].set_error(complaint)
            if complaint:
                wrong.append(editor)
        code_is_wrong = bool(self.currency.text().strip()) and not currency_of(self.currency.text())
        self._currency_field.set_error(tr("Three letters, such as EUR or USD.") if code_is_wrong else "")
        if code_is_wrong:
            wrong.append(self.currency)
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return all([not wrong, self.received.is_right(), self.decide_by.is_right()])

    def _complaint(self, name: str) -> str:
        """Say what is wrong with a number; empty where nothing is."""
        text = self.lines[name].text().strip()
        if not text:
            return ""
        if name in _MONEY:
            negative = text.startswith(("-", "−"))
            return tr("Write an amount like {example}.", example=50_000) if negative or not _is_amount(text) else ""
        number = _whole(text)
        if number is None or number > _MOST[name]:
            return tr("A whole number, {most} at most.", most=_MOST[name])
        return ""

    def _written(self, name: str) -> str:
        """Write a number of the offer as the language does; empty where it is not known."""
        number = getattr(self._offer, name)
        return "" if number is None else screen().formats.number(number)

    @Slot()
    def _tidy(self) -> None:
        """Write what was typed as the program writes it: "50k" as 50,000 and "€" as EUR."""
        for name in _MONEY:
            text = self.lines[name].text().strip()
            if text and not self._complaint(name):
                self.lines[name].setText(screen().formats.number(read_amount(text) or 0))
                self.fields[name].set_error("")
        code = currency_of(self.currency.text())
        if code:
            self.currency.setText(code)
            self._currency_field.set_error("")

    @Slot()
    def _remove(self) -> None:
        """Take the offer out; the undo bar brings it back."""
        self._desk.do(lambda: self._desk.journal.offers.remove(self._offer.id))
        self.reject()


def ask_offer(parent: QWidget, desk: Desk, offer: JobOffer) -> OfferSheet:
    """Open the form of an offer."""
    sheet = OfferSheet(parent, desk, offer)
    sheet.open()
    return sheet


def _labels() -> dict[str, str]:
    return {
        "salary": tr("Salary"),
        "bonus": tr("Bonus a year"),
        "holidays": tr("Holidays, days a year"),
        "remote_days": tr("From home, days a week"),
        "commute": tr("Commute one way, minutes"),
    }


def _is_amount(text: str) -> bool:
    return read_amount(text) is not None


def _whole(text: str) -> int | None:
    """Read a whole number in digits of any script; None where it is none."""
    text = text.strip()
    return int(text) if text.isdecimal() else None
