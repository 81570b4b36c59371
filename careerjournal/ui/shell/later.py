"""Everything of the shell that the first frame can do without, loaded in one go right after it.

An empty journal, or one that cannot be opened, needs some of it for its first frame and loads it then.
"""

from careerjournal.journal.location import warning_about
from careerjournal.language.sentences import say
from careerjournal.ui.kit.fonts import register_rest
from careerjournal.ui.shell.day_watch import DayWatch
from careerjournal.ui.shell.errands import Errands
from careerjournal.ui.shell.first_start import FirstStart
from careerjournal.ui.shell.log_keeper import LogKeeper
from careerjournal.ui.shell.menu import WindowActions
from careerjournal.ui.shell.notices import Notices
from careerjournal.ui.shell.other_journals import OtherJournals
from careerjournal.ui.shell.qt_words import QtWords
from careerjournal.ui.shell.strip import Strip
from careerjournal.ui.shell.tray import TrayNotifier
from careerjournal.ui.shell.trouble import Trouble
from careerjournal.ui.shell.window_help import WindowHelp
from careerjournal.ui.shell.wishes import Wishes

__all__ = [
    "DayWatch",
    "Errands",
    "FirstStart",
    "LogKeeper",
    "Notices",
    "OtherJournals",
    "QtWords",
    "Strip",
    "TrayNotifier",
    "Trouble",
    "WindowActions",
    "WindowHelp",
    "Wishes",
    "register_rest",
    "say",
    "warning_about",
]
