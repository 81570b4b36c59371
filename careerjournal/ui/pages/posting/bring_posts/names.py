"""What the parts of a table of posts are called on the screen."""

from __future__ import annotations

from careerjournal.domain.post_import import PostField
from careerjournal.language.words import tr
from careerjournal.ui.forms.importing.words import NO_FIELD


def post_field_choices() -> list[tuple[str, str]]:
    """Name what a column can mean, as (key, word)."""
    named = {
        PostField.DAY: tr("Day"),
        PostField.TIME: tr("Time"),
        PostField.CHANNEL: tr("Channel"),
        PostField.TEXT: tr("Words"),
        PostField.LINK: tr("Link"),
        PostField.KIND: tr("What it was"),
        PostField.CONTENT: tr("Kind of content"),
        PostField.VALUE_TO: tr("Of value to whom?"),
        PostField.RESULT: tr("What came of it, if known"),
        PostField.STATUS: tr("Status"),
    }
    return [(NO_FIELD, tr("Nothing of these")), *((field.value, words) for field, words in named.items())]
