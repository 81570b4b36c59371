"""The tables: one per kind of value with the same field names, and what is derived or kept beside them."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

from careerjournal.domain.changes import Kind
from careerjournal.journal.store.records import RECORDS
from careerjournal.journal.store.translate import shape_of

METADATA = MetaData()


def _table_of(kind: Kind) -> Table:
    """Make the table of a kind out of its value's fields; the file's own definition stands in the migrations."""
    columns = shape_of(RECORDS[kind]).columns
    return Table(
        kind.value,
        METADATA,
        *(
            Column(
                column.name,
                Integer if column.is_number else Text,
                primary_key=column.name == "id",
                nullable=column.is_optional,
            )
            for column in columns
        ),
    )


TABLES = {kind: _table_of(kind) for kind in RECORDS}
"""The table of each kind of value."""

APPLICATION = TABLES[Kind.APPLICATION]
EVENT = TABLES[Kind.EVENT]
DEBRIEF = TABLES[Kind.DEBRIEF]
FEEDBACK = TABLES[Kind.FEEDBACK]
SKILL = TABLES[Kind.SKILL]
ACTION = TABLES[Kind.ACTION]
CHANNEL = TABLES[Kind.CHANNEL]
POSTING_GOAL = TABLES[Kind.POSTING_GOAL]
POST = TABLES[Kind.POST]
REST = TABLES[Kind.REST]
PROFILE = TABLES[Kind.PROFILE]
GOAL = TABLES[Kind.GOAL]
SETTING = TABLES[Kind.SETTING]
OWN_STAGE = TABLES[Kind.STAGE]
COMPANY = TABLES[Kind.COMPANY]
CONTACT = TABLES[Kind.CONTACT]
DOCUMENT = TABLES[Kind.DOCUMENT]
JOB_OFFER = TABLES[Kind.JOB_OFFER]
CRITERION = TABLES[Kind.CRITERION]
RATING = TABLES[Kind.RATING]
FOLLOW_UP = TABLES[Kind.FOLLOW_UP]
PAUSE = TABLES[Kind.PAUSE]
SEARCH_GOAL = TABLES[Kind.SEARCH_GOAL]
SAVED_FILTER = TABLES[Kind.SAVED_FILTER]
WORKSHEET = TABLES[Kind.WORKSHEET]
ANSWER = TABLES[Kind.ANSWER]
STEP_MARK = TABLES[Kind.STEP_MARK]
ARTICLE = TABLES[Kind.ARTICLE]
READING_NOTE = TABLES[Kind.READING_NOTE]
DIARY = TABLES[Kind.DIARY]
SKILL_LEVEL = TABLES[Kind.SKILL_LEVEL]
AUDIENCE = TABLES[Kind.AUDIENCE]
CHANNEL_LINK = TABLES[Kind.CHANNEL_LINK]
STRATEGY = TABLES[Kind.STRATEGY]
WORK_SOURCE = TABLES[Kind.WORK_SOURCE]
EXPERIMENT = TABLES[Kind.EXPERIMENT]
FOLLOWED = TABLES[Kind.FOLLOWED]
JOIN_IN = TABLES[Kind.JOIN_IN]
POST_DRAFT = TABLES[Kind.POST_DRAFT]
REMINDER = TABLES[Kind.REMINDER]
PLAN_WORDING = TABLES[Kind.PLAN_WORDING]
PLAN_VERSION = TABLES[Kind.PLAN_VERSION]
CAREER_PATH = TABLES[Kind.CAREER_PATH]
SECTION_TEXT = TABLES[Kind.SECTION_TEXT]
SKILL_STEP = TABLES[Kind.SKILL_STEP]

CONTENT = Table(
    "content",
    METADATA,
    Column("digest", Text, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)
"""The bytes of documents by their SHA-256: never changed, outside undo, dropped when nothing points there."""

STANDING = Table(
    "standing",
    METADATA,
    Column("application_id", Integer, primary_key=True),
    Column("stage", Text, nullable=False),
    Column("furthest", Text, nullable=False),
    Column("applied_on", Text),
    Column("last_on", Text),
    Column("ended_on", Text),
    Column("interviews", Integer, nullable=False),
    Column("interview_round", Integer),
    Column("latest", Text, nullable=False),
    Column("stage_rank", Integer, nullable=False),
    Column("company_key", Text, nullable=False),
    Column("role_key", Text, nullable=False),
    Column("link_key", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("source_key", Text, nullable=False),
    Column("place_key", Text, nullable=False),
    Column("arrangement_rank", Integer, nullable=False),
    Column("yearly_salary", Integer),
    Column("tags_key", Text, nullable=False),
    Column("excitement", Integer),
    Column("cv_key", Text, nullable=False),
    Column("is_referral", Integer, nullable=False),
    Column("deadline_on", Text),
    Column("contact_key", Text, nullable=False),
    Column("notes_key", Text, nullable=False),
    Column("logged_at", Text, nullable=False),
    Column("stage_id", Integer),
)
"""Projection: where each application outside the trash stands, what it is sorted by, found by and compared by.

What ends in `_key` is folded; `tags_key` has a line feed before, between and after its tags."""

TALLY = Table(
    "tally",
    METADATA,
    Column("stage", Text, primary_key=True),
    Column("count", Integer, nullable=False),
)
"""Projection: how many applications outside the trash stand at each stage; stages without one have no row."""

OWN_TALLY = Table(
    "own_tally",
    METADATA,
    Column("stage_id", Integer, primary_key=True),
    Column("stage", Text, primary_key=True),
    Column("count", Integer, nullable=False),
)
"""Projection: how many of those at a stage of the program stand in a stage of the person's own. `tally` counts them
too, so that no stage of one's own changes what it says."""

UNDO_STEP = Table(
    "undo_step",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("said", Text, nullable=False),
    Column("record", Integer, nullable=False),
    Column("is_undone", Integer, nullable=False),
)
"""One row per verb, oldest first; those undone are the last ones."""

UNDO_ROW = Table(
    "undo_row",
    METADATA,
    Column("step_id", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("image", Text),
)
"""The rows a verb wrote, in order. `image` is the row on the other side of the step: as it was before while the step is
done, as it will be again while it is undone; NULL where there was none."""

DRAFT = Table(
    "draft",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("words", Text, nullable=False),
)
"""Text under the cursor, outside undo."""

TOLD = Table(
    "told",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("told_on", Text, nullable=False),
)
"""What the system was asked to notify of, outside undo, so that nothing is told twice."""

SEARCHED_ROW = Table(
    "searched",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
)
"""Projection: the rows that are found by their words; the id begins with the day by which each is new. Which words
stand in which is known to the virtual table `searched_words` (see `search_index`)."""
