"""The journal end to end, through the real window: from a tracker file over a rejection to a career plan on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Debrief
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ApplicationQuery
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words, install_screen, ntr, screen, tr, words_for
from careerjournal.ui.kit.tasks import cancel_all, running
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.session import Outside
from careerjournal.ui.shell.shell import Shell
from careerjournal.workflows.machine_settings import MachineSettings, write_settings
from tests.outside import DAY, PreparedAnswers, StandingClock
from tests.person import Person

CONTROL = Qt.KeyboardModifier.ControlModifier
TRACKER = """Company,Position,Date Applied,Status,Remarks
Harbour Museum,Content lead,2026-10-27,Interview,warm letter
Lumen Books,Brand editor,2026-11-02,Applied,
Wren Publishing,Editor,,In progress,
,,2026-11-03,Applied,no name
"""
FEEDBACK = "We liked your texts, but we missed numbers: what did they bring?"
LESSON = "Bring two figures for every text I show."
ACTION = "Collect the figures of my last three campaigns"
SKILL = "Measuring what texts bring"
GOAL = "Editor of a small house"
MEASURE = "a signed contract"
VISION = "Work on books that stay, with people who read."


@dataclass(frozen=True, slots=True)
class Scene:
    """A window at its first start, the person before it, and what the file dialogs will answer."""

    shell: Shell
    person: Person
    answers: PreparedAnswers
    folder: Path

    @property
    def journal(self) -> Journal:
        """Give the open journal, to read what the window has written."""
        assert self.shell.session is not None
        return self.shell.session.desk.journal


in_any_language = pytest.mark.parametrize(
    "scene", ["en", pytest.param("ar", marks=pytest.mark.thorough)], indirect=True
)
"""What the first story does in both languages is taken back in one."""


@pytest.fixture(params=["en", "ar"])
def scene(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Scene]:
    """The first start with an empty journal, in one language of the screen."""
    home = tmp_path / "home"
    options = StartOptions(
        journal=home / "journal.careerjournal",
        sample_journal=home / "sample.careerjournal",
        settings_file=home / "settings.toml",
        cache=home / "cache",
        reports=home / "reports",
    )
    write_settings(MachineSettings(language=request.param, theme="light"), options.settings_file)
    answers = PreparedAnswers()
    shell = Shell(options, Outside(clock=StandingClock(), dialogs=answers))
    with qtbot.waitSignal(shell.ready):
        assert shell.start()
    shell.window.resize(1400, 900)
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    yield Scene(shell, Person(qtbot, shell.window), answers, tmp_path)
    cancel_all()
    qtbot.waitUntil(lambda: running() == 0)
    shell.window.close()
    shell.window.deleteLater()
    install_screen("en")


def stage(kind: EventKind) -> str:
    """Name what happened, in the screen's words."""
    return say(sentence(f"event.{kind.value}"), screen())


def bring_the_tracker(scene: Scene) -> None:
    """Import the tracker and settle the one word that could mean several things."""
    scene.answers.path = scene.folder / "tracker.csv"
    scene.answers.path.write_text(TRACKER, "utf-8")
    scene.person.presses(tr("Choose a file"))
    scene.person.presses(tr("Settle the words"))
    scene.person.chooses(tr("What “{word}” means", word="In progress"), stage(EventKind.APPLIED))
    scene.person.presses(tr("See the rows"))
    scene.person.presses(ntr("Add {n} application", "Add {n} applications", 3))
    scene.person.sees(ntr("{n} row added", "{n} rows added", 3))


def log_the_rejection(scene: Scene) -> None:
    """Open an application and log how it ended."""
    person = scene.person
    person.strikes(Qt.Key.Key_2, CONTROL)
    person.waits_for(lambda: len(person.rows_of(tr("Applications"))) == 3, "three rows")
    person.opens_row(tr("Applications"), "Lumen Books")
    person.presses(tr("Add an event"))
    person.chooses(tr("What happened"), stage(EventKind.REJECTED))
    person.presses(tr("Add it"))
    person.presses(tr("Note what they said"))


def look_back(scene: Scene) -> None:
    """Go through the debrief that was offered, step by step."""
    person = scene.person
    person.presses(tr("What they said"))
    person.types(tr("Their words"), FEEDBACK)
    person.types(tr("Who said it"), "Anna Reuter")
    person.presses(tr("Facts and guesses"))
    person.types(tr("Add a fact"), "They asked for figures twice", enter=True)
    person.types(tr("Add a guess"), "Somebody inside was faster", enter=True)
    person.presses(tr("Reasons"))
    person.types(tr("Another reason"), "no figures", enter=True)
    person.presses(tr("One lesson"))
    person.types(tr("One lesson"), LESSON)
    person.presses(tr("One thing to try"))
    person.chooses(tr("The skill it points to, if any"), tr("Name a new skill…"))
    person.types(tr("Name of the new skill"), SKILL, enter=True)
    person.types(tr("What to try"), ACTION)
    person.types(tr("By when"), "2026-12-04")
    person.presses_by_key(tr("Done with it"))


def set_a_posting_goal(scene: Scene) -> None:
    """Name a channel with one post a week, log a post, let the week go and take that back."""
    person, words = scene.person, screen()
    person.strikes(Qt.Key.Key_4, CONTROL)
    person.presses(tr("Add a channel"))
    person.types(tr("Where you post"), "Mastodon")
    person.types(tr("Aim at"), "2")
    person.presses(tr("Keep the goal"))
    person.presses(tr("Log a post"))
    person.types(tr("Words"), "Three figures about a museum's letter")
    person.presses(tr("Log the post"))
    person.presses(words.tr("More for {channel}", channel="Mastodon"))
    person.picks(words.tr("Let this week go"))
    person.sees(words.tr("This week is let go"))
    person.presses(tr("Undo"))
    person.sees(words.tr("{done} of {target}", done=1, target=2))


def write_the_plan(scene: Scene) -> Path:
    """Write one's own words, a goal with measure and date, and export the plan."""
    person = scene.person
    person.strikes(Qt.Key.Key_5, CONTROL)
    person.types(tr("Name"), "Mira Solen")
    person.types(tr("Role you look for"), "Editor")
    person.types(tr("Vision"), VISION)
    person.goes_to(tr("{section}, in the plan", section=AsIs(say(sentence("plan.heading.goals"), screen()))))
    person.presses(tr("Add a goal"))
    person.types(tr("Goal"), GOAL)
    person.types(tr("Measured by"), MEASURE)
    person.types(tr("By when"), "2027-06-30")
    scene.answers.path = scene.folder / "plan.pdf"
    person.presses(tr("Export PDF"))
    person.sees(tr("The plan was written to {path}.", path=str(scene.answers.path)))
    return scene.answers.path


def plain_words() -> Words:
    """Give the screen's words without the marks that keep directions apart: what is read off paper has none."""
    return words_for(screen().code, isolates=False)


def words_on(paper: Path) -> str:
    """Read a PDF back as Chrome would, all white space alike."""
    with pypdfium2.PdfDocument(paper) as document:
        pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    return " ".join(" ".join(pages).split())


def applications(scene: Scene) -> dict[str, Stage]:
    """Read where each application of the journal stands."""
    read = scene.journal.applications
    return {row.company: row.stage for row in read.rows(read.ids(ApplicationQuery()))}


def debrief(scene: Scene) -> Debrief:
    """Read the one debrief that was written."""
    (row,) = scene.journal.setbacks.rows()
    assert row.debrief is not None
    return row.debrief


def test_from_a_tracker_file_to_a_career_plan(scene: Scene) -> None:
    bring_the_tracker(scene)
    assert applications(scene) == {
        "Harbour Museum": Stage.INTERVIEW,
        "Lumen Books": Stage.APPLIED,
        "Wren Publishing": Stage.APPLIED,
    }
    log_the_rejection(scene)
    assert applications(scene)["Lumen Books"] is Stage.REJECTED
    look_back(scene)
    written = debrief(scene)
    assert (written.facts, written.guesses) == (("They asked for figures twice",), ("Somebody inside was faster",))
    assert (written.lesson, written.reasons) == (LESSON, ("no figures",))
    assert written.closed_on == DAY
    (to_do,) = scene.journal.actions.open()
    assert (to_do.action.title, to_do.action.due_on) == (ACTION, date(2026, 12, 4))
    set_a_posting_goal(scene)
    paper = words_on(write_the_plan(scene))
    for words in ("Mira Solen", "Editor", VISION, FEEDBACK, LESSON, SKILL, ACTION, GOAL, MEASURE):
        assert words in paper
    assert say(sentence("plan.posting.goal.week", n=2, channel="Mastodon"), plain_words()) in paper


@in_any_language
def test_one_undo_takes_back_the_last_step(scene: Scene) -> None:
    bring_the_tracker(scene)
    write_the_plan(scene)
    (goal,) = scene.journal.profile.goals()
    assert (goal.what, goal.measure, goal.by) == (GOAL, MEASURE, date(2027, 6, 30))
    scene.person.strikes(Qt.Key.Key_1, CONTROL)
    scene.person.strikes(Qt.Key.Key_Z, CONTROL)
    (before,) = scene.journal.profile.goals()
    assert (before.what, before.measure) == (GOAL, MEASURE)
    assert before.by is None
    assert len(applications(scene)) == 3


@in_any_language
def test_an_import_is_taken_back_whole_and_the_same_file_adds_nothing_twice(scene: Scene) -> None:
    person = scene.person
    bring_the_tracker(scene)
    person.strikes(Qt.Key.Key_F10)
    person.picks(tr("Import a file…"))
    person.sees(ntr("{n} row", "{n} rows", 4))
    person.presses(tr("Rows"))
    person.sees(tr("{outcome}: {n}", outcome=tr("Here already"), n=3))
    person.presses(tr("Cancel"))
    assert len(applications(scene)) == 3
    person.strikes(Qt.Key.Key_Z, CONTROL)
    assert applications(scene) == {}
    person.strikes(Qt.Key.Key_2, CONTROL)
    person.sees(tr("Applications will stand here"))
    person.strikes(Qt.Key.Key_Y, CONTROL)
    assert len(applications(scene)) == 3
    assert len(person.rows_of(tr("Applications"))) == 3
