"""Finds out which cards stand in which column: the heads of the columns at once, all of them on a worker."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careerjournal.domain.application_query import ApplicationQuery, is_by_stage, stages_of
from careerjournal.domain.own_stages import ListedStage
from careerjournal.ui.pages.applications.asking import Asker

HEAD = 24
"""How many ids of a column are read at once; one that is shorter is read whole by that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """The heads of some columns by their keys, how many stand in each, and how many in all."""

    ids: Mapping[str, array[int]]
    counts: Mapping[str, int]
    total: int

    @property
    def is_whole(self) -> bool:
        """Tell whether the heads are all there is."""
        return sum(map(len, self.ids.values())) == self.total


class BoardLoader(Asker):
    """Reads heads at once, and all columns on a worker: `answered` gives ids by the key of their stage."""

    def heads(self, query: ApplicationQuery, listing: Sequence[ListedStage], shown: Sequence[str]) -> Heads | None:
        """Read the heads of the columns shown and of short ones; None where more is asked than stages.

        That may take longer than a frame.
        """
        if not is_by_stage(query):
            return None
        journal, asked = self._desk.journal, stages_of(query)
        counts = journal.applications.counts()
        standing = {one.key: counts.standing_in(one, listing) if one.base in asked else 0 for one in listing}
        wanted = [one for one in listing if one.key in shown or standing[one.key] < HEAD]
        found = journal.board.first_of(query, [(one.base, one.stage_id) for one in wanted], HEAD)
        return Heads(
            ids={one.key: found.get(one.key, array("q")) for one in wanted},
            counts=standing,
            total=sum(counts.by_stage[stage] for stage in asked),
        )

    def ask_all(self, query: ApplicationQuery) -> None:
        """Read all columns."""
        self.ask(lambda journal: journal.board.columns(query))
