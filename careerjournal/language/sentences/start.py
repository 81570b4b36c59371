"""Why the program cannot begin what it was asked for."""

from __future__ import annotations

from careerjournal.language.sentences.wording import Phrase, Wording

SENTENCES: dict[str, Wording] = {
    "start.library_missing": Phrase(
        "The system library {library} is missing, and the window needs it. This line installs it: {line}"
    ),
    "system.refused": Phrase("The system did not allow this: {reason}."),
    "output.is_journal": Phrase("{path} is a journal, and nothing is written over one. Choose another name."),
    "output.folder_missing": Phrase("There is no folder {folder}. Make it, or choose another."),
    "output.is_folder": Phrase("{path} is a folder. Give a file's name in it."),
    "output.not_writable": Phrase("You may not write to {folder}. Choose another folder."),
    "output.disk_full": Phrase(
        "The disk is full, so {path} was not written. Whatever stood there before is as it was."
    ),
    "output.write_failed": Phrase("{path} could not be written: {reason}."),
    "output.not_a_file": Phrase("{path} is no file that can be written. Choose another place."),
    "start.no_display": Phrase(
        "The screen that DISPLAY or WAYLAND_DISPLAY names cannot be reached. Start Career Journal from a desktop, or"
        " see what it does with: careerjournal tour FOLDER"
    ),
    "start.no_window": Phrase(
        "No window can be opened here; most likely a system library is missing. This line installs them all: {line}"
    ),
    "journal.none_yet": Phrase("There is no journal at {path} yet. Open the window or import a file to begin one."),
    "tour.folder": Phrase("{path} cannot be used as a folder. Choose another place for the tour."),
    "sample.exists": Phrase("There is a file at {path} already. Choose another place for the sample journal."),
}
