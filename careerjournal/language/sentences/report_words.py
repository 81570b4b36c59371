"""Sentences of the activity report. They stand on a paper for others, so they speak of the applications alone."""

from __future__ import annotations

from careerjournal.language.sentences.wording import Counted, Phrase, Wording

SENTENCES: dict[str, Wording] = {
    "report.nothing": Phrase("Nothing was logged on these days."),
    "report.came_to": Counted(
        "Something happened to {n} application on these days: {sent}, {interviews}.",
        "Something happened to {n} applications on these days: {sent}, {interviews}.",
    ),
    "report.sent": Counted("{n} was sent", "{n} were sent"),
    "report.interviews": Counted("{n} interview", "{n} interviews"),
    "report.ending_unknown": Phrase("The name of the report must end in .pdf or .csv: {path}."),
    "report.days_turned": Phrase("The last day of the report lies before its first."),
}
