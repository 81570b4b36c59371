"""A bare `careerjournal`: the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial

from careerjournal.app.context import Context
from careerjournal.app.own_command import own_command
from careerjournal.app.screen import has_screen, why_no_window
from careerjournal.app.window_arguments import WindowArguments
from careerjournal.ui.shell.options import StartOptions


def run(context: Context, arguments: WindowArguments) -> int:
    """Open the window and stay until it is closed; exit status 2 where there is no screen to open it on."""
    if not has_screen(os.environ):
        print(
            context.words.tr(
                "There is no screen: DISPLAY and WAYLAND_DISPLAY are not set. Start Career Journal from a desktop, or "
                "see what it does with: careerjournal tour FOLDER"
            ),
            file=sys.stderr,
        )
        return 2
    from careerjournal.ui.kit.bindings import load_bindings

    load_bindings()
    from careerjournal.ui.shell.run import run as run_window

    return run_window(
        StartOptions(
            journal=context.paths.journal,
            sample_journal=context.paths.sample,
            settings_file=context.paths.settings,
            cache=context.paths.cache,
            reports=context.paths.reports,
            preview_command=own_command("preview"),
            measure=arguments.measure_start,
        ),
        partial(_say_why, context),
    )


def _say_why(context: Context, heard: Sequence[str]) -> int:
    """Say why Qt cannot open a window, and give the exit status: 2 without a screen, 1 where something is missing."""
    from careerjournal.language.sentences import say  # the first frame does without the table of all sentences

    fault, status = why_no_window(heard)
    print(say(fault.said, context.words), file=sys.stderr, flush=True)
    return status
