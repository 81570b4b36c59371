"""The house keeps its layers, and says nothing to the network."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx", "aiohttp", "xmlrpc"}
NETWORK_OF_QT = {
    "QNetworkAccessManager",
    "QTcpSocket",
    "QTcpServer",
    "QUdpSocket",
    "QSslSocket",
    "QWebSocket",
    "QHostInfo",
}


def sources() -> list[Path]:
    return sorted((ROOT / "careerjournal").rglob("*.py"))


def test_each_room_knows_only_the_rooms_below_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None) == 0


def names_imported(tree: ast.Module) -> set[str]:
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
            names |= {alias.name for alias in node.names}
    return names


def test_no_file_can_reach_the_network() -> None:
    found = {path: names_imported(ast.parse(path.read_text("utf-8"))) for path in sources()}
    assert len(found) > 700
    assert not {path: reached for path, names in found.items() if (reached := names & (NETWORK | NETWORK_OF_QT))}


def test_the_top_of_the_project_holds_only_what_belongs_there() -> None:
    allowed = {
        *("careerjournal", "resources", "tests", "pyproject.toml", "README.md", "dev.py", "LICENSE"),
        *("requirements.lock", "requirements-dev.lock", ".ci", ".gitignore"),
    }
    ignored = {line.strip("/\n") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()}
    found = {path.name for path in ROOT.iterdir()} - {".git"}
    assert not {name for name in found - allowed - ignored if not name.startswith(".coverage")}
