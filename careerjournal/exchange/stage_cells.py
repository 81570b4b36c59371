"""Understand the cell of a column that stands for one kind of event: a day, a yes, a no, or words about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.folding import fold
from careerjournal.domain.stages import EventKind, is_ending
from careerjournal.exchange.date_columns import Moment
from careerjournal.exchange.statuses import understand

_YES_WORDS: Final = """
    yes y x ✓ ✔ ✅ ☑ √ v true t 1 done ok passed pass completed complete attended happened si s oui o ja j sim evet e ya
    👍 received
    نعم ใช่ 是 有 已
    已完成
    fait fatto hecho erledigt gedaan
    selesai feito tamam ✔️
"""
_NO_WORDS: Final = """
    no n false f 0 nein non nao nee hayir tidak belum لا ไม่ 否 无 没有 ✗ ✘ ❌ ☐ ✖ not·yet
    noch·nicht pas·encore non·ancora
    aun·no todavia·no ainda·nao nog·niet ليس·بعد none nothing
"""
_NOT_HAPPENED_WORDS: Final = """
    expired cancelled canceled skipped skip missed waived tbd tbc tba pending waiting scheduled to·do todo to·schedule ?
    not·required not·applicable abgesagt abgelaufen ausstehend geplant expire annule prevu scaduto annullato in·attesa
    cancelado caducado pendiente vencido expirado pendente verlopen geannuleerd iptal bekliyor dibatalkan menunggu ملغى
    منتهي ยกเลิก หมดอายุ รอ 过期 取消 待定 no·show invited invitation
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word.replace("·", " ")) for word in text.split())


_YES: Final = _words(_YES_WORDS)
_NO: Final = _words(_NO_WORDS)
_NOT_HAPPENED: Final = _words(_NOT_HAPPENED_WORDS)


def stage_events(
    kind: EventKind, header: str, cell: str, moments: Sequence[Moment]
) -> tuple[ApplicationEvent, ...] | None:
    """Give the events that a stripped cell tells of; None where it tells of none but says something to keep.

    Two days are two events. Words other than a yes or no (a vendor's name, say) are an event without a day, the words
    its note; a word for an ending is that ending too.
    """
    name = header if kind is EventKind.INTERVIEW else ""
    about = header if kind in (EventKind.SCREENING, EventKind.ASSESSMENT) else ""
    number = understand(header).round if kind is EventKind.INTERVIEW and header else None
    if moments:
        return tuple(
            ApplicationEvent(kind=kind, on=moment.on, at=moment.at, round=number, name=name, note=about)
            for moment in moments
        )
    word = " ".join(fold(cell).split()).strip(" .!")
    if word in _NO:
        return ()
    if word in _NOT_HAPPENED:
        return None
    note = about if word in _YES else f"{about}: {cell}" if about else cell
    own = ApplicationEvent(kind=kind, round=number, name=name, note=note)
    meant = understand(cell) if word not in _YES and len(cell.split()) <= 4 else None
    if meant and meant.kind and not meant.ask and is_ending(meant.kind) and meant.kind is not kind:
        return (own, ApplicationEvent(kind=meant.kind))
    return (own,)
