"""The person's stages through the journal's verbs: named, ordered, hidden, removed while in use, and undone."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.faults import UserFault
from careerjournal.domain.own_stages import SearchPhase, search_phase_of
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ApplicationCounts
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.examples import examples
from tests.journal.helpers import NOW, TODAY, FixedClock, application, dump, event, log
from tests.prepared_journals import lay_empty

ENGLISH = words_for("en")


def moved(to: Stage | None, stage_id: int | None = None, **fields: Any) -> ApplicationEvent:
    return event(EventKind.MOVED, to=to, stage_id=stage_id, **fields)


def keys(journal: Journal) -> list[str]:
    return [one.key for one in journal.stages.listing()]


def by_phase(counts: ApplicationCounts) -> dict[SearchPhase, int]:
    found = dict.fromkeys(SearchPhase, 0)
    for stage, count in counts.by_stage.items():
        found[search_phase_of(stage)] += count
    return found


def test_nothing_is_kept_of_the_stages_until_one_is_changed(journal: Journal, path: Path) -> None:
    assert keys(journal) == [stage.value for stage in Stage]
    assert dump(path)["stage"] == []


def test_a_stage_of_the_program_is_renamed_and_gets_its_name_back(journal: Journal) -> None:
    said = journal.stages.rename("screening", "  Phone   call ").said
    assert say(said, ENGLISH) == "The stage is called Phone call now"
    assert [one.name for one in journal.stages.listing() if one.name] == ["Phone call"]
    assert not journal.stages.rename("applied", "").kinds
    journal.stages.rename("screening", "")
    assert not any(one.name for one in journal.stages.listing())
    assert keys(journal) == [stage.value for stage in Stage]


def test_an_added_stage_stands_behind_what_it_counts_as(journal: Journal) -> None:
    first = journal.stages.add("Take-home", Stage.SCREENING).record
    second = journal.stages.add("Second task", Stage.SCREENING).record
    assert keys(journal)[2:6] == ["screening", f"own.{first}", f"own.{second}", "interview"]
    ghosted = journal.stages.add("Ghosted", Stage.NO_REPLY).record
    assert keys(journal).index(f"own.{ghosted}") == keys(journal).index("no_reply") + 1


def test_room_is_made_for_many_added_stages(journal: Journal) -> None:
    journal.stages.reorder(["wishlist", "applied"])
    ids = [journal.stages.add(f"Step {number}", Stage.APPLIED).record for number in range(120)]
    assert keys(journal)[2:122] == [f"own.{one}" for one in ids]
    assert keys(journal)[122] == "screening"


def test_stages_are_put_in_another_order_with_endings_last(journal: Journal) -> None:
    own = journal.stages.add("Coffee", Stage.APPLIED).record
    journal.stages.reorder(["rejected", f"own.{own}", "offer", "applied"])
    assert keys(journal) == [
        f"own.{own}", "offer", "applied", "wishlist", "screening", "interview",
        "rejected", "accepted", "declined", "no_reply", "withdrawn", "closed",
    ]  # fmt: skip
    assert not journal.stages.reorder(keys(journal)).kinds


def test_names_are_asked_for_and_not_given_twice(journal: Journal) -> None:
    journal.stages.add("Coffee", Stage.APPLIED)
    with pytest.raises(UserFault, match="name_taken"):
        journal.stages.rename("applied", "coffee")
    with pytest.raises(UserFault, match="needs_name"):
        journal.stages.add("  ", Stage.APPLIED)
    with pytest.raises(UserFault, match="gone"):
        journal.stages.rename("own.99", "Nobody")
    with pytest.raises(UserFault, match="only_hidden"):
        journal.stages.remove("applied")


def test_a_hidden_stage_keeps_what_stands_there(journal: Journal) -> None:
    own_id = log(journal, "Lumen", event(EventKind.SCREENING))
    journal.stages.hide("screening")
    assert [one.key for one in journal.stages.listing() if one.is_hidden] == ["screening"]
    assert journal.applications.one(own_id).standing.stage is Stage.SCREENING
    assert not journal.stages.hide("screening").kinds
    journal.stages.show("screening")
    assert not any(one.is_hidden for one in journal.stages.listing())


def test_columns_count_each_application_once(journal: Journal) -> None:
    own = journal.stages.add("Take-home", Stage.SCREENING).record
    log(journal, "Lumen", event(EventKind.APPLIED), moved(Stage.SCREENING, own))
    log(journal, "Orb", event(EventKind.SCREENING))
    counts, listing = journal.applications.counts(), journal.stages.listing()
    columns = {one.key: counts.standing_in(one, listing) for one in listing}
    assert (columns["screening"], columns[f"own.{own}"], sum(columns.values())) == (1, 1, 2)
    assert counts.by_stage[Stage.SCREENING] == 2
    assert [row.stage_id for row in journal.applications.rows([1, 2])] == [own, None]


def test_a_move_is_kept_with_what_its_stage_counts_as(journal: Journal) -> None:
    own = journal.stages.add("Take-home", Stage.SCREENING).record
    own_id = log(journal, "Lumen", event(EventKind.APPLIED))
    said = journal.applications.add_event(moved(Stage.OFFER, own, application_id=own_id)).said
    assert say(said, ENGLISH) == "Lumen: Moved to Take-home added"
    assert journal.applications.one(own_id).events[-1].to is Stage.SCREENING
    journal.applications.add_event(event(EventKind.OFFER, application_id=own_id, stage_id=own, to=Stage.APPLIED))
    latest = journal.applications.one(own_id).events[-1]
    assert (latest.kind, latest.to, latest.stage_id) == (EventKind.OFFER, None, None)
    with pytest.raises(UserFault, match="gone"):
        journal.applications.add_event(moved(None, 99, application_id=own_id))


def test_a_stage_in_use_is_removed_and_undo_brings_all_back(journal: Journal, path: Path) -> None:
    own = journal.stages.add("Take-home", Stage.SCREENING).record
    ids = [log(journal, f"Company {n}", event(EventKind.APPLIED), moved(None, own)) for n in range(3)]
    journal.applications.trash(ids[2])
    assert journal.applications.counts().by_own == {own: 2}
    before = dump(path)
    said = journal.stages.remove(f"own.{own}").said
    assert say(said, ENGLISH) == "Stage removed: Take-home. 2 applications stand in Screening now"
    standing = journal.applications.one(ids[0]).standing
    assert (standing.stage, standing.stage_id) == (Stage.SCREENING, None)
    assert journal.applications.counts().by_own == {}
    assert journal.files.check() == []
    journal.history.undo()
    assert dump(path) == before
    journal.history.redo()
    assert journal.stages.listing()[3].key == "interview"


def test_a_rebuild_and_an_export_know_the_stages(journal: Journal, path: Path) -> None:
    own = journal.stages.add("Take-home", Stage.SCREENING).record
    log(journal, "Lumen", moved(None, own))
    before = dump(path)
    assert journal.files.check() == []
    journal.files.rebuild()
    assert dump(path) == before
    assert [stage.name for stage in journal.files.export_rows().stages] == ["Take-home"]


bases = st.sampled_from(Stage)
histories = st.lists(
    st.lists(st.tuples(st.sampled_from(EventKind), bases, st.integers(0, 3), st.integers(-9, 9)), max_size=4),
    min_size=1,
    max_size=4,
)
changes = st.lists(
    st.tuples(st.sampled_from(["rename", "hide", "show", "reorder", "add", "remove"]), st.integers(0, 40), bases),
    max_size=8,
)


@settings(max_examples=examples(10), deadline=None)
@given(st.lists(bases, min_size=1, max_size=3), histories, changes)
def test_nothing_done_to_stages_changes_any_number(
    added: list[Stage],
    told: list[list[tuple[EventKind, Stage, int, int]]],
    done: list[tuple[str, int, Stage]],
) -> None:
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        Journal.open(lay_empty(Path(folder) / "law.journal"), clock=FixedClock(NOW, TODAY)) as journal,
    ):
        own = [journal.stages.add(f"Own {number}", base).record for number, base in enumerate(added)]
        for number, history in enumerate(told):
            events = [
                event(kind, TODAY + timedelta(days=day), to=to, stage_id=own[pick % len(own)] if pick else None)
                for kind, to, pick, day in history
            ]
            journal.applications.log(application(f"Company {number}"), events)
        before = journal.applications.counts()
        reached = sorted(one.furthest for one in journal.applications.standings())
        for number, (act, pick, base) in enumerate(done):
            _do(journal, act, pick, base, f"More {number}")
        after = journal.applications.counts()
        assert (after.by_stage, by_phase(after)) == (before.by_stage, by_phase(before))
        assert sorted(one.furthest for one in journal.applications.standings()) == reached
        listing = journal.stages.listing()
        columns = [after.standing_in(one, listing) for one in listing]
        assert (sum(columns), min(columns) >= 0) == (after.total, True)
        assert journal.files.check() == []


def _do(journal: Journal, act: str, pick: int, base: Stage, new: str) -> None:
    listing = journal.stages.listing()
    key = listing[pick % len(listing)].key
    match act:
        case "rename":
            journal.stages.rename(key, f"Name {pick} {key}")
        case "hide":
            journal.stages.hide(key)
        case "show":
            journal.stages.show(key)
        case "reorder":
            turned = [one.key for one in listing]
            journal.stages.reorder(turned[pick % len(turned) :] + turned[: pick % len(turned)])
        case "add":
            journal.stages.add(new, base)
        case "remove" if key.startswith("own."):
            journal.stages.remove(key)
