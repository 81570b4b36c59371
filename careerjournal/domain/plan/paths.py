"""The paths that are weighed against each other, in the person's words."""

from __future__ import annotations

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import Block, OwnWords, PathBlock
from careerjournal.domain.plan.material import Material
from careerjournal.domain.profile import CareerPath
from careerjournal.domain.sentence import Sentence, sentence

_USUAL = 2


def path_blocks(material: Material) -> tuple[Block, ...]:
    """Set the paths in the person's order, each point of theirs by itself."""
    return tuple(_path(path) for path in in_order(material.paths))


def path_heading(material: Material) -> Sentence:
    """Name the section after the number of its paths; the usual two in words."""
    count = len(in_order(material.paths))
    return sentence("plan.heading.paths") if count in (0, _USUAL) else sentence("plan.paths.heading", n=count)


def in_order(paths: tuple[CareerPath, ...]) -> list[CareerPath]:
    """Give the paths that have a name, in the person's order."""
    return sorted((path for path in paths if path.name.strip()), key=lambda path: (path.position, path.id))


def _path(path: CareerPath) -> PathBlock:
    place = Place(Page.PLAN, path.id, "path")
    try_out = path.try_out.strip()
    return PathBlock(
        name=OwnWords(text=path.name.strip(), source=place),
        speaks_for=_points(path.speaks_for, place),
        speaks_against=_points(path.speaks_against, place),
        try_out=OwnWords(text=try_out, source=place) if try_out else None,
    )


def _points(text: str, place: Place) -> tuple[OwnWords, ...]:
    """Take a point from each line; a dash or dot that somebody put before it goes."""
    lines = (line.strip().lstrip("-–—•*·").strip() for line in text.splitlines())
    return tuple(OwnWords(text=line, source=place) for line in lines if line)
