"""What a verb of the journal changed."""

from __future__ import annotations

from enum import StrEnum

from careerjournal.domain.sentence import Sentence
from careerjournal.domain.value import value


class Kind(StrEnum):
    """Kinds of record, named as their tables are."""

    APPLICATION = "application"
    EVENT = "event"
    DEBRIEF = "debrief"
    FEEDBACK = "feedback"
    SKILL = "skill"
    ACTION = "action"
    CHANNEL = "channel"
    POSTING_GOAL = "posting_goal"
    POST = "post"
    REST = "rest"
    PROFILE = "profile"
    GOAL = "goal"
    SETTING = "setting"
    STAGE = "stage"
    COMPANY = "company"
    CONTACT = "contact"
    DOCUMENT = "document"
    JOB_OFFER = "job_offer"
    CRITERION = "criterion"
    RATING = "rating"
    FOLLOW_UP = "follow_up"
    PAUSE = "pause"
    SEARCH_GOAL = "search_goal"
    SAVED_FILTER = "saved_filter"
    WORKSHEET = "worksheet"
    ANSWER = "answer"
    STEP_MARK = "step_mark"
    ARTICLE = "article"
    READING_NOTE = "reading_note"
    DIARY = "diary"
    SKILL_LEVEL = "skill_level"
    AUDIENCE = "audience"
    CHANNEL_LINK = "channel_link"
    STRATEGY = "strategy"
    WORK_SOURCE = "work_source"
    EXPERIMENT = "experiment"
    FOLLOWED = "followed"
    JOIN_IN = "join_in"
    POST_DRAFT = "post_draft"
    REMINDER = "reminder"
    PLAN_WORDING = "plan_wording"
    PLAN_VERSION = "plan_version"
    CAREER_PATH = "career_path"
    SECTION_TEXT = "section_text"
    SKILL_STEP = "skill_step"


@value
class Changes:
    """The kinds of record that a verb changed, the record it was about, and what the undo bar says."""

    kinds: frozenset[Kind]
    record: int = 0
    said: Sentence


NOTHING_CHANGED = frozenset[Kind]()
