"""What the undo bar says after each verb of the journal."""

from __future__ import annotations

from collections.abc import Mapping

from careerjournal.language.sentences.wording import Composed, Counted, Phrase, Wording
from careerjournal.language.words import Words, later


def _with_or_without(name: str, with_it: str, without_it: str) -> Composed:
    """Word a sentence in one of two ways: with a parameter, or without where it is empty."""

    def said(words: Words, values: Mapping[str, object]) -> str:
        return words.tr(with_it if values[name] else without_it, **values)

    return said


def _application(with_role: str, without_role: str) -> Composed:
    """Word a sentence about an application, whose role may not be noted."""
    return _with_or_without("role", with_role, without_role)


SENTENCES: dict[str, Wording] = {
    "done.nothing": Phrase("Nothing changed"),
    "done.undo": Phrase("Undone: {what}"),
    "done.redo": Phrase("Done again: {what}"),
    "done.log": _application(later("Logged {role} at {company}"), later("Logged {company}")),
    "done.edit": _application(later("Changed {role} at {company}"), later("Changed {company}")),
    "done.trash": _application(later("Moved {role} at {company} to the trash"), later("Moved {company} to the trash")),
    "done.restore": _application(
        later("Took {role} at {company} out of the trash"), later("Took {company} out of the trash")
    ),
    "done.add_event": Phrase("{company}: {event} added"),
    "done.correct_event": Phrase("{company}: {event} corrected"),
    "done.remove_event": Phrase("{company}: {event} removed"),
    "done.keep_debrief": Phrase("Debrief of {company} kept"),
    "done.ask_later": Phrase("Debrief of {company} put off to {on}"),
    "done.add_feedback": _with_or_without("person", later("Feedback from {person} kept"), later("Feedback kept")),
    "done.edit_feedback": _with_or_without(
        "person", later("Feedback from {person} changed"), later("Feedback changed")
    ),
    "done.remove_feedback": _with_or_without(
        "person", later("Feedback from {person} removed"), later("Feedback removed")
    ),
    "done.add_skill": Phrase("Skill added: {name}"),
    "done.edit_skill": Phrase("Skill changed: {name}"),
    "done.remove_skill": Phrase("Skill removed: {name}"),
    "done.add_action": Phrase("Action added: {title}"),
    "done.edit_action": Phrase("Action changed: {title}"),
    "done.finish_action": Phrase("Done: {title}"),
    "done.reopen_action": Phrase("Open again: {title}"),
    "done.later_action": Phrase("Waits until {until}: {title}"),
    "done.drop_action": Phrase("Let go: {title}"),
    "done.add_channel": Phrase("Channel added: {name}"),
    "done.edit_channel": Phrase("Channel changed: {name}"),
    "done.remove_channel": Phrase("Channel removed with its goals and posts: {name}"),
    "done.set_goal": Counted("{name}: {n} post {period} from now on", "{name}: {n} posts {period} from now on"),
    "done.end_goal": Phrase("{name}: the goal has ended"),
    "done.log_post": Phrase("Post on {name} logged"),
    "done.edit_post": Phrase("Post on {name} changed"),
    "done.remove_post": Phrase("Post on {name} removed"),
    "done.let_go": Phrase("{name}: let go from {first} to {last}"),
    "done.take_up": Phrase("{name}: taken up again from {first} to {last}"),
    "done.keep_profile": Phrase("Your details were kept"),
    "done.add_goal": Phrase("Goal added: {what}"),
    "done.edit_goal": Phrase("Goal changed: {what}"),
    "done.order_goals": Phrase("Goals put in another order"),
    "done.remove_goal": Phrase("Goal removed: {what}"),
    "done.keep_choices": Phrase("What the plan shows was changed"),
    "done.begin_worksheet": Phrase("Begun: {title}"),
    "done.answer": Phrase("{title}: “{question}” kept"),
    "done.later_worksheet": Phrase("{title}: put off to {on}"),
    "done.close_worksheet": Phrase("{title}: done with it"),
    "done.rename_worksheet": Phrase("Renamed to {title}"),
    "done.remove_worksheet": Phrase("Removed: {title}"),
    "done.keep_criterion": Phrase("Kept: {name}"),
    "done.remove_criterion": Phrase("Removed: {name}"),
    "done.rate": Phrase("{company}: {name}"),
    "done.import": Counted("{n} application imported from {file}", "{n} applications imported from {file}"),
    "done.import_cancelled": Phrase("The import of {file} was stopped; nothing of it was kept"),
    "done.rename_stage": Phrase("The stage is called {name} now"),
    "done.add_stage": Phrase("Stage added: {name}"),
    "done.order_stages": Phrase("Stages put in another order"),
    "done.hide_stage": Phrase("Stage hidden: {name}"),
    "done.show_stage": Phrase("Stage shown again: {name}"),
    "done.remove_stage": Phrase("Stage removed: {name}"),
    "done.remove_stage_in_use": Counted(
        "Stage removed: {name}. {n} application stands in {stage} now",
        "Stage removed: {name}. {n} applications stand in {stage} now",
    ),
    "done.set_quiet_days": Counted(
        "No reply is suggested after {n} quiet day", "No reply is suggested after {n} quiet days"
    ),
    "done.close_quiet": Counted("{n} application closed as no reply", "{n} applications closed as no reply"),
}
