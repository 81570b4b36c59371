"""What `tests/shots.py` takes pictures of beside the pages: parts, views, and the sheets that open over them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from careerjournal.domain.companies import Contact
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan import PlanSection
from careerjournal.domain.setbacks import Feedback, Skill
from careerjournal.journal.journal import Journal
from careerjournal.ui.forms.companies_sheet import open_companies
from careerjournal.ui.forms.contact_sheet import ask_contact
from careerjournal.ui.forms.cv_versions_sheet import open_cv_versions
from careerjournal.ui.forms.feedback_form import ask_feedback
from careerjournal.ui.forms.skill_form import ask_skill
from careerjournal.ui.forms.worksheet.earlier import EarlierAnswers
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.applications.page import ApplicationsPage
from careerjournal.ui.pages.diary.export_sheet import ask_export
from careerjournal.ui.pages.plan.page import PlanPage
from careerjournal.ui.pages.posting.page import PostingPage
from careerjournal.ui.shell.menu import WindowActions
from careerjournal.ui.shell.pages_view import PagesView
from careerjournal.ui.shell.pictures import Scene, settle
from careerjournal.ui.shell.search_palette.palette import SearchPalette
from careerjournal.ui.shell.shell import Shell
from careerjournal.workflows.plan_versions import keep_version


def desk_of(shell: Shell) -> Desk:
    """Give the desk of a shell whose journal is open."""
    assert shell.session is not None
    return shell.session.desk


def actions_of(shell: Shell) -> WindowActions:
    """Give what the menu of a window does."""
    found = shell.window.findChild(WindowActions)
    assert found is not None
    return found


def page_in(shell: Shell, page: Page) -> QWidget:
    """Go to a page and give it."""
    desk_of(shell).go(Place(page))
    pages = shell.content
    assert isinstance(pages, PagesView)
    found = pages.page_widget(page)
    assert found is not None
    return found


def going(place: Place) -> Scene:
    """Give what goes to a place."""
    return lambda shell: desk_of(shell).go(place)


def going_to(place: Callable[[Journal], Place]) -> Scene:
    """Give what goes to a place that is found in the journal."""
    return lambda shell: desk_of(shell).go(place(desk_of(shell).journal))


def showing(view: str) -> Scene:
    """Give what shows a view of the applications; the first of them is selected."""

    def scene(shell: Shell) -> None:
        desk_of(shell).go(Place(Page.APPLICATIONS, record=turned_down(desk_of(shell).journal)))
        applications_of(shell).list.open_view(view)

    return scene


def segment(key: str) -> Scene:
    """Give what shows a segment of Posting."""

    def scene(shell: Shell) -> None:
        page = page_in(shell, Page.POSTING)
        assert isinstance(page, PostingPage)
        page.segments.show_segment(key)

    return scene


def show_team(shell: Shell) -> None:
    """Show the segment that is there for a person who leads a team."""
    journal = desk_of(shell).journal
    journal.profile.keep(replace(journal.profile.get(), leads_team=True))
    page = page_in(shell, Page.POSTING)
    assert isinstance(page, PostingPage)
    page.refresh()
    segment("team")(shell)


def over(open_sheet: Callable[[QWidget, Desk], object]) -> Scene:
    """Give what opens a sheet over the window."""
    return lambda shell: open_sheet(shell.window, desk_of(shell))


def turned_down(journal: Journal) -> int:
    """Give the application that was turned down last."""
    return journal.setbacks.rows()[0].application_id


def debriefed(journal: Journal) -> Place:
    """Give the worksheet of the first rejection that was looked back at."""
    looked_back = next(row for row in journal.setbacks.rows() if row.debrief is not None)
    return Place(Page.SETBACKS, record=looked_back.application_id, part="debrief")


def show_earlier_answers(shell: Shell) -> None:
    """Open a debrief at a question that was answered on two days, and unfold how."""
    journal = desk_of(shell).journal
    sheets = [journal.worksheets.one(row.worksheet.id) for row in journal.worksheets.listing("job")]
    told = next(sheet.worksheet for sheet in sheets if sheet.days.get("facts", 0) > 1)
    desk_of(shell).go(Place(Page.SETBACKS, told.application_id, "debrief", (("question", "facts"),)))
    for earlier in shell.window.findChildren(EarlierAnswers):
        button = earlier.findChild(Button)
        if button is not None and button.isVisible():
            button.click()


def worksheet(form: str, question: str = "") -> Callable[[Journal], Place]:
    """Give what finds the first worksheet of a form."""
    asked = (("question", question),) if question else ()

    def place(journal: Journal) -> Place:
        record = journal.worksheets.listing(form)[0].worksheet.id
        return Place(Page.SETBACKS, record=record, part="worksheet", prefill=asked)

    return place


def applications_of(shell: Shell) -> ApplicationsPage:
    """Give the page of the applications, with its panel closed."""
    page = page_in(shell, Page.APPLICATIONS)
    assert isinstance(page, ApplicationsPage)
    page.close_panel()
    return page


def show_versions(shell: Shell) -> None:
    """Keep the plan as it stands and look at what came of it."""
    desk = desk_of(shell)
    keep_version(desk.journal, "", desk.today())
    desk.go(Place(Page.PLAN, part="versions"))


def show_undo(shell: Shell) -> None:
    """Move an application to the trash: the bar offers to take it back."""
    page = applications_of(shell)
    page.list.open_view("table")
    settle()
    desk = desk_of(shell)
    desk.do(lambda: desk.journal.applications.trash(turned_down(desk.journal)))


def ask_paper(shell: Shell) -> None:
    """Ask for paper and language of the plan."""
    page = page_in(shell, Page.PLAN)
    assert isinstance(page, PlanPage)
    page.preview.change_asked.emit()


def search(shell: Shell) -> None:
    """Search everything for a word of every language's sample."""
    actions_of(shell).search.trigger()
    palette = shell.window.findChild(SearchPalette)
    assert palette is not None
    palette.field.setText("LinkedIn")


def show_walk(shell: Shell) -> None:
    """Begin the walk through the pages, with the search closed."""
    for palette in shell.window.findChildren(SearchPalette):
        palette.close()
    actions_of(shell).walk.trigger()


_ASKED = (("kind", "interviewer"), ("person", "Ines Okafor"))
PARTS: Mapping[str, Scene] = {
    "detail": going_to(lambda journal: Place(Page.APPLICATIONS, record=turned_down(journal))),
    "board": showing("board"),
    "calendar": showing("calendar"),
    "timeline": showing("timeline"),
    "insights": showing("insights"),
    "debrief": going_to(debriefed),
    "earlier-answers": show_earlier_answers,
    "idea": going_to(worksheet("idea")),
    "project": going_to(worksheet("project", "series")),
    "feedback": going(Place(Page.SETBACKS, part="feedback")),
    "skills": going(Place(Page.SETBACKS, part="skills")),
    "to-do": going(Place(Page.SETBACKS, part="actions")),
    "posts": segment("posts"),
    "drafts": segment("drafts"),
    "channels": segment("channels"),
    "experiments": segment("experiments"),
    "people": segment("people"),
    "team": show_team,
    "guide": going(Place(Page.GUIDES, part="quiet-online")),
    "versions": show_versions,
    **{f"plan-{part.value}": going(Place(Page.PLAN, part=part.value)) for part in PlanSection},
}
"""What fills the page, or its panel."""
SHEETS: Mapping[str, Scene] = {
    "capture": lambda shell: desk_of(shell).log_application("https://boards.example.org/harbour/jobs/123"),
    "event": going_to(lambda journal: Place(Page.APPLICATIONS, record=turned_down(journal), part="event")),
    "filter": lambda shell: applications_of(shell).list.tools.choose(),
    "offers": going(Place(Page.APPLICATIONS, part="offers")),
    "weekly-goal": going(Place(Page.APPLICATIONS, part="search_goal")),
    "pause": going(Place(Page.APPLICATIONS, part="pause")),
    "admired": going(Place(Page.APPLICATIONS, part="admired")),
    "quiet": going(Place(Page.APPLICATIONS, part="quiet")),
    "companies": over(open_companies),
    "cv-versions": over(open_cv_versions),
    "contact": over(lambda parent, desk: ask_contact(parent, desk, Contact(name="Ines Okafor", company="Lumen Books"))),
    "request": going(Place(Page.SETBACKS, part="feedback", prefill=_ASKED)),
    "piece-of-feedback": over(lambda parent, desk: ask_feedback(parent, desk, Feedback(person="Ines Okafor"))),
    "skill": over(lambda parent, desk: ask_skill(parent, desk, Skill(name="Figures", named_on=desk.today()))),
    "thing-to-do": going(Place(Page.TODAY, part="new")),
    "post": going(Place(Page.POSTING, part="log")),
    "goal": going(Place(Page.POSTING, part="new")),
    "rest": going(Place(Page.POSTING, part="rest")),
    "draft": going(Place(Page.POSTING, part="draft")),
    "experiment": going(Place(Page.POSTING, part="experiment")),
    "follow": going(Place(Page.POSTING, part="follow")),
    "channel": going(Place(Page.POSTING, part="own_route")),
    "channel-links": going(Place(Page.POSTING, part="channel_links")),
    "strategies": going(Place(Page.POSTING, part="strategies")),
    "source": going(Place(Page.POSTING, part="source")),
    "diary-export": over(ask_export),
    "paper": ask_paper,
    "import": lambda shell: desk_of(shell).bring_file(),
    "keys": lambda shell: actions_of(shell).keys.trigger(),
}
"""What opens over the window; each is closed again before the next one."""
LAST: Mapping[str, Scene] = {
    "undo": show_undo,
    "search": search,
    "walk": show_walk,
}
"""What leaves something behind on the window."""
SCENES: Mapping[str, Scene] = {**PARTS, **SHEETS, **LAST}
