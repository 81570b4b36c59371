"""What is said of a table of posts: why a row is left out, where a post stands already, and how the import went."""

from __future__ import annotations

from careerjournal.language.sentences.wording import Counted, Phrase, Wording

SENTENCES: dict[str, Wording] = {
    "done.import_posts": Counted("{n} post imported from {file}", "{n} posts imported from {file}"),
    "posts.no_day_column": Phrase(
        "In {name} no column was recognised as the day of posting. "
        "Name it, for example “Date”, and import the file again."
    ),
    "posts.list_of_applications": Phrase(
        "{name} is a list of applications, not of posts. Bring it with “Import a file” in the menu."
    ),
    "posts.row.no_day": Phrase("it has no day"),
    "posts.row.day_unread": Phrase("“{cell}” is no day that can be read"),
    "posts.row.to_come": Phrase("its day is still to come"),
    "posts.row.not_posted": Phrase("it says “{word}”, so it was not posted"),
    "posts.row.no_channel": Phrase("no channel is chosen for it"),
    "posts.duplicate.line": Phrase("The same post as line {line}."),
    "posts.duplicate.journal": Phrase("Already in your journal."),
    "posts.duplicate.bare": Phrase("A post without words is logged on that day already."),
    "posts.notice.no_time": Counted(
        "{n} post has a day without a time; it is kept at noon.",
        "{n} posts have a day without a time; they are kept at noon.",
    ),
    "posts.notice.private": Counted("{n} direct message was passed over.", "{n} direct messages were passed over."),
    "posts.notice.shares": Counted(
        "{n} row without words is a repost; it is kept as a share.",
        "{n} rows without words are reposts; they are kept as shares.",
    ),
}
