"""Where everything lies on this machine."""

from __future__ import annotations

from pathlib import Path

from careerjournal.domain.value import value

NAME = "careerjournal"


@value
class Paths:
    """The files and folders of one person on this machine; none of them need exist yet.

    `is_journal_named` tells that the person named the journal's file, so that its folder is theirs to make.
    """

    journal: Path
    sample: Path
    settings: Path
    cache: Path
    reports: Path
    is_journal_named: bool


def paths_for(home: Path | None, journal: Path | None) -> Paths:
    """Give the places: the platform's own, all below `home` where one is given, the journal where `journal` says."""
    data, config, cache = (home, home, home / "cache") if home else _of_the_platform()
    return Paths(
        journal=(journal or data / "journal.careerjournal").absolute(),
        sample=(data / "sample.careerjournal").absolute(),
        settings=(config / "settings.toml").absolute(),
        cache=cache.absolute(),
        reports=(data / "reports").absolute(),
        is_journal_named=journal is not None,
    )


def _of_the_platform() -> tuple[Path, Path, Path]:
    """Give the platform's folders for data, settings and what can be made anew."""
    import platformdirs  # not where the person named a home

    return (
        platformdirs.user_data_path(NAME, appauthor=False),
        platformdirs.user_config_path(NAME, appauthor=False),
        platformdirs.user_cache_path(NAME, appauthor=False),
    )
