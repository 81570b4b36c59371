"""Follow-ups, the pace of the search, and what the system is asked to notify of."""

from __future__ import annotations

from careerjournal.language.sentences.wording import Counted, Phrase, Wording

SENTENCES: dict[str, Wording] = {
    "done.keep_follow_up_days": Phrase("The days before a follow-up were changed"),
    "done.follow_up": Phrase("Followed up with {company}"),
    "done.follow_up_later": Phrase("The follow-up with {company} waits until {until}"),
    "done.follow_up_drop": Phrase("The follow-up with {company} was let go"),
    "done.write_later": Phrase("Writing to {name} waits until {until}"),
    "done.write_no_more": Phrase("Writing to {name} was let go"),
    "done.set_search_goal": Counted("{n} application a week from now on", "{n} applications a week from now on"),
    "done.set_search_goal_with_ceiling": Counted(
        "{n} to {ceiling} application a week from now on",
        "{n} to {ceiling} applications a week from now on",
        by="ceiling",
    ),
    "done.end_search_goal": Phrase("No weekly goal from now on"),
    "done.pause": Phrase("The search rests from {first} on"),
    "done.pause_until": Phrase("The search rests from {first} to {last}"),
    "done.end_pause": Phrase("The search goes on"),
    "done.remove_pause": Phrase("The pause from {first} on was taken back"),
    "follow_up.none": Phrase("There is nothing to follow up with {company} at the moment."),
    "search.ceiling_below_floor": Phrase("A goal is one application a week or more, and what is plenty not below it."),
    "search.pause_ends_before_it_starts": Phrase("A pause ends on its first day or later."),
    "notice.several": Counted("{n} thing for today", "{n} things for today"),
    "notice.interview": Phrase("Interview today: {company}"),
    "notice.interview_at": Phrase("Interview today at {at}: {company}"),
    "notice.follow_up": Phrase("Follow up with {company}"),
    "notice.action": Phrase("To do: {title}"),
    "notice.decision": Phrase("{company}: decide on the offer by {day}"),
    "notice.deadline": Phrase("{company}: send it by {day}"),
    "notice.contact": Phrase("Write to {name}"),
    "notice.debrief": Phrase("Look back at {company}"),
    "notice.worksheet": Phrase("Back, as you asked: {title}"),
    "notice.some_worksheet": Phrase("A worksheet is back, as you asked"),
}
