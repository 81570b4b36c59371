"""The plan's sections on paper: what each prints, whatever its words are and however many."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from careerjournal.domain.following import Followed
from careerjournal.domain.insights.flows import search_of
from careerjournal.domain.offers import Criterion, Weighs
from careerjournal.domain.plan import PlanChoices, PlanSection, StandingChart
from careerjournal.domain.plan.material import AdmiredCompany, Material, SearchPlan, SkillStepMaterial, TeamSheet
from careerjournal.domain.profile import CareerPath, Goal, GoalTerm, Profile
from careerjournal.domain.setbacks import Activity, SkillStep
from careerjournal.domain.stages import Stage
from careerjournal.journal.store.translate import named_to_value
from careerjournal.language.words import words_for
from tests.documents.test_plan_pdf import MM, assert_in_order, different_words, page_texts, pdf_of, whole_text
from tests.domain.plan.material_of import DAY, arabic, rich
from tests.domain.plan.test_plan_sections import TEAM

FLOWS = search_of(
    {
        ("LinkedIn", Stage.APPLIED, Stage.REJECTED): 40,
        ("LinkedIn", Stage.INTERVIEW, Stage.INTERVIEW): 2,
        ("A friend", Stage.OFFER, Stage.OFFER): 1,
    }
)


def full(material: Material) -> Material:
    """Add to a material what the sections beside the record are made of."""
    first = material.skills[0]
    step = SkillStep(id=1, skill_id=first.skill.id, activity=Activity.COURSE, what="Six evenings", resource="School")
    done = SkillStepMaterial(step=replace(step, id=2, what="A first report", evidence="It was used"), done_on=DAY)
    return replace(
        material,
        profile=replace(material.profile, about="I listen first.", leads_team=True),
        goals=(*material.goals, Goal(id=9, what="A series of my own", barrier="Time", term=GoalTerm.LONG)),
        skills=(replace(first, steps=(SkillStepMaterial(step=step), done)), *material.skills[1:]),
        flows=FLOWS,
        paths=(
            CareerPath(
                id=1, name="One house", speaks_for="A wage\nColleagues", speaks_against="Few posts", try_out="Cover"
            ),
            CareerPath(id=2, name="Several houses", speaks_for="I choose", position=1),
        ),
        search=SearchPlan(
            criteria=(Criterion(id=1, weighs=Weighs.FIT, built_in="people", weight=5),),
            admired=(AdmiredCompany(name="Bookbus"), AdmiredCompany(name="Harbour Museum", applications=2)),
        ),
        team=TEAM,
        own_texts=(("search", "Slowly, and on purpose."),),
    )


def ends_of_texts(data: bytes) -> list[tuple[float, float]]:
    """Give where each text of the pages behind the cover begins and ends, from the left."""
    with pypdfium2.PdfDocument(data) as document:
        pages = [(page, page.get_textpage()) for page in list(document)[1:]]
        found = [
            one.get_bounds()
            for page, texts in pages
            for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=texts)
        ]
        return [(left, right) for left, _, right, _ in found]


@pytest.fixture(scope="module")
def english() -> bytes:
    return pdf_of(full(rich()))


def test_every_section_prints_what_it_is_made_of(english: bytes) -> None:
    assert_in_order(
        whole_text(english),
        [
            *("About me", "I listen first."),
            *("Where I stand", "What I still need: Reporting with figures (2 to 4)"),
            *("Skills to grow", "Reporting with figures", "What will show it", "Course", "Six evenings", "School"),
            *("A first report", "done 21 Nov", "It was used"),
            *("In one to two years", "In two to four years", "A series of my own", "In the way: Time"),
            *("Two paths", "One house", "Speaks for it", "A wage", "Few posts", "How I could try it out: Cover"),
            *("The search", "Slowly, and on purpose.", "People I would like to work with", "most of all"),
            *("Bookbus", "Harbour Museum (2 applications)"),
            *("Leading my team", "Shared goals", "Members", "Those who follow and do not visit", "A shared inbox"),
            *("Jonas", "The next ninety days"),
        ],
    )
    assert "a secret" not in whole_text(english)


def test_the_same_sections_give_the_same_bytes(english: bytes) -> None:
    assert pdf_of(full(rich())) == english


@pytest.mark.parametrize("material", [rich(), arabic()], ids=["en", "ar"])
def test_the_flows_name_sources_steps_and_outcomes_inside_the_margins(material: Material) -> None:
    language = "en" if material.profile.name == "Lina Marek" else "ar"
    choices = PlanChoices(sections=(PlanSection.STANDING,), chart=StandingChart.FLOWS)
    data = pdf_of(full(material), language, choices=choices)
    text = whole_text(data)
    for name in ("LinkedIn", "A friend"):
        assert name in text
    if language == "en":
        assert "The way of each of them (n = 43)" in text
        assert "Rejected 40" in text
    left, right = (30 * MM, 24 * MM) if language == "en" else (24 * MM, 30 * MM)
    ends = ends_of_texts(data)
    assert min(first for first, _ in ends) >= left - 1.5
    assert max(last for _, last in ends) <= 210 * MM - right + 1.5


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "awkward", ["W" * 300, "🙂" * 40, "中文和日本語", "ก็ทำได้ดีมาก " * 30, "x\n" * 90, "\u202eabc <b>"]
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_awkward_words_in_every_field_print_inside_the_margins(awkward: str, language: str) -> None:
    step = SkillStep(id=1, skill_id=1, what=awkward, resource=awkward, evidence=awkward)
    first = rich().skills[0]
    material = Material(
        profile=Profile(about=awkward, leads_team=True),
        goals=(Goal(what=awkward, barrier=awkward, support=awkward, term=GoalTerm.LONG),),
        skills=(replace(first, steps=(SkillStepMaterial(step=step, done_on=DAY),)),),
        strengths=(replace(first.skill, name=awkward),),
        flows=search_of({(awkward, Stage.OFFER, Stage.OFFER): 3, ("x", Stage.APPLIED, Stage.REJECTED): 9}),
        record=rich().record,
        paths=(CareerPath(name=awkward, speaks_for=awkward, speaks_against=awkward, try_out=awkward),),
        search=SearchPlan(
            criteria=(Criterion(weighs=Weighs.FIT, name=awkward, weight=2),), admired=(AdmiredCompany(name=awkward),)
        ),
        followed=(Followed(name=awkward, why=awkward, place=awkward, since=DAY),),
        team=(TeamSheet(worksheet_id=1, form="team-questions", answers=(("help", awkward),)),),
        own_texts=tuple((section.value, awkward) for section in PlanSection),
    )
    ends = ends_of_texts(pdf_of(material, language, choices=PlanChoices(chart=StandingChart.FLOWS)))
    assert min(left for left, _ in ends) > 20 * MM
    assert max(right for _, right in ends) < 190 * MM


def test_a_plan_of_two_years_names_its_months_on_the_line() -> None:
    choices = PlanChoices(sections=(PlanSection.NEXT,), horizon_months=24)
    text = whole_text(pdf_of(rich(), choices=choices))
    assert_in_order(text, ["The next 24 months", "Today", "6 months", "12 months", "24 months"])
    assert_in_order(text, ["Things to do on the way", "Course, then one report a month"])


@pytest.mark.unmeasured
@pytest.mark.parametrize("field", ["speaks_for", "speaks_against", "try_out", "name"])
def test_a_path_of_thousands_of_words_runs_over_pages_and_loses_none(field: str) -> None:
    words = different_words(4000)
    texts = {"name": "One", "speaks_for": "A wage", "speaks_against": "Few", field: " ".join(words)}
    path = named_to_value(CareerPath, {"id": 1, **texts})
    choices = PlanChoices(sections=(PlanSection.PATHS,))
    data = pdf_of(Material(paths=(path,)), choices=choices)
    assert len(page_texts(data)) > 3
    assert not set(words) - set(whole_text(data).split())


def test_a_step_of_thousands_of_words_runs_over_pages_and_loses_none() -> None:
    words = different_words(1500)
    material = rich()
    step = SkillStep(id=1, skill_id=1, what="A step", resource=" ".join(words), by=DAY + timedelta(days=3))
    first = replace(material.skills[0], steps=(SkillStepMaterial(step=step),))
    data = pdf_of(Material(skills=(first,)), choices=PlanChoices(sections=(PlanSection.SKILLS,)))
    assert not set(words) - set(whole_text(data).split())


def test_the_last_point_of_a_list_does_not_stand_alone_on_a_page() -> None:
    for filled in range(20, 40):
        about = "\n\n".join(["A line of its own."] * filled)
        admired = tuple(AdmiredCompany(name=f"House{number}") for number in range(4))
        material = Material(profile=Profile(about=about), search=SearchPlan(admired=admired))
        choices = PlanChoices(sections=(PlanSection.ABOUT, PlanSection.SEARCH))
        for text in page_texts(pdf_of(material, choices=choices)):
            assert ("House3" in text) <= ("House2" in text)
            assert ("House0" in text) == ("House1" in text)


def test_a_section_speaks_the_language_of_the_paper() -> None:
    words = words_for("ar")
    assert words.direction == "rtl"
    text = whole_text(pdf_of(full(arabic()), "ar"))
    assert "Bookbus" in text
    assert "Slowly, and on purpose." in text
