"""The person's own wording of what the plan says by itself: each sentence can be reworded or left out.

A sentence keeps its identity while its numbers change: it is known by where it stands and what it was made from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from types import NoneType, UnionType
from typing import Any, Final, TypeAlias, Union, get_args, get_origin

from careerjournal.domain.kept_plans import Rewording
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import CareerPlan, Cover, OwnWords, Paragraph, Section, Words
from careerjournal.domain.plan.choices import PlanChoices, PlanSection
from careerjournal.domain.plan.compose import compose
from careerjournal.domain.plan.material import Material
from careerjournal.domain.plan.plan_json import hints_of, words_read, written
from careerjournal.domain.sentence import Sentence, Value

Path: TypeAlias = "tuple[int | str, ...]"
"""Where in a section's blocks something stands: the block's number, then fields and the numbers of their parts."""

COVER_PATH: Final[Path] = ("cover", "made_from")
"""Where the cover's sentence stands among those of the first section, which it is read with."""

_FAMILIES: Final[Mapping[str, str]] = {
    "plan.standing.none": "plan.standing.summary",
    "plan.standing.saved": "plan.standing.summary",
    "plan.learnt.counts_since": "plan.learnt.counts",
    "plan.cover.made_from_days": "plan.cover.made_from",
    "plan.cover.made_from_nothing": "plan.cover.made_from",
}
"""Sentences that take each other's place as the numbers change are one."""

_SAME_SLOTS: Final[Mapping[str, str]] = {
    "channelrow.name": "wordtable.rows0",
    "channelrow.whose": "wordtable.rows1",
    "channelrow.people": "wordtable.rows2",
    "channelrow.leads_to": "wordtable.rows3",
}
"""Places that were called otherwise in earlier versions: what was reworded there is known by the old name."""

_WITHOUT_RECORD: Final = frozenset(_SAME_SLOTS.values())
"""Places whose records were not named in earlier versions: what was reworded there is known by its number too."""

_TITLES: Final = frozenset({"heading", "figure.label", "furtheststagechart.title", "todolist.title"})
"""Places whose words name what stands below them and state nothing: new numbers there are no news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that the plan says by itself: as it was composed, and what the person made of it.

    Somebody's own words that stand in a place for quotes are left out at most, never changed. `has_changed` says that
    what it was made from says something else than when the person reworded it. `source` is where it comes from: its
    own place, or that of the block it stands in.
    """

    identity: str
    words: Words
    can_reword: bool
    can_drop: bool = True
    rewording: Rewording | None = None
    has_changed: bool = False
    source: Place | None = None

    @property
    def is_dropped(self) -> bool:
        """Tell whether the person left it out."""
        return self.rewording is not None and not self.rewording.words


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedSection:
    """What a section says by itself, by the place in its blocks as they stand now; and what was left out of it.

    `unplaced` are words of the person's for sentences that the section does not hold any more; `met` has the identities
    of all that it holds, those in rows that were left out too.
    """

    said: Mapping[Path, Said]
    dropped: tuple[Said, ...]
    unplaced: tuple[Rewording, ...] = ()
    met: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedPlan:
    """A plan with the person's wording, and by section what of it can be worded otherwise."""

    plan: CareerPlan
    sections: Mapping[PlanSection, WordedSection]


def worded_plan(material: Material, choices: PlanChoices, day: date) -> WordedPlan:
    """Compose the plan as of a day in the person's wording: what is printed, and what is shown to be worded."""
    return worded(compose(material, choices, day), material.rewordings)


def apply_wordings(plan: CareerPlan, rewordings: Iterable[Rewording]) -> CareerPlan:
    """Give a plan with the person's wording; one that has it already is given back as it is."""
    return worded(plan, rewordings).plan


def worded(plan: CareerPlan, rewordings: Iterable[Rewording]) -> WordedPlan:
    """Apply the person's wording, and tell of each sentence who worded it and whether its source changed since."""
    if plan.is_worded:
        return WordedPlan(plan=plan, sections={})
    known = {one.identity: one for one in rewordings}
    day = plan.cover.written_on
    cover, of_cover = _worded_cover(plan.cover, known, day)
    told: dict[PlanSection, WordedSection] = {PlanSection.ABOUT: of_cover}
    sections: list[Section] = []
    left_out = list(plan.left_out)
    for section in plan.sections:
        work = _Rewriting(section.kind, known, day)
        changed = work.section(section)
        before = told.get(section.kind)
        told[section.kind] = work.told(also=before)
        if changed.blocks:
            sections.append(changed)
        else:
            left_out.append(section.kind)
    _tell_unplaced(told, {*plan.left_out, *(section.kind for section in plan.sections)}, known)
    whole = CareerPlan(cover=cover, sections=tuple(sections), left_out=tuple(left_out), is_worded=True)
    return WordedPlan(plan=whole, sections=told)


def _tell_unplaced(
    told: dict[PlanSection, WordedSection], composed: Collection[PlanSection], known: Mapping[str, Rewording]
) -> None:
    """Add to what is told of the sections the words whose sentences are gone, as far as a section was composed."""
    met = {identity for section in told.values() for identity in section.met}
    for kind in composed:
        own = f"{kind.value}/"
        lost = tuple(one for name, one in known.items() if name.startswith(own) and one.words and name not in met)
        if lost:
            before = told.get(kind) or WordedSection(said={}, dropped=())
            told[kind] = replace(before, unplaced=lost)


def rewording_of(said: Said, words: str, day: date) -> Rewording:
    """Give what is kept when the person rewords a sentence on a day; empty words leave it out."""
    own_id = said.rewording.id if said.rewording is not None else 0
    return Rewording(id=own_id, identity=said.identity, words=words.strip(), made_of=written(said.words), made_on=day)


def has_changed(rewording: Rewording, now: Words, day: date) -> bool:
    """Tell whether a sentence says something else than when it was reworded.

    A day that only moves along with the day of the plan (the review on the last day, say) is no change.
    """
    before = words_read(rewording.made_of)
    if before is None:
        return True
    if isinstance(before, OwnWords) or isinstance(now, OwnWords):
        return not (isinstance(before, OwnWords) and isinstance(now, OwnWords) and before.text == now.text)
    passed = day - rewording.made_on
    return (now.key, now.parameters) not in (
        (before.key, before.parameters),
        (before.key, tuple((name, _moved(value, passed)) for name, value in before.parameters)),
    )


def _moved(value: Value, by: timedelta) -> Value:
    """Move all days in a parameter; one that would leave the calendar stays."""
    if isinstance(value, Sentence):
        return Sentence(value.key, tuple((name, _moved(one, by)) for name, one in value.parameters), value.source)
    if isinstance(value, tuple):
        return tuple(_moved(one, by) for one in value)
    if isinstance(value, date):
        try:
            return value + by
        except OverflowError:
            return value
    return value


def _worded_cover(cover: Cover, known: Mapping[str, Rewording], day: date) -> tuple[Cover, WordedSection]:
    """Word the sentence at the foot of the cover."""
    work = _Rewriting(PlanSection.ABOUT, known, day)
    made_from = work.sentence(COVER_PATH, "cover.made_from", cover.made_from) if cover.made_from else None
    return replace(cover, made_from=made_from), work.told()


class _Rewriting:
    """Words one section anew, part by part, and notes what it said by itself."""

    def __init__(self, kind: PlanSection, known: Mapping[str, Rewording], day: date) -> None:
        self._kind, self._known, self._day = kind, known, day
        self._met: Counter[str] = Counter()
        self._identities: set[str] = set()
        self._said: dict[Path, Said] = {}
        self._dropped: list[Said] = []

    def told(self, *, also: WordedSection | None = None) -> WordedSection:
        """Tell what was noted, after what was noted elsewhere for the same section."""
        before = also or WordedSection(said={}, dropped=())
        return WordedSection(
            said={**before.said, **self._said},
            dropped=(*before.dropped, *self._dropped),
            met=before.met | self._identities,
        )

    def section(self, section: Section) -> Section:
        """Word a section's heading and blocks; blocks that lose what they cannot do without are left out."""
        heading = self.sentence(("heading",), "heading", section.heading, can_drop=False) or section.heading
        blocks: list[Any] = []
        for block in section.blocks:
            kept = self._part(block, (len(blocks),))
            if kept is not None:
                blocks.append(kept)
        return replace(section, heading=heading, blocks=tuple(blocks))

    def sentence(self, path: Path, slot: str, words: Words, *, can_drop: bool = True) -> Words | None:
        """Word one sentence: as it is, as the person did, or None where it was left out."""
        said = self._noted(path, slot, words, None, can_drop=can_drop)
        return _put(said) if said is not None else words

    def _part(self, part: Any, path: Path, within: Place | None = None) -> Any:
        """Word a block or a row `within` what comes from a place; None where it lost what it cannot do without."""
        before = dict(self._said)
        own_place = getattr(part, "source", None)
        within = own_place if isinstance(own_place, Place) else within
        anchor = _anchor_of(part)
        changes: dict[str, Any] = {}
        is_lost = False
        for name, shape in _shape_of(type(part)).items():
            own = getattr(part, name)
            if own is None:
                continue
            kept: Any = None
            if shape.is_parts:
                kept = self._parts(own, (*path, name), within)
                is_lost = is_lost or (bool(own) and not kept)
            elif shape.is_list or shape.is_cells:
                work = self._cells if shape.is_cells else self._list
                kept = work(part, name, own, (*path, name), can_reword=shape.can_reword)
                is_lost = is_lost or (bool(own) and not kept)
            else:
                kept = self._worded(part, name, own, (*path, name), anchor, within, can_reword=shape.can_reword)
                is_lost = is_lost or (kept is None and not shape.is_optional)
            changes[name] = kept
        if is_lost:
            self._said = before
            return None
        return replace(part, **changes)

    def _parts(self, parts: tuple[Any, ...], path: Path, within: Place | None) -> tuple[Any, ...]:
        """Word the rows of a block that comes from a place."""
        kept: list[Any] = []
        for part in parts:
            one = self._part(part, (*path, len(kept)), within)
            if one is not None:
                kept.append(one)
        return tuple(kept)

    def _list(
        self, part: object, name: str, own: tuple[Words, ...], path: Path, *, can_reword: bool
    ) -> tuple[Words, ...]:
        """Word a list of points."""
        kept: list[Words] = []
        for words in own:
            one = self._worded(part, name, words, (*path, len(kept)), words.source, can_reword=can_reword)
            if one is not None:
                kept.append(one)
        return tuple(kept)

    def _cells(
        self, part: object, name: str, own: tuple[tuple[Words | None, ...], ...], path: Path, *, can_reword: bool
    ) -> tuple[tuple[Words | None, ...], ...]:
        """Word the cells of a table's rows; a row without its first cell goes."""
        kept: list[tuple[Words | None, ...]] = []
        for row in own:
            before = dict(self._said)
            at = (*path, len(kept))
            anchor = next((cell.source for cell in row if cell is not None and cell.source is not None), None)
            cells = tuple(
                self._worded(part, f"{name}{number}", cell, (*at, number), anchor, can_reword=can_reword)
                if cell is not None
                else None
                for number, cell in enumerate(row)
            )
            if row and row[0] is not None and cells[0] is None:
                self._said = before
            else:
                kept.append(cells)
        return tuple(kept)

    def _worded(
        self,
        part: object,
        name: str,
        words: Words,
        path: Path,
        anchor: Place | None,
        within: Place | None = None,
        *,
        can_reword: bool,
    ) -> Words | None:
        """Word one field of a block or a row."""
        by_key = isinstance(part, Paragraph) or anchor is None or not (anchor.record or anchor.prefill)
        slot = f"{type(part).__name__.lower()}.{name}"
        slot = _SAME_SLOTS.get(slot, slot)
        said = self._noted(path, slot, words, anchor, within, can_reword=can_reword, by_key=by_key)
        return _put(said) if said is not None else words

    def _noted(
        self,
        path: Path,
        slot: str,
        words: Words,
        anchor: Place | None,
        within: Place | None = None,
        *,
        can_reword: bool = True,
        can_drop: bool = True,
        by_key: bool = True,
    ) -> Said | None:
        """Note what is said by itself; None for the person's own words, which are changed where they stand."""
        if isinstance(words, OwnWords) and (words.source is None or words.source.page is Page.PLAN):
            return None
        place = anchor or words.source
        key = "own" if isinstance(words, OwnWords) else _FAMILIES.get(words.key, words.key)
        identity = self._numbered(slot, key if by_key else "", place)
        rewording = self._known.get(identity)
        if slot in _WITHOUT_RECORD and place is not None and place.record:
            earlier = self._numbered(slot, key, replace(place, record=None))
            rewording = rewording or self._known.get(earlier)
        if rewording is not None and not (can_reword if rewording.words else can_drop):
            rewording = None
        changed = rewording is not None and slot not in _TITLES and has_changed(rewording, words, self._day)
        said = Said(
            identity=identity,
            words=words,
            can_reword=can_reword,
            can_drop=can_drop,
            rewording=rewording,
            has_changed=changed,
            source=words.source or within,
        )
        if said.is_dropped:
            self._dropped.append(said)
        else:
            self._said[path] = said
        return said

    def _numbered(self, slot: str, key: str, place: Place | None) -> str:
        """Name what stands in a slot and comes from a place, numbered among its like; what was named was met."""
        name = "/".join((self._kind.value, slot, key, _place_name(place)))
        identity = f"{name}/{self._met[name]}"
        self._met[name] += 1
        self._identities.add(identity)
        return identity


def _put(said: Said) -> Words | None:
    """Give what stands in a sentence's place."""
    if said.rewording is None:
        return said.words
    return OwnWords(text=said.rewording.words, source=said.words.source) if said.rewording.words else None


def _place_name(place: Place | None) -> str:
    """Write a place so that it names one."""
    if place is None:
        return ""
    filled = ",".join(f"{name}={text}" for name, text in place.prefill)
    return ":".join((place.page.value, str(place.record or ""), place.part, filled))


def _anchor_of(part: Any) -> Place | None:
    """Give what a block or a row was made from: the source of its first words that have one."""
    for name, shape in _shape_of(type(part)).items():
        own: Words | None = None if shape.is_parts or shape.is_list or shape.is_cells else getattr(part, name)
        if own is not None and own.source is not None:
            return own.source
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """What a field of a block holds: words, a list of them, rows of cells, or parts (rows, events) that hold some."""

    is_parts: bool = False
    is_list: bool = False
    is_cells: bool = False
    is_optional: bool = False
    can_reword: bool = False


_SHAPES: Final[dict[Any, dict[str, _Shape]]] = {}


def _shape_of(kind: Any) -> dict[str, _Shape]:
    """Tell which fields of a kind of block or row hold words; worked out once."""
    shape = _SHAPES.get(kind)
    if shape is None:
        shape = _SHAPES[kind] = _worked_out(kind)
    return shape


def _worked_out(kind: Any) -> dict[str, _Shape]:
    """Look at a kind's fields: one that holds sentences alone is a label in a drawing, and stays as it is."""
    found: dict[str, _Shape] = {}
    if not hasattr(kind, "__dataclass_fields__"):
        return found
    hints = hints_of(kind)
    for field in fields(kind):
        hint = hints[field.name]
        kinds = _kinds(hint)
        if get_origin(hint) is tuple:
            inner = get_args(hint)[0]
            is_cells = get_origin(inner) is tuple
            kinds = _kinds(get_args(inner)[0] if is_cells else inner)
            if OwnWords in kinds:
                found[field.name] = _Shape(is_list=not is_cells, is_cells=is_cells, can_reword=Sentence in kinds)
            elif any(_shape_of(one) for one in kinds - {Sentence}):
                found[field.name] = _Shape(is_parts=True)
        elif OwnWords in kinds:
            found[field.name] = _Shape(is_optional=NoneType in kinds, can_reword=Sentence in kinds)
    return found


def _kinds(hint: Any) -> set[Any]:
    """Give what a hint allows: each of a union, or itself."""
    return set(get_args(hint)) if get_origin(hint) in (Union, UnionType) else {hint}
