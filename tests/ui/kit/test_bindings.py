"""Qt's bindings, loaded without what a start does not need: they must say and do the same."""

from __future__ import annotations

import subprocess
import sys

_TOLD = """
import builtins
from PySide6.QtCore import QRect, QSize
for wrong in (lambda: QSize("a"), lambda: QSize(1, 2, 3), lambda: QSize().scaled(1, 2, wide=3), lambda: QRect().x(1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(QRect.adjust.__doc__)
from PySide6.support.signature import mapping
print(mapping.update_mapping(), hasattr(mapping, "nothing"), hasattr(mapping, "__path__"))
from PySide6.support.signature.lib.enum_sig import *
print(HintingEnumerator.__name__)
print(builtins.compile is compiles)
"""
_PLAIN = "import builtins; compiles = builtins.compile\n" + _TOLD
_LOADED = (
    "import builtins; compiles = builtins.compile\n"
    "from careerjournal.ui.kit.bindings import load_bindings; load_bindings()\n" + _TOLD
)
_PUT_OFF = """
import sys
from careerjournal.ui.kit.bindings import load_bindings
load_bindings()
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication(["x", "-platform", "offscreen"])
QLabel("said").show()
late = [name for name, module in sys.modules.items() if name.startswith("shibokensupport.")
        and getattr(module.__dict__.get("__getattr__"), "__code__", None)]
print(*late)
print("logging" in sys.modules)
"""


def told(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


def test_bindings_loaded_for_a_start_say_what_plain_ones_say() -> None:
    plain = told(_PLAIN)
    assert "Supported signatures" in plain
    assert told(_LOADED) == plain


def test_a_window_needs_none_of_what_is_put_off() -> None:
    names, logging = told(_PUT_OFF).splitlines()
    assert {name.rpartition(".")[2] for name in names.split()} == {
        "errorhandler", "layout", "enum_sig", "pyi_generator", "tool", "mapping", "parser",
    }  # fmt: skip
    assert logging == "False"
