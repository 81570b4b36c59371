"""The law of searching: after any verbs, undo and redo, each text is found by any three or more of its letters."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from careerjournal.domain.folding import fold
from tests.examples import examples
from tests.journal.test_undo_law import UndoLaw

pytestmark = pytest.mark.unmeasured

_SPACES = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_LIVE = "(SELECT id FROM application WHERE trashed_at IS NULL)"
_TEXTS = (
    *(f"SELECT 'application', id, {field} FROM application WHERE trashed_at IS NULL" for field in ("company", "role")),
    f"SELECT 'event', id, name FROM event WHERE application_id IN {_LIVE}",
    f"SELECT 'answer', id, lesson FROM debrief WHERE application_id IN {_LIVE}",
    f"SELECT 'feedback', id, words FROM feedback WHERE application_id IS NULL OR application_id IN {_LIVE}",
    "SELECT 'skill', id, name FROM skill",
    "SELECT 'action', id, title FROM action",
    "SELECT 'channel', id, name FROM channel",
    "SELECT 'company', id, name FROM company UNION SELECT 'company', id, notes FROM company",
    f"SELECT 'contact', id, name FROM contact WHERE application_id IS NULL OR application_id IN {_LIVE}",
    f"SELECT 'document', id, version FROM document WHERE application_id IN {_LIVE}",
    f"SELECT 'worksheet', id, title FROM worksheet WHERE application_id IS NULL OR application_id IN {_LIVE}",
    "SELECT 'goal', id, what FROM goal",
)
"""Every kind's texts as they lie in the file, read without any code of the search."""


class FinderLaw(UndoLaw):
    @rule(data=st.data())
    def every_text_is_found_by_a_run_of_its_letters(self, data: st.DataObject) -> None:
        runs = sorted({(kind, text, word) for kind, text, word in self.words()})
        if not runs:
            return
        kind, text, word = data.draw(st.sampled_from(runs))
        start = data.draw(st.integers(0, len(word) - 3))
        run = word[start : data.draw(st.integers(start + 3, len(word)))]
        hits = self.journal.finder.find(run, 10_000).hits
        assert any(hit.kind == kind and text in f"{hit.title}\n{hit.text}" for hit in hits), (kind, text, run)

    def words(self) -> Iterator[tuple[str, str, str]]:
        with closing(sqlite3.connect(self.path)) as connection:
            for query in _TEXTS:
                for kind, _, text in connection.execute(query):
                    for word in _SPACES.split(fold(text)):
                        if len(word) >= 3:
                            yield kind, text, word


TestFinderLaw = FinderLaw.TestCase
TestFinderLaw.settings = settings(max_examples=examples(3), stateful_step_count=20, deadline=None)
