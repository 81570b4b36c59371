"""Compile the catalogues: a script in a checkout, a hook in builds of wheel, sdist and editable install."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # a plain script needs no build system
    BuildHookInterface = object

ROOT = Path(__file__).resolve().parents[2]


def compile_all(root: Path = ROOT) -> list[Path]:
    """Compile each text catalogue below `resources/locale` to the file beside it; give the files written."""
    po = _catalogue_module(root)
    written = []
    for text in sorted((root / "resources" / "locale").glob("*/LC_MESSAGES/*.po")):
        compiled = text.with_suffix(".mo")
        compiled.write_bytes(po.compile_catalogue(text.read_text(encoding="utf-8")))
        written.append(compiled)
    return written


def _catalogue_module(root: Path) -> ModuleType:
    """Load the house's own compiler by its path, because a build does not have the package installed."""
    path = root / "careerjournal" / "language" / "po.py"
    spec = importlib.util.spec_from_file_location("careerjournal_po", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


class CatalogueBuildHook(BuildHookInterface):  # type: ignore[misc]
    """Compile the catalogues before hatchling gathers files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile them all; hatchling calls it for each target."""
        compile_all(Path(self.root))


if __name__ == "__main__":
    for path in compile_all():
        print(path.relative_to(ROOT))
