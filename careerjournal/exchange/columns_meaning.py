"""From the ideas a header names to the field it means: one list of rules, the first that fits decides."""

from __future__ import annotations

from dataclasses import dataclass, replace

from careerjournal.domain.folding import fold
from careerjournal.domain.importing import ImportField
from careerjournal.exchange.columns_header import Header, Named
from careerjournal.exchange.vocabulary.concepts import STAGES, Concept

C = Concept
F = ImportField


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a header speaks for: fields with weights from 0 to 1; `settled` says that it means no field at all.

    `person` and `trait` mark words of an employer's list (an applicant, their age), `private` what must not be copied,
    `address` an e-mail address or phone number, `bare_date` a date without a word for what happened on it.
    """

    fields: tuple[tuple[ImportField, float], ...] = ()
    settled: bool = False
    stage: ImportField | None = None
    person: bool = False
    trait: bool = False
    private: bool = False
    bare_date: bool = False
    address: bool = False

    def weight(self, field: ImportField) -> float:
        """Give the weight for one field, 0 where the header does not speak for it."""
        return next((weight for known, weight in self.fields if known is field), 0.0)


NO_MEANING = Meaning()
_NAMES = {
    F.TAGS: "tags, tag, labels, schlagworter, etiquettes, etichette, etiquetas, etykiety, etiketler, وسوم, แท็ก, 标签",
    F.ARRANGEMENT: "remote, work mode, work model, work arrangement, workplace type, arbeitsmodell, mode de travail",
    F.EXCITEMENT: "excitement, enthusiasm",
    F.CV_VERSION: "cv version, resume version, version du cv",
}
_BY_NAME = {fold(name): field for field, names in _NAMES.items() for name in names.split(", ")}
"""Headers whose name alone says what they are."""
_NO_FIELD = Meaning(settled=True)


def meaning_of(header: Header) -> Meaning:
    """Say what a header means: the whole, else its first part between slashes, with what its brackets add."""
    named = _BY_NAME.get(fold(header.text).strip())
    if named is not None:
        return _fields((named, 0.9))
    outer = header.whole
    if set(outer.concepts) == {C.APPLY} and header.text.rstrip().endswith(("?", "？")):
        return _fields((F.APPLIED_ON, 0.4))
    if header.bracketed is not None and (not outer.concepts or set(outer.concepts) <= {C.DATE, C.NAME, C.PHONE}):
        outer = _joined(outer, header.bracketed)
    whole = _of(outer)
    if not header.parts:
        return whole
    parts = [_of(part) for part in header.parts if part.concepts]
    stages = {part.stage for part in parts if part.stage is not None}
    if len(stages) > 1:
        return _fields((F.STATUS, 0.8))
    if parts and header.parts[0].concepts and (parts[0].fields or parts[0].settled):
        return _weakened(parts[0], 0.95)
    return whole


def _joined(one: Named, other: Named) -> Named:
    return Named(concepts=(*one.concepts, *other.concepts), understood=max(one.understood, other.understood))


def _weakened(meaning: Meaning, share: float) -> Meaning:
    return replace(meaning, fields=tuple((field, weight * share) for field, weight in meaning.fields))


def _fields(*fields: tuple[ImportField, float]) -> Meaning:
    return Meaning(fields=fields)


def _of(named: Named) -> Meaning:
    """Give the meaning of one piece; words that were not understood make it weaker."""
    if not named.concepts:
        return NO_MEANING
    meaning = _unweighted(named)
    return meaning if named.understood >= 0.95 else _weakened(meaning, 0.35 + 0.6 * named.understood)


def _unweighted(named: Named) -> Meaning:
    for rule in (_refused, _told, _dated, _linked, _reached, _described, _stepped, _named_after):
        meaning = rule(named)
        if meaning is not None:
            return meaning
    return NO_MEANING


def _refused(named: Named) -> Meaning | None:
    """Know what has no field: documents, descriptions, numbers, attributes, and what belongs to an employer's list."""
    has = named.has
    if has(C.PRIVATE):
        return Meaning(settled=True, private=True)
    if has(C.TRAIT):
        return Meaning(settled=True, trait=True)
    if has(C.PERSON):
        name = has(C.NAME) or set(named.concepts) == {C.PERSON} or has(C.EMAIL, C.PHONE, C.CONTACT, C.ID)
        return Meaning(settled=True, person=bool(name))
    if has(C.DOCUMENT) and has(C.APPLY):
        return _fields((F.APPLIED_ON, 0.9 if has(C.DATE) else 0.5))
    if has(C.DOCUMENT) and not has(C.NOTES):
        return _NO_FIELD
    if has(C.COUNT, C.CHECK) or (has(C.ID) and not (has(C.DATE) or set(named.concepts) & set(STAGES))):
        return _NO_FIELD
    return None


def _told(named: Named) -> Meaning | None:
    """Know columns of prose: a history, notes, reasons, next steps, descriptions."""
    has = named.has
    if has(C.HISTORY):
        return _fields((F.HISTORY, 0.85), (F.NOTES, 0.4))
    if has(C.REASON, C.NOTES):
        alone = set(named.concepts) <= {C.NOTES, C.ROLE, C.APPLY}
        return _fields((F.NOTES, 0.95 if alone else 0.8))
    if has(C.DESCRIPTION):
        return _NO_FIELD
    if has(C.ATTRIBUTE) and not has(C.DATE, C.UPDATE, C.FOLLOW, C.DEADLINE, C.STATUS, C.LINK):
        return _NO_FIELD
    if has(C.NEXT):
        return (
            _fields((F.FOLLOW_UP_ON, 0.85)) if has(C.DATE, C.FOLLOW) else _fields((F.NOTES, 0.7), (F.FOLLOW_UP_ON, 0.3))
        )
    return None


def _dated(named: Named) -> Meaning | None:
    """Know the days of a tracker apart, the date of applying last."""
    has = named.has
    if has(C.OTHER_DAY):
        return _NO_FIELD
    if has(C.POSTED):
        return _NO_FIELD
    if has(C.FOLLOW):
        return _fields((F.FOLLOW_UP_ON, 0.9), (F.NOTES, 0.25))
    if has(C.DEADLINE):
        return _fields((F.DEADLINE_ON, 0.9))
    if has(C.UPDATE) or (has(C.STATUS) and has(C.DATE)):
        return _fields((F.UPDATED_ON, 0.9))
    if has(C.SAVE):
        return _fields((F.SAVED_ON, 0.9), (F.APPLIED_ON, 0.1))
    if not has(C.DATE):
        return None
    stage = _stage_named(named)
    if has(C.RESPONSE, C.OUTCOME):
        return _fields((F.OUTCOME_ON, 0.95))
    if stage is not None and not (stage is C.ACKNOWLEDGED and has(C.APPLY)):
        return _stage(stage, 0.95)
    if has(C.CONTACT, C.RECRUITER):
        return _fields((F.UPDATED_ON, 0.6))
    if has(C.APPLY):
        return _fields((F.APPLIED_ON, 1.0))
    if has(C.VACANCY):
        return _NO_FIELD
    return Meaning(fields=((F.APPLIED_ON, 0.65 if set(named.concepts) == {C.DATE} else 0.55),), bare_date=True)


def _linked(named: Named) -> Meaning | None:
    """Know the link to the posting from those to a company, a person or a meeting."""
    has = named.has
    if not has(C.LINK):
        return _site(named) if has(C.SITE) else None
    if has(C.COMPANY, C.SITE) and not has(C.ROLE, C.VACANCY, C.APPLY):
        return _NO_FIELD
    if has(C.CONTACT, C.RECRUITER, C.PERSON):
        return _fields((F.CONTACT, 0.7))
    if has(C.INTERVIEW, C.ASSESSMENT, C.STATUS, C.ATTRIBUTE):
        return _NO_FIELD
    return _fields((F.LINK, 0.95 if not has(C.SOURCE) else 0.7), (F.SOURCE, 0.3 if has(C.SOURCE) else 0.0))


def _site(named: Named) -> Meaning:
    """Read the word for a website: the company's own, or where the posting was found."""
    if named.has(C.COMPANY):
        return _NO_FIELD
    if named.has(C.ROLE, C.VACANCY, C.APPLY):
        return _fields((F.SOURCE, 0.8), (F.LINK, 0.4))
    return _fields((F.SOURCE, 0.55), (F.LINK, 0.45))


def _reached(named: Named) -> Meaning | None:
    """Know people and ways to reach them."""
    has = named.has
    if has(C.EMAIL, C.PHONE):
        stage = _stage_named(named)
        if stage is not None:
            return _stage(stage, 0.9)
        only_phone = set(named.concepts) == {C.PHONE}
        return Meaning(fields=((F.CONTACT, 0.85),), stage=F.STAGE_SCREENING if only_phone else None, address=True)
    if has(C.RECRUITER):
        only = set(named.concepts) == {C.RECRUITER}
        return Meaning(fields=((F.CONTACT, 0.85),), stage=F.STAGE_SCREENING if only else None)
    if has(C.CONTACT):
        return _fields((F.CONTACT, 0.9))
    return None


def _described(named: Named) -> Meaning | None:
    """Know status, salary, place and source."""
    has = named.has
    if has(C.STATUS):
        extra = set(named.concepts) - {C.STATUS, C.APPLY, C.ROLE}
        return _fields((F.STATUS, 1.0 if not extra else 0.8))
    if has(C.SALARY):
        return _fields((F.SALARY, 0.95))
    if has(C.SOURCE):
        return _fields((F.SOURCE, 0.95), (F.LINK, 0.2))
    if has(C.PLACE):
        return _fields((F.PLACE, 0.95 if not has(C.COMPANY, C.INTERVIEW) else 0.75))
    return None


def _stepped(named: Named) -> Meaning | None:
    """Know columns named after a step or an ending, results and answers."""
    if named.has(C.OUTCOME):
        stage = _stage_named(named)
        return _fields((F.STATUS, 0.85 if stage is None else 0.5), (F.OUTCOME_ON, 0.2))
    stage = _stage_named(named)
    if stage is not None:
        return _stage(stage, 0.9)
    if named.has(C.RESPONSE):
        return _fields((F.STATUS, 0.55), (F.OUTCOME_ON, 0.5), (F.NOTES, 0.3))
    return None


def _named_after(named: Named) -> Meaning | None:
    """Know the company and the role, and what is left."""
    has = named.has
    if has(C.COMPANY) and not has(C.ROLE):
        return _fields((F.COMPANY, 0.95))
    if has(C.COMPANY):
        last = next(c for c in reversed(named.concepts) if c in (C.COMPANY, C.ROLE))
        first = next(c for c in named.concepts if c in (C.COMPANY, C.ROLE))
        lead = F.COMPANY if last is C.COMPANY and first is C.ROLE else F.ROLE
        return _fields((lead, 0.7), (F.ROLE if lead is F.COMPANY else F.COMPANY, 0.5))
    if has(C.ROLE):
        return _fields((F.ROLE, 0.95))
    if has(C.AGENCY):
        return _fields((F.COMPANY, 0.6))
    if has(C.VACANCY):
        return _fields((F.ROLE, 0.6), (F.LINK, 0.4))
    if has(C.NAME):
        return Meaning(fields=((F.COMPANY, 0.45), (F.ROLE, 0.1)), person=True)
    if has(C.APPLY):
        return _fields((F.APPLIED_ON, 0.85), (F.STATUS, 0.1))
    return None


def _stage_named(named: Named) -> Concept | None:
    return next((stage for stage in STAGES if stage in named.concepts), None)


def _stage(stage: Concept, weight: float) -> Meaning:
    field = ImportField(f"stage:{stage.value}")
    return Meaning(fields=((field, weight),), stage=field)
