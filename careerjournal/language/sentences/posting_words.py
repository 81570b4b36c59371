"""What the undo bar and notices say about posting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from careerjournal.language.sentences.wording import Counted, Phrase, Wording
from careerjournal.language.words import Words


def _rest(words: Words, values: Mapping[str, object]) -> str:
    """Say that a rest is planned, on one channel or on all."""
    if values["name"]:
        return words.tr("{name}: rest from {first} to {last}", **values)
    return words.tr("Rest on every channel from {first} to {last}", **values)


def _open_rest(words: Words, values: Mapping[str, object]) -> str:
    """Say that a rest begins which has no end yet."""
    if values["name"]:
        return words.tr("{name}: rest from {first} on", **values)
    return words.tr("Rest on every channel from {first} on", **values)


def _reminders(words: Words, values: Mapping[str, Any]) -> str:
    """Say how many reminders a channel has now."""
    if not values["n"]:
        return words.tr("{name}: no reminders", **values)
    return words.ntr("{name}: {n} reminder", "{name}: {n} reminders", values["n"], name=values["name"])


SENTENCES: dict[str, Wording] = {
    "done.log_posts": Counted("{n} post logged", "{n} posts logged"),
    "done.rest": _rest,
    "done.rest_open": _open_rest,
    "done.end_rest": Phrase("{name}: the rest has ended"),
    "done.remove_rest": Phrase("The rest from {first} to {last} was taken back"),
    "done.keep_post_draft": Phrase("Draft kept"),
    "done.remove_post_draft": Phrase("Draft removed"),
    "done.use_post_draft": Phrase("Draft posted on {name}, and logged"),
    "done.keep_reminders": _reminders,
    "done.ask_energy": Phrase("Posts ask for energy from now on, if you like"),
    "done.ask_no_energy": Phrase("Posts no longer ask for energy"),
    "done.refuse_suggestion": Phrase("This is not suggested again"),
    "done.leave_suggestion": Phrase("Left as it is"),
    "notice.posting": Phrase("{channel}: a good time for a post, if you like"),
}
