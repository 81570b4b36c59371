"""A plan to be filled in: a tick box for each thing to do, fields for the review; all empty, named, and captioned."""

from __future__ import annotations

import io
from typing import Any

import pypdf
import pytest

from careerjournal.documents.blocks import Stack, TextBlock
from careerjournal.documents.flow import flow
from careerjournal.documents.form_fields import TickedText
from careerjournal.documents.pages import setting_for
from careerjournal.documents.plan_pdf import PlanLook
from careerjournal.domain.plan import Paper
from careerjournal.language.languages import available
from careerjournal.language.words import words_for
from tests.documents.papers import FONTS, THEME, new_plan, plan
from tests.documents.test_plan_pdf import INVISIBLE, whole_text
from tests.documents.tree import read_tree, unmarked
from tests.domain.plan.material_of import DAY

FILLABLE = PlanLook(is_fillable=True)
LANGUAGES = [language.code for language in available()]


def fields_of(data: bytes) -> dict[str, Any]:
    return pypdf.PdfReader(io.BytesIO(data)).get_fields() or {}


def test_a_usual_plan_has_no_fields() -> None:
    assert not fields_of(plan())


@pytest.mark.parametrize("language", LANGUAGES)
def test_fields_are_empty_and_named_and_their_captions_are_page_text(language: str) -> None:
    data = plan(language, FILLABLE)
    fields = fields_of(data)
    text = whole_text(data)
    boxes = [field for field in fields.values() if field["/FT"] == "/Btn"]
    texts = [field for field in fields.values() if field["/FT"] == "/Tx"]
    assert len(boxes) >= 8
    assert len(texts) == 5
    assert {str(field["/V"]) for field in boxes} == {"/Off"}
    assert {str(field.get("/V", "")) for field in texts} == {""}
    for field in fields.values():
        said = INVISIBLE.sub("", str(field["/TU"]))
        assert said.split(" ")[0] in text
    asked = words_for(language).tr("What changed?")
    named = [" ".join(INVISIBLE.sub("", str(field["/TU"])).split()) for field in texts]
    assert " ".join(INVISIBLE.sub("", asked).split()) in named


def test_every_field_is_an_element_of_its_own_and_nothing_goes_unmarked() -> None:
    data = plan("ar", FILLABLE)
    forms = [node for node in read_tree(data).walk() if node.role == "Form"]
    assert sorted(node.links[0] for node in forms) == sorted(fields_of(data))
    assert unmarked(data) == []


def test_the_same_plan_to_fill_in_gives_the_same_bytes() -> None:
    assert new_plan(look=FILLABLE) == new_plan(look=FILLABLE)


def test_only_the_font_of_what_is_typed_is_not_embedded() -> None:
    reader = pypdf.PdfReader(io.BytesIO(plan(look=FILLABLE)))
    for page in reader.pages:
        fonts = page["/Resources"].get_object()["/Font"].get_object()  # type: ignore[index]
        for font in fonts.values():
            known = font.get_object()
            assert str(known["/BaseFont"]).split("+")[-1].startswith("Noto"), known["/BaseFont"]


def test_a_text_with_a_tick_box_that_is_parted_stays_whole_for_the_next_try() -> None:
    setting = setting_for(words_for("en"), Paper.A4, FONTS, THEME, DAY)
    style = setting.styles.body()
    text = TextBlock(" ".join(["writing"] * 400), style, 300)
    block = Stack([TickedText(text, "writing", setting, offset=0, width=320, size=10)])
    depth, lines = text.height / 3, text.lines
    heights = [[placed.block.height for page in flow([block], depth) for placed in page] for _ in range(2)]
    assert heights[0] == heights[1]
    assert len(heights[0]) >= 3
    assert sum(heights[0]) == pytest.approx(lines * style.leading)
