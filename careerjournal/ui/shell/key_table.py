"""The keys that parts of pages answer to, beside those of the window's actions."""

from __future__ import annotations

from careerjournal.domain.value import value
from careerjournal.language.words import tr
from careerjournal.ui.kit.look import current


@value
class KeyGroup:
    """Keys that belong together: a title, and pairs of keys (as Qt writes them) and what they do."""

    title: str
    keys: tuple[tuple[str, str], ...]


def page_keys() -> tuple[KeyGroup, ...]:
    """Name the keys of lists, views, the plan, guides and forms."""
    ahead = "Left" if current().right_to_left else "Right"  # columns follow each other as one reads
    return (
        KeyGroup(
            title=tr("On Today"),
            keys=(
                ("P", tr("Go to the next button that logs a post")),
                ("D", tr("Done")),
                ("L", tr("Ask again later")),
                ("X", tr("Let it go")),
            ),
        ),
        KeyGroup(
            title=tr("In the table of applications"),
            keys=(
                ("Return", tr("Open")),
                ("F2", tr("Change the cell; on the stage, add an event")),
                ("Shift+End", tr("Select all to the last")),
                ("Del", tr("Move to the trash")),
                ("Esc", tr("Close the panel")),
            ),
        ),
        KeyGroup(
            title=tr("On the board"),
            keys=(
                (ahead, tr("Go to the next column")),
                (f"Ctrl+{ahead}", tr("Move the application to the next column")),
                ("Space", tr("Select")),
            ),
        ),
        KeyGroup(
            title=tr("In the calendar"),
            keys=(
                ("PgDown", tr("Next month or week")),
                ("T", tr("Go to today")),
                ("Ins", tr("Add an event on this day")),
            ),
        ),
        KeyGroup(
            title=tr("In the plan’s sections"),
            keys=(("Alt+Down", tr("Move the section down")), ("Space", tr("Put it into the plan, or leave it out"))),
        ),
        KeyGroup(
            title=tr("While reading"),
            keys=(
                ("Ctrl+F", tr("Find in the text")),
                ("F3", tr("Next place")),
                ("Ctrl+P", tr("Print")),
                ("Space", tr("One page on")),
            ),
        ),
        KeyGroup(
            title=tr("In forms"),
            keys=(
                ("Ctrl+Return", tr("Keep")),
                ("Esc", tr("Close without keeping")),
                ("Alt+Down", tr("Open the calendar of a day")),
            ),
        ),
    )
