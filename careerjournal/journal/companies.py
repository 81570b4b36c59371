"""Companies: what is noted of them, and everything that was sent to each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace

from sqlalchemy import Connection, bindparam, select

from careerjournal.domain.applications import Standing
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.companies import Company
from careerjournal.domain.earlier import EarlierOutcomes, earlier_outcomes
from careerjournal.domain.faults import UserFault
from careerjournal.domain.folding import fold
from careerjournal.domain.matching import is_placeholder
from careerjournal.domain.sentence import sentence
from careerjournal.domain.stages import UNDER_WAY, Stage
from careerjournal.journal.applications import Applications
from careerjournal.journal.clock import Clock
from careerjournal.journal.rows import CompanyDetail, CompanyRow
from careerjournal.journal.store.belongings import company_id, company_key, company_named, contacts_at
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import ANSWER, APPLICATION, COMPANY, CONTACT, RATING, STANDING, WORKSHEET
from careerjournal.journal.store.translate import to_value
from careerjournal.journal.store.write import RowChange

SHOWN = 200
"""How many applications are listed with a company, and people known there."""

_COMPANIES = select(COMPANY).order_by(COMPANY.c.id)
_STANDING = [STANDING.c[field.name] for field in fields(Standing)]
_THERE = (
    select(STANDING.c.application_id, *_STANDING)
    .where(STANDING.c.company_key == bindparam("key"))
    .order_by(STANDING.c.latest.desc(), STANDING.c.application_id.desc())
)
_STAGES_AT = select(STANDING.c.company_key, STANDING.c.stage).where(
    STANDING.c.company_key.in_(bindparam("keys", expanding=True))
)
_NAMED_IN_WORKSHEETS = (
    select(ANSWER.c.id, ANSWER.c.words)
    .join(WORKSHEET, WORKSHEET.c.id == ANSWER.c.worksheet_id)
    .where(WORKSHEET.c.form.in_(("fit", "job")), ANSWER.c.question.in_(("company", "criteria")))
)
"""The answers that name the company whose fit was weighed."""
_TRASHED = select(APPLICATION.c.id, APPLICATION.c.company).where(APPLICATION.c.trashed_at.is_not(None))


class Companies:
    """Verbs and readings about companies. A company is found by its folded name; its row is made at the first note."""

    def __init__(self, store: Store, clock: Clock, applications: Applications) -> None:
        self._store = store
        self._clock = clock
        self._applications = applications

    def of(self, name: str) -> CompanyDetail:
        """Read all about the company of a name; without a note where nothing was noted of it."""
        with self._store.reading() as connection:
            company = self._known(connection, name)
            there = _standings(connection, company_key(name))
            contacts = contacts_at(connection, name)
        return CompanyDetail(
            company=company,
            applications=tuple(self._applications.rows([own_id for own_id, _ in there[:SHOWN]])),
            earlier=earlier_outcomes(there),
            contacts=tuple(contacts[:SHOWN]),
        )

    def earlier(self, name: str, besides: int = 0) -> EarlierOutcomes:
        """Read what became of the applications at a company, one left out; nothing for a name like "confidential"."""
        if is_placeholder(name):
            return EarlierOutcomes()
        with self._store.reading() as connection:
            there = _standings(connection, company_key(name))
        return earlier_outcomes((own_id, standing) for own_id, standing in there if own_id != besides)

    def keep(self, company: Company, *, formerly: str = "") -> Changes:
        """Keep what is noted of a company, in the row of its name where there is one already.

        With the name that it had `formerly`, it is renamed everywhere in the same step. Raises UserFault for no name.
        """
        kept = replace(company, name=_needed(company.name), website=company.website.strip())
        with self._store.verb() as verb:
            if formerly.strip() and formerly.strip() != kept.name:
                _rename(verb, formerly, kept.name)
            known = company_id(verb.connection, kept.name)
            verb.say(sentence("done.keep_company", name=kept.name), verb.put(replace(kept, id=known)))
        return verb.changes

    def admire(self, name: str) -> Changes:
        """Put a company on the list of those one would like to work for."""
        return self._change("done.admire_company", name, lambda company: replace(company, is_admired=True))

    def unadmire(self, name: str) -> Changes:
        """Take a company off that list; what is noted of it stays."""
        return self._change("done.unadmire_company", name, lambda company: replace(company, is_admired=False))

    def rename(self, old: str, new: str) -> Changes:
        """Rename a company everywhere, in the trash too; where the new name is known, both become one company.

        Raises UserFault for an empty name.
        """
        name = _needed(new)
        with self._store.verb() as verb:
            _rename(verb, old, name)
            verb.say(sentence("done.rename_company", old=old, new=name))
        return verb.changes

    def remove_note(self, name: str) -> Changes:
        """Forget what is noted of a company; its applications and contacts stay."""
        with self._store.verb() as verb:
            own_id = company_id(verb.connection, name)
            verb.remove(Kind.COMPANY, [own_id] if own_id else [])
            verb.say(sentence("done.remove_company", name=name))
        return verb.changes

    def admired(self) -> list[CompanyRow]:
        """Read the companies one would like to work for, by name."""
        return [row for row in self.listing() if row.company.is_admired]

    def listing(self) -> list[CompanyRow]:
        """Read the companies that anything is noted of, admired ones first, by name."""
        with self._store.reading() as connection:
            companies = read_values(connection, Company, _COMPANIES)
            stages = _stages_at(connection, [company_key(company.name) for company in companies])
        rows = [_row(company, stages[company_key(company.name)]) for company in companies]
        return sorted(rows, key=lambda row: (not row.company.is_admired, fold(row.company.name), row.company.id))

    def _known(self, connection: Connection, name: str) -> Company:
        """Give what is noted of a company, or an empty note."""
        return company_named(connection, name) or Company(name=name.strip(), added_at=self._clock.now())

    def _change(self, key: str, name: str, change: Callable[[Company], Company]) -> Changes:
        with self._store.verb() as verb:
            before = self._known(verb.connection, name)
            after = change(before)
            record = verb.put(after) if after != before else before.id
            verb.say(sentence(key, name=after.name), record)
        return verb.changes


def _rename_note(verb: Verb, old: str, name: str) -> None:
    """Rename a company's row, joined with the row of the new name where there is one."""
    company, other = company_named(verb.connection, old), company_named(verb.connection, name)
    if company is None:
        return
    if other is None or other.id == company.id:
        verb.put(replace(company, name=name))
        return
    verb.put(_joined(other, company))
    verb.remove(Kind.COMPANY, [company.id])


def _standings(connection: Connection, key: str) -> list[tuple[int, Standing]]:
    """Read where the applications at a company stand, latest first."""
    return [(row[0], to_value(Standing, row[1:])) for row in connection.execute(_THERE, {"key": key})]


def _stages_at(connection: Connection, keys: Sequence[str]) -> defaultdict[str, Counter[Stage]]:
    """Count the stages of the applications at each of some companies."""
    found: defaultdict[str, Counter[Stage]] = defaultdict(Counter)
    for start in range(0, len(keys), 500):
        for key, stage in connection.execute(_STAGES_AT, {"keys": list(keys[start : start + 500])}):
            found[key][Stage(stage)] += 1
    return found


def _applications_at(connection: Connection, key: str) -> list[int]:
    """Read the ids of the applications at a company, those in the trash too."""
    there = list(connection.scalars(select(STANDING.c.application_id).where(STANDING.c.company_key == key)))
    return there + [row.id for row in connection.execute(_TRASHED) if company_key(row.company) == key]


def _needed(name: str) -> str:
    """Give a name without spaces around it. Raises UserFault for an empty one."""
    if not name.strip():
        raise UserFault(sentence("company.needs_name"))
    return name.strip()


def _rename(verb: Verb, old: str, name: str) -> None:
    """Write a company's new name into its applications, contacts, ratings and worksheets, and into the note of it."""
    key = company_key(old)
    _rename_in(verb, Kind.APPLICATION, _applications_at(verb.connection, key), "company", name)
    for kind, table in ((Kind.CONTACT, CONTACT), (Kind.RATING, RATING)):
        known = verb.connection.execute(select(table.c.id, table.c.company).where(table.c.company != "")).all()
        _rename_in(verb, kind, [row[0] for row in known if company_key(row[1]) == key], "company", name)
    named = verb.connection.execute(_NAMED_IN_WORKSHEETS).all()
    _rename_in(verb, Kind.ANSWER, [row[0] for row in named if company_key(row[1]) == key], "words", name)
    _rename_note(verb, old, name)


def _rename_in(verb: Verb, kind: Kind, ids: Iterable[int], field: str, name: str) -> None:
    """Write a name into a field of rows that have another."""
    rows = verb.rows(kind, list(ids))
    verb.write(
        kind, [RowChange(own_id, row, {**row, field: name}) for own_id, row in rows.items() if row[field] != name]
    )


def _joined(into: Company, other: Company) -> Company:
    """Join the notes of two companies that turned out to be one."""
    notes = (into.notes.strip(), other.notes.strip())
    return replace(
        into,
        website=into.website or other.website,
        is_admired=into.is_admired or other.is_admired,
        notes="\n\n".join(dict.fromkeys(note for note in notes if note)),
    )


def _row(company: Company, stages: Counter[Stage]) -> CompanyRow:
    return CompanyRow(
        company=company,
        applications=stages.total(),
        under_way=sum(stages[stage] for stage in UNDER_WAY),
    )
