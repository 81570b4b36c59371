"""What can be wrong with a journal's file, and what to do about it."""

from __future__ import annotations

from careerjournal.language.sentences.wording import Counted, Phrase, Wording

SENTENCES: dict[str, Wording] = {
    "journal.disk_full": Phrase(
        "The disk is full, so nothing was written to {path}. Free some space, then do it once more."
    ),
    "journal.disk_fault": Phrase("The disk could not read or write {path}. Nothing of the last step was kept."),
    "journal.read_only": Phrase("{path} may only be read. Allow writing to it, or open another journal."),
    "journal.folder_read_only": Phrase(
        "Nothing can be written in the folder {path}, and a journal needs that. Choose another folder."
    ),
    "journal.opened_for_reading": Phrase("{path} is open for reading only, so nothing was changed."),
    "journal.damaged": Phrase("{path} is damaged. Open a backup of it; the damaged file stays as it is."),
    "journal.not_a_journal": Phrase("{path} is not a journal of this program. It stays as it is."),
    "journal.busy": Phrase("{path} is being written elsewhere at the moment. Try again in a little while."),
    "journal.locked": Phrase("{path} is open in another window. Close it there, then try again."),
    "journal.cannot_open": Phrase("{path} cannot be opened. Check that you may read it."),
    "journal.cannot_write": Phrase("{path} cannot be written. Choose another place."),
    "journal.is_a_folder": Phrase("{path} is a folder, and a file is needed. Choose a name inside it."),
    "journal.folder_missing": Phrase("There is no folder {path}. Make it, or choose another place."),
    "journal.missing": Phrase("There is no journal at {path}."),
    "journal.newer": Phrase(
        "{path} was written by a newer version of Career Journal. Update the program to open it; it stays as it is."
    ),
    "journal.older": Phrase(
        "{path} was written by an older version of Career Journal. Open it in the window once to bring it up to date."
    ),
    "journal.backup_onto_itself": Phrase("{path} is the journal itself. Choose another name for the backup."),
    "journal.gone": Phrase("What this was about is no longer there."),
    "journal.in_synced_folder": Phrase(
        "The journal lies in a folder that {service} keeps in step: {path}. Opened on two machines at once, two copies"
        " of it can get mixed up. A folder of this machine alone is safer."
    ),
    "journal.in_network_folder": Phrase(
        "The journal lies in a network folder: {path}. If the connection breaks while something is written, it can be"
        " damaged. A folder of this machine is safer."
    ),
    "check.disk_full": Phrase(
        "The disk is full, so {path} could not be checked to the end. Free some space, then check once more."
    ),
    "check.damaged": Counted(
        "The file is damaged in {n} place ({first}). Open a backup of it.",
        "The file is damaged in {n} places (the first: {first}). Open a backup of it.",
    ),
    "check.unreadable": Counted(
        "{n} record cannot be read. Open a backup of the journal to get it back.",
        "{n} records cannot be read. Open a backup of the journal to get them back.",
    ),
    "check.dangling": Counted(
        "{n} record belongs to another that is not there.",
        "{n} records belong to others that are not there.",
    ),
    "check.stale": Counted(
        "{n} entry of the lists is not as the record says; it can be worked out anew.",
        "{n} entries of the lists are not as the record says; they can be worked out anew.",
    ),
    "stages.needs_name": Phrase("A stage of your own needs a name."),
    "stages.name_taken": Phrase("Another stage is called {name} already."),
    "stages.only_hidden": Phrase("{name} belongs to the program. It can be renamed or hidden, and not removed."),
}
