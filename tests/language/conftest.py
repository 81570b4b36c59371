import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

LOCALE = Path(__file__).resolve().parents[2] / "resources" / "locale"


@pytest.fixture
def script() -> Callable[[str], ModuleType]:
    """Load one of the scripts in resources/locale."""

    def load(name: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(f"locale_{name}", LOCALE / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
        return module

    return load
