"""How strongly a column speaks for each field, its header and its cells weighed against each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from careerjournal.domain.importing import DATE_FIELDS, STAGE_COLUMNS, ImportField
from careerjournal.domain.table_reading import Basis
from careerjournal.exchange.columns_evidence import Evidence
from careerjournal.exchange.columns_meaning import Meaning

F = ImportField


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """A weight from 0 to about 1, and whether the header or the cells gave it."""

    value: float
    basis: Basis


def weigh(meaning: Meaning, looks: Evidence, *, with_headers: bool) -> Mapping[ImportField, Weight]:
    """Weigh a column for every field it could be."""
    weights = {field: Weight(value=weight * _fit(field, looks), basis=Basis.HEADER) for field, weight in meaning.fields}
    if not meaning.settled and looks.filled:
        named = bool(meaning.fields)
        for field, value in _by_cells(meaning, looks, named=named, with_headers=with_headers).items():
            if field not in weights or weights[field].value < value:
                weights[field] = Weight(value=value, basis=Basis.CELLS)
    return weights


def _fit(field: ImportField, looks: Evidence) -> float:
    """Say how far the cells agree with a field that the header names: 1 where they do or where there are none."""
    if not looks.filled:
        return 1.0
    if field in STAGE_COLUMNS:
        return _fit_of_stage(looks)
    if field in DATE_FIELDS:
        return _fit_of_day(field, looks)
    rule = _FITS.get(field)
    return rule(looks) if rule is not None else 1.0


def _fit_of_stage(looks: Evidence) -> float:
    if looks.links > 0.5 or looks.length > 80:
        return 0.3
    if looks.numbers > 0.6 or looks.amounts > 0.5:
        return 0.15
    return 0.6 if looks.length > 40 and looks.days < 0.3 else 1.0


def _fit_of_day(field: ImportField, looks: Evidence) -> float:
    if looks.days >= 0.3:
        return 1.0
    if looks.yeses > 0.5:
        return 0.1
    return 0.5 if field is F.APPLIED_ON and looks.days > 0 else 0.25


def _fit_of_name(looks: Evidence) -> float:
    if max(looks.days, looks.links, looks.emails) > 0.5:
        return 0.25
    return 0.2 if looks.numbers + looks.yeses > 0.7 else 1.0


def _fit_of_status(looks: Evidence) -> float:
    if max(looks.days, looks.links, looks.emails) > 0.5 or looks.numbers > 0.7:
        return 0.25
    return 0.6 if looks.length > 60 and looks.statuses < 0.2 else 1.0


_FITS: Mapping[ImportField, Callable[[Evidence], float]] = {
    F.COMPANY: _fit_of_name,
    F.ROLE: _fit_of_name,
    F.STATUS: _fit_of_status,
    F.LINK: lambda looks: 1.0 if looks.links > 0.2 else 0.4,
    F.SOURCE: lambda looks: 0.4 if max(looks.links, looks.days) > 0.5 else 1.0,
    F.PLACE: lambda looks: 0.2 if max(looks.links, looks.days, looks.emails) > 0.5 else 1.0,
    F.SALARY: lambda looks: 0.3 if max(looks.links, looks.days, looks.emails) > 0.5 else 1.0,
    F.CONTACT: lambda looks: 0.2 if looks.days + looks.yeses > 0.5 else 1.0,
    F.HISTORY: lambda looks: 0.5 if looks.length < 12 and looks.days < 0.3 else 1.0,
}


def _by_cells(meaning: Meaning, looks: Evidence, *, named: bool, with_headers: bool) -> Mapping[ImportField, float]:
    """Weigh what the cells alone speak for, less where the header says something else."""
    weights: dict[ImportField, float] = {}
    if looks.links > 0.5 and not meaning.weight(F.CONTACT):
        weights[F.LINK] = 0.85 if not named or meaning.weight(F.LINK) or meaning.weight(F.SOURCE) else 0.6
    if named:
        weights.update(_beside_header(meaning, looks))
        return weights
    if looks.days > 0.6:
        weights[F.APPLIED_ON] = 0.3 if with_headers else 0.6
    if looks.statuses > 0.6 and looks.roles < 0.5 and (looks.different < 0.7 or looks.filled < 8):
        weights[F.STATUS] = 0.7 * looks.statuses
    if looks.emails > 0.5:
        weights[F.CONTACT] = 0.5
    if looks.amounts > 0.5:
        weights[F.SALARY] = 0.5
    if looks.boards > 0.6 and looks.different < 0.7:
        weights[F.SOURCE] = 0.5
    if looks.places > 0.5 and looks.roles < 0.3:
        weights[F.PLACE] = 0.45
    weights.update(_names_by_cells(looks, with_headers=with_headers))
    return weights


def _beside_header(meaning: Meaning, looks: Evidence) -> Mapping[ImportField, float]:
    """Read a header differently where its cells show what it was meant for."""
    weights: dict[ImportField, float] = {}
    if looks.days > 0.5 and meaning.weight(F.OUTCOME_ON):
        weights[F.OUTCOME_ON] = 0.8
    if looks.days > 0.5 and meaning.weight(F.STATUS) >= 0.8 and not meaning.weight(F.OUTCOME_ON):
        weights[F.UPDATED_ON] = 0.4
    if meaning.weight(F.APPLIED_ON) and looks.days < 0.2:
        if looks.boards > 0.4:
            weights[F.SOURCE] = 0.6
        elif looks.statuses > 0.6 and looks.yeses < 0.3:
            weights[F.STATUS] = 0.5
    if meaning.person and looks.firms > 0.15:
        weights[F.COMPANY] = 0.7
    if meaning.stage is F.STAGE_OFFER and looks.amounts > 0.5:
        weights[F.SALARY] = 0.6
    if meaning.stage is not None and looks.length > 60:
        weights[F.NOTES] = 0.5
    if looks.statuses > 0.7 and looks.different < 0.5 and max(meaning.weight(F.NOTES), meaning.weight(F.OUTCOME_ON)):
        weights[F.STATUS] = 0.5
    return weights


def _names_by_cells(looks: Evidence, *, with_headers: bool) -> Mapping[ImportField, float]:
    """Weigh a column of words for company, role and notes."""
    weights: dict[ImportField, float] = {}
    other = max(looks.days, looks.links, looks.emails, looks.amounts, looks.numbers, looks.yeses, looks.phones)
    if other > 0.5:
        return weights
    if looks.length > 90:
        return {} if with_headers else {F.NOTES: 0.5}
    if looks.roles > 0.4:
        weights[F.ROLE] = 0.4 + 0.3 * looks.roles
    status = looks.statuses > 0.6 and looks.different < 0.7
    if looks.firms > 0.15 and looks.roles < 0.5:
        weights[F.COMPANY] = 0.5 + 0.2 * looks.firms
    elif not with_headers and not status and looks.places < 0.5 and looks.boards < 0.6:
        weights[F.COMPANY] = 0.3 + 0.1 * looks.different - 0.2 * looks.roles
    if not with_headers and looks.length > 40 and looks.roles < 0.5:
        weights[F.NOTES] = 0.35
    return weights
