"""The composition of the program: arguments in, exit status out; the one place where faults become sentences."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper
from typing import TYPE_CHECKING, Protocol, cast

from careerjournal.app.context import Context
from careerjournal.app.paths import Paths, paths_for
from careerjournal.app.window_arguments import WindowArguments, window_arguments
from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.language.words import Words, install_writing, system_language, words_for
from careerjournal.workflows.machine_settings import MachineSettings, read_settings, writing_of

if TYPE_CHECKING:
    from argparse import Namespace

DONE, REFUSED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130

COMMANDS = {
    None: "window",
    "import": "import_file",
    "import-posts": "import_posts",
    "plan": "plan",
    "preview": "preview",
    "export": "export",
    "report": "report",
    "backup": "backup",
    "check": "check",
    "tour": "tour",
    "sample": "sample",
}


class Command(Protocol):
    """A module of `app.commands`."""

    def run(self, context: Context, arguments: Namespace | WindowArguments) -> int:
        """Do the command's work and give the exit status."""


def run(arguments: Sequence[str]) -> int:
    """Run what the command line asks for: 0 done, 1 refused with one sentence on stderr, 2 wrong usage."""
    make_streams_lenient()
    read = _read(arguments)
    home, journal = getattr(read, "home", None), getattr(read, "journal", None)
    paths = paths_for(home, journal)
    settings = read_settings(paths.settings)
    words = words_of(settings)
    context = Context(paths=paths, settings=settings, words=words, places_named=bool(home or journal))
    return guarded(context, read)


def _read(arguments: Sequence[str]) -> Namespace | WindowArguments:
    """Read the command line, with argparse where it does more than open the window."""
    read = window_arguments(arguments)
    if read is not None:
        return read
    from careerjournal.app.arguments import read_arguments

    return read_arguments(arguments)


def guarded(context: Context, read: Namespace | WindowArguments) -> int:
    """Run a command; the world's faults become one sentence, ours a report."""
    if read.command is not None:
        gc.enable()  # the window does so after its first frame
    try:
        command = cast(Command, importlib.import_module(f"careerjournal.app.commands.{COMMANDS[read.command]}"))
        status = command.run(context, read)
        if sys.stdout is not None:
            sys.stdout.flush()  # here, where a full disk or a closed pipe can still be said in a sentence
        return status
    except UserFault as fault:
        return refuse(fault, context.words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        give_up_stdout()
        return REFUSED
    except ImportError as error:
        from careerjournal.app.screen import missing_library

        missing = missing_library(error)
        return refuse(missing, context.words) if missing else report(error, context.paths, context.words)
    except OSError as error:
        give_up_stdout()
        reason = ": ".join(str(part) for part in (error.filename, error.strerror or error) if part)
        return refuse(UserFault(sentence("system.refused", reason=reason)), context.words)
    except Exception as error:
        return report(error, context.paths, context.words)


def words_of(settings: MachineSettings) -> Words:
    """Give the words that the settings name, else the system's; a language that is not there falls back to them."""
    install_writing(writing_of(settings))
    try:
        return words_for(settings.language or system_language(os.environ))
    except LookupError:
        return words_for(system_language(os.environ))


def make_streams_lenient() -> None:
    """Have the standard streams write signs that their encoding lacks as escapes, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def give_up_stdout() -> None:
    """Let what could not be printed go nowhere, or Python would complain once more when it ends."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def refuse(fault: UserFault, words: Words) -> int:
    """Say why something was not done, in one sentence on stderr."""
    from careerjournal.language.sentences import say  # here and below, what a start that succeeds does without

    print(say(fault.said, words), file=sys.stderr)
    return REFUSED


def report(error: Exception, paths: Paths, words: Words) -> int:
    """Keep a report of a fault of ours and say where it is."""
    from careerjournal.workflows.reports import trace_of, write_report

    path = write_report(trace_of(error), paths.reports)
    print(
        words.tr("Something went wrong in the program; the journal is unharmed. The report is here: {path}", path=path)
        if path
        else words.tr("Something went wrong in the program; the journal is unharmed.") + f" ({type(error).__name__})",
        file=sys.stderr,
    )
    return REFUSED
