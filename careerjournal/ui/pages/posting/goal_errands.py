"""What a goal's row is asked for less often: its forms, its end, and the calendar of its days."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from careerjournal.domain.faults import UserFault
from careerjournal.domain.posting import Period, PostingGoal
from careerjournal.exchange.posting_calendar import posting_calendar
from careerjournal.journal.rows import ChannelPage, GoalTrack
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.posting.channel_name_sheet import ChannelNameSheet
from careerjournal.ui.pages.posting.goal_sheet import GoalSheet
from careerjournal.ui.pages.posting.history_sheet import HistorySheet
from careerjournal.ui.pages.posting.reminder_sheet import ReminderSheet
from careerjournal.ui.pages.posting.rest_sheet import RestSheet
from careerjournal.workflows.whole_file import save


class GoalErrands:
    """Runs errands for the week."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._parent, self._desk = parent, desk

    def do(self, what: str, channel: ChannelPage, track: GoalTrack | None) -> None:
        """Do one errand by its name. Raises KeyError for one that nobody knows."""
        own_id, posting = channel.channel.id, self._desk.journal.posting
        match what:
            case "goal":
                self._change_goal(channel, track)
            case "add_goal":
                self._add_goal(channel)
            case "history" if track is not None:
                HistorySheet(self._parent, self._desk, channel.channel, track).open()
            case "rest":
                RestSheet(self._parent, self._desk, own_id).open()
            case "reminders":
                ReminderSheet(self._parent, self._desk, channel.channel).open()
            case "calendar":
                self._save_calendar(channel)
            case "end_rest":
                self._desk.do(lambda: posting.end_rest(own_id))
            case "end_goal" if track is not None:
                series = track.series
                self._desk.do(lambda: posting.end_goal(own_id, series=series))
            case "channel":
                ChannelNameSheet(self._parent, self._desk, channel.channel).open()
            case "remove":
                self._desk.do(lambda: posting.remove_channel(own_id))
            case _:
                raise KeyError(what)

    def _change_goal(self, channel: ChannelPage, track: GoalTrack | None) -> None:
        """Open the form of a goal that runs."""
        goal = track.goal if track is not None else None
        if goal is None:
            self._add_goal(channel)
        else:
            GoalSheet(self._parent, self._desk, channel.channel, goal).open()

    def _add_goal(self, channel: ChannelPage) -> None:
        """Open the form of another goal: the first is proposed out of the last eight weeks."""
        posting, own_id = self._desk.journal.posting, channel.channel.id
        is_first = not any(track.goal is not None for track in channel.tracks)
        proposed = posting.first_goal(own_id) if is_first else _beside(own_id, self._desk)
        GoalSheet(self._parent, self._desk, channel.channel, proposed, beside=bool(channel.tracks)).open()

    def _save_calendar(self, channel: ChannelPage) -> None:
        """Write the posting days as a calendar file."""
        suggested = f"{channel.channel.name}.ics".replace("/", "-")
        path = self._desk.dialogs.to_save(
            self._parent, tr("Save the posting days"), suggested, tr("Calendar") + " (*.ics)"
        )
        if path is None:
            return
        goals = [track.goal for track in channel.tracks if track.goal is not None]
        reminders = self._desk.journal.posting_choices.reminders(channel.channel.id)
        data = posting_calendar(channel.channel, goals, reminders, self._desk.today(), self._desk.words)
        try:
            save(data, path)
        except UserFault as fault:
            self._desk.excuse(fault)
            return
        self._desk.say(tr("Saved: {name}", name=path.name))


def _beside(channel_id: int, desk: Desk) -> PostingGoal:
    """Propose a goal beside those that run: a reply a day is what is most often wanted."""
    goal = PostingGoal(channel_id=channel_id, floor=1, target=1, starts_on=desk.today())
    return replace(goal, period=Period.DAY, counts_posts=False, counts_replies=True)
