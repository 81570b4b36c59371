"""Wheel, sdist and editable install: each is built, put into an environment of its own, offline, and used."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("careerjournal", "resources", "tests", "README.md", "LICENSE", "dev.py", "pyproject.toml")
START = "import sys; from importlib.metadata import entry_points as e; (run,) = e(group='console_scripts', name='careerjournal'); sys.exit(run.load()())"  # noqa: E501

pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources, so that nothing is built into the ones at work; without compiled catalogues."""
    folder = tmp_path_factory.mktemp("packaging") / "checkout"
    folder.mkdir()
    leave = shutil.ignore_patterns("__pycache__", "*.mo", "*.pyc")
    for name in (*PARTS, *(lock.name for lock in ROOT.glob("requirements*.lock"))):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=leave)
        else:
            shutil.copy(ROOT / name, folder / name)
    return folder


def built(checkout: Path, target: str) -> Path:
    """Build one kind of package from a checkout."""
    out = checkout.parent / f"dist-{checkout.name}-{target}"
    script = "import sys; from hatchling import build; print(getattr(build, sys.argv[1])(sys.argv[2]))"
    out.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-c", script, f"build_{target}", str(out)], cwd=checkout, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return out / done.stdout.split()[-1]


def environment(folder: Path, wheel: Path) -> Path:
    """Make an environment that holds what the running one does, and a wheel; give its Python."""
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    names = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", "venv", names))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    (packages / "running.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return Path(sysconfig.get_path("scripts", "venv", names)) / ("python.exe" if os.name == "nt" else "python")


def call(python: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Start the program as its installed command does, from a folder that holds no sources."""
    folder.mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [str(python), "-c", START, *arguments],
        cwd=folder,
        env={**kept, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "HOME": str(folder)},
        capture_output=True,
        text=True,
    )


@pytest.fixture(scope="module", params=["wheel", "wheel from sdist", "editable"])
def python(request: pytest.FixtureRequest, checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that holds the program, in each way it can be installed."""
    source = checkout
    if request.param == "wheel from sdist":
        with tarfile.open(built(checkout, "sdist")) as archive:
            archive.extractall(checkout.parent / "unpacked", filter="data")
        (source,) = (checkout.parent / "unpacked").iterdir()
    wheel = built(source, "editable" if request.param == "editable" else "wheel")
    return environment(tmp_path_factory.mktemp("venv"), wheel)


def test_it_starts_and_tells_its_version(python: Path, tmp_path: Path) -> None:
    done = call(python, tmp_path / "work", "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("careerjournal ")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_finds_its_resources_and_makes_the_tour(python: Path, tmp_path: Path, language: str) -> None:
    done = call(python, tmp_path / "work", "tour", "tour", "--language", language)
    assert (done.returncode, done.stderr) == (0, "")
    made = {path.name for path in (tmp_path / "work" / "tour").iterdir()}
    assert {"sample.careerjournal", "plan.pdf", "today.png", "settings.png", "plan-page-1.png"} <= made


def test_it_imports_and_prints_in_arabic(python: Path, tmp_path: Path) -> None:
    tracker = tmp_path / "tracker.csv"
    tracker.write_text("Company,Role,Date applied,Status\nOrchid,Editor,2026-10-01,Applied\n", "utf-8")
    home = str(tmp_path / "home")
    assert call(python, tmp_path / "work", "--home", home, "import", str(tracker)).returncode == 0
    done = call(python, tmp_path / "work", "--home", home, "plan", str(tmp_path / "plan.pdf"), "--language", "ar")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


def test_an_sdist_and_a_wheel_hold_no_more_than_belongs_in_them(checkout: Path) -> None:
    with zipfile.ZipFile(built(checkout, "wheel")) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
        names = archive.namelist()
    assert {top for top in tops if not top.endswith(".dist-info")} == {"careerjournal"}
    assert any(name.endswith("ar/LC_MESSAGES/careerjournal.mo") for name in names)
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    with tarfile.open(built(checkout, "sdist")) as archive:
        held = {name.split("/")[1] for name in archive.getnames() if "/" in name}
    assert {"careerjournal", "resources", "tests", "README.md", "LICENSE", "dev.py", "pyproject.toml"} <= held
    assert not {".git", ".venv", "tour", "dist"} & held
