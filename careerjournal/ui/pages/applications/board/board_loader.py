"""Finds out which cards stand in which column: the heads of the columns at once, all of them on a worker."""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.domain.application_query import ApplicationQuery, is_by_stage
from careerjournal.domain.own_stages import ListedStage
from careerjournal.journal.board import Columns, Heads
from careerjournal.ui.kit.asking import Asker

HEAD = 24
"""How many ids of a column are read at once; one that is shorter is read whole by that."""


class BoardLoader(Asker[Columns]):
    """Reads heads at once, and all columns on a worker: `answered` gives ids by the key of their stage."""

    def heads(self, query: ApplicationQuery, listing: Sequence[ListedStage], shown: Sequence[str]) -> Heads | None:
        """Read the heads of the columns shown and of short ones; None where more is asked than stages.

        That may take longer than a frame.
        """
        if not is_by_stage(query):
            return None
        return self._desk.journal.board.heads(query, listing, frozenset(shown), HEAD)

    def ask_all(self, query: ApplicationQuery) -> None:
        """Read all columns."""
        self.ask(lambda journal: journal.board.columns(query))
