"""All sentences, gathered from the topics. A new topic is one dict in its own file, added to `_TOPICS`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from careerjournal.language.sentences import (
    application_words,
    belongings_words,
    channel_words,
    diary_words,
    done_words,
    guide_words,
    import_counts,
    import_words,
    insight_words,
    journal_words,
    kept_plan_words,
    learning_words,
    pattern_words,
    plan_section_words,
    plan_words,
    post_import_words,
    posting_words,
    report_words,
    search_words,
    stages,
    start,
    worksheet_words,
)
from careerjournal.language.sentences.wording import Wording

_TOPICS: Final[tuple[Mapping[str, Wording], ...]] = (
    stages.SENTENCES,
    start.SENTENCES,
    plan_words.SENTENCES,
    journal_words.SENTENCES,
    done_words.SENTENCES,
    import_words.SENTENCES,
    import_counts.SENTENCES,
    search_words.SENTENCES,
    application_words.SENTENCES,
    belongings_words.SENTENCES,
    insight_words.SENTENCES,
    report_words.SENTENCES,
    guide_words.SENTENCES,
    worksheet_words.SENTENCES,
    diary_words.SENTENCES,
    pattern_words.SENTENCES,
    learning_words.SENTENCES,
    channel_words.SENTENCES,
    posting_words.SENTENCES,
    kept_plan_words.SENTENCES,
    plan_section_words.SENTENCES,
    post_import_words.SENTENCES,
)


def gather(topics: Iterable[Mapping[str, Wording]]) -> dict[str, Wording]:
    """Join topics to one table; ValueError names a key that two of them word."""
    table: dict[str, Wording] = {}
    for topic in topics:
        if twice := table.keys() & topic.keys():
            raise ValueError(f"worded twice: {', '.join(sorted(twice))}")
        table.update(topic)
    return table


SENTENCES: Final = gather(_TOPICS)
