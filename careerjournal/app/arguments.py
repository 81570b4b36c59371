"""What may stand on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date

from careerjournal import __version__
from careerjournal.app.window_arguments import path_of
from careerjournal.domain.stages import KINDS_OF_THE_PROGRAM, EventKind, Stage
from careerjournal.language.languages import available

PLAN_YEARS = range(1900, 2200)
"""The years in which a plan may be written; beyond them a slip of the finger is likelier than a wish."""


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line; a wrong one ends the program with exit status 2 and what is right on stderr."""
    places = _places()
    parser = argparse.ArgumentParser(
        prog="careerjournal",
        description="A private journal for one person's career growth. Without a command, the window opens.",
        parents=[places],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"careerjournal {__version__}")
    parser.add_argument(
        "--measure-start", action="store_true", help="open the window, print the milliseconds to its first frame, exit"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, help_line: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=help_line, description=help_line, parents=[places], allow_abbrev=False)

    _import(command("import", "bring a tracker file into the journal"))
    _import_posts(command("import-posts", "bring a table of posts into the journal"))
    plan = command("plan", "write the career plan as a PDF")
    plan.add_argument("out", type=path_of, metavar="OUT.pdf")
    plan.add_argument("--language", choices=_languages(), help="the paper's language")
    plan.add_argument("--paper", choices=("a4", "letter"), help="the paper's size")
    plan.add_argument("--margins", choices=("narrow", "usual", "wide"), help="how much white stands around the text")
    plan.add_argument("--design", choices=("quiet", "colour"), help="ink with one green, or a cover with colour")
    plan.add_argument("--fillable", action="store_true", default=None, help="tick boxes and fields to be filled in")
    plan.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="the day on which the plan is written")
    commands.add_parser("preview", parents=[places], allow_abbrev=False)  # for the window, so no line of help names it
    export = command("export", "write the whole record to OUT.csv, OUT.json or (with all documents) OUT.zip")
    export.add_argument("out", type=path_of, metavar="OUT")
    _report(command("report", "write what was done on some days to OUT.pdf or OUT.csv, for an office or a coach"))
    backup = command("backup", "copy the journal, whole and consistent, to OUT")
    backup.add_argument("out", type=path_of, metavar="OUT")
    command("check", "check the journal's file")
    tour = command("tour", "without a screen: sample journal, its plan and a picture of each page, in FOLDER")
    tour.add_argument("folder", type=path_of, metavar="FOLDER")
    tour.add_argument("--language", choices=_languages(), help="the language of screen, sample and paper")
    sample = command("sample", "fill a new journal with the sample of an invented person")
    sample.add_argument("--language", choices=_languages(), help="the sample's language")
    return parser.parse_args(arguments)


def _places() -> argparse.ArgumentParser:
    """Make the options that go with every command, before or after its name."""
    places = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS, allow_abbrev=False)
    places.add_argument("--home", type=path_of, metavar="DIR", help="keep everything below this folder")
    places.add_argument("--journal", type=path_of, metavar="FILE", help="use this journal")
    return places


def _import(parser: argparse.ArgumentParser) -> None:
    """Add what goes with `import`."""
    parser.add_argument("file", type=path_of, metavar="FILE")
    parser.add_argument("--dry-run", action="store_true", help="show what would happen to each row, change nothing")
    parser.add_argument("--json", action="store_true", help="print the result as JSON (see the README)")
    parser.add_argument("--encoding", help="how the file's letters are written, where the guess is wrong")
    parser.add_argument("--zone", type=_zone, help="the IANA time zone of the file's times, where they have a clock")
    parser.add_argument("--dates-as-written", action="store_true", help="keep each day as it is written")
    parser.add_argument(
        "--status",
        action="append",
        default=[],
        type=_answer,
        metavar="WORD=STAGE",
        help="what a status word of the file means; may be repeated",
    )


def _import_posts(parser: argparse.ArgumentParser) -> None:
    """Add what goes with `import-posts`."""
    parser.add_argument("file", type=path_of, metavar="FILE")
    parser.add_argument("--channel", metavar="NAME", help="where the posts stood whose row names no channel")
    parser.add_argument("--zone", type=_zone, help="the IANA time zone of the posts; yours where none is given")
    parser.add_argument("--utc", action="store_true", help="times that name no zone are in UTC")
    parser.add_argument("--dry-run", action="store_true", help="show what would happen to each row, change nothing")
    parser.add_argument("--json", action="store_true", help="print the result as JSON (see the README)")
    parser.add_argument("--encoding", help="how the file's letters are written, where the guess is wrong")


def _report(parser: argparse.ArgumentParser) -> None:
    """Add what goes with `report`."""
    from careerjournal.domain.activity_report import ReportColumn  # the window's start does without

    columns = [column.value for column in ReportColumn]
    parser.add_argument("out", type=path_of, metavar="OUT")
    parser.add_argument("--from", dest="first", type=_day, required=True, metavar="YYYY-MM-DD", help="the first day")
    parser.add_argument(
        "--to", dest="last", type=_day, metavar="YYYY-MM-DD", help="the last day; today where none is given"
    )
    parser.add_argument("--columns", nargs="+", choices=columns, metavar="COLUMN", help=f"among {', '.join(columns)}")
    parser.add_argument("--language", choices=_languages(), help="the report's language")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="the paper's size")


def _languages() -> tuple[str, ...]:
    """Give the codes of the languages whose words are there."""
    return tuple(language.code for language in available())


def _day(text: str) -> date:
    """Read a day as YYYY-MM-DD, of a year in which a plan can look back and ahead."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day written as YYYY-MM-DD") from None
    if day.year not in PLAN_YEARS:
        raise argparse.ArgumentTypeError(f"{text!r} is not between the years {PLAN_YEARS[0]} and {PLAN_YEARS[-1]}")
    return day


def _zone(text: str) -> str:
    """Read the name of an IANA time zone."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(text).key
    except (OSError, ValueError, LookupError):
        raise argparse.ArgumentTypeError(f"{text!r} is not a time zone such as Europe/Rome") from None


def _answer(text: str) -> tuple[str, EventKind | None]:
    """Read WORD=STAGE; the last equals sign parts them, so that the word may hold some. `none` means no event."""
    word, sign, stage = (part.strip() for part in text.rpartition("="))
    name = stage.lower().replace(" ", "_").replace("-", "_")
    kinds = {kind.value: kind for kind in KINDS_OF_THE_PROGRAM} | {Stage.WISHLIST.value: EventKind.SAVED}
    if not sign or not word or (name != "none" and name not in kinds):
        raise argparse.ArgumentTypeError(f"{text!r} is not WORD=STAGE with a stage among {', '.join(kinds)} or none")
    return word, kinds.get(name)
