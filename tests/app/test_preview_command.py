from __future__ import annotations

import pickle
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from careerjournal.app.main import run
from careerjournal.app.own_command import own_command
from careerjournal.domain.plan import PlanChoices
from careerjournal.workflows.preview_plan import BuiltPlan, PreviewWish
from careerjournal.workflows.preview_serving import HEAD, framed
from tests.domain.plan.material_of import DAY, rich


def test_the_command_answers_wishes_and_ends_with_the_stream(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wish = PreviewWish(number=7, material=rich(), choices=PlanChoices(language="en"), day=DAY)
    answers = BytesIO()
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(framed(wish))))
    stdout = TextIOWrapper(answers, write_through=True)  # held: it closes what it wraps when it goes
    monkeypatch.setattr(sys, "stdout", stdout)
    assert run(["preview", "--home", str(tmp_path)]) == 0
    built = pickle.loads(answers.getvalue()[HEAD:])
    assert isinstance(built, BuiltPlan)
    assert built.number == 7
    assert list(tmp_path.rglob("report-*")) == []


def test_the_program_starts_itself_from_where_it_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_command("preview")[0] == sys.executable
    assert own_command("preview")[-1] == "preview"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command("preview") == (sys.executable, "preview")
