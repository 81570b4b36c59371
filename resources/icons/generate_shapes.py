"""Write resources/icons/shapes.txt from the SVG files beside it: `python resources/icons/generate_shapes.py`.

Reading SVG takes a start 5 ms: Qt's library for it, its enumerations and a dozen files. The shapes are what that
library paints, written down, so that what is painted is the same to the pixel.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPaintDevice, QPaintEngine, QPainter, QPainterPath
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent
TARGET = FOLDER / "shapes.txt"
SIDE = 24
"""The width and height of every icon's view box, in which the shapes are written."""
_LETTERS = {
    QPainterPath.ElementType.MoveToElement: "M",
    QPainterPath.ElementType.LineToElement: "L",
    QPainterPath.ElementType.CurveToElement: "C",
    QPainterPath.ElementType.CurveToDataElement: "",
}
_Metric = QPaintDevice.PaintDeviceMetric
_RESOLUTION = (_Metric.PdmDpiX, _Metric.PdmDpiY, _Metric.PdmPhysicalDpiX, _Metric.PdmPhysicalDpiY)
_METRICS = {
    _Metric.PdmWidth: SIDE,
    _Metric.PdmHeight: SIDE,
    _Metric.PdmDevicePixelRatio: 1,
    _Metric.PdmDepth: 32,
    **dict.fromkeys(_RESOLUTION, 96),
}


class Recorder(QPaintEngine):
    """Writes down the shapes that are painted; where one is more than a round line, `plain` becomes false."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.shapes: list[str] = []
        self.plain = True

    def begin(self, device: Any) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: Any) -> None:  # noqa: N802 - Qt's name
        """Do nothing: what is needed of the state is asked of the painter."""

    def drawPath(self, path: QPainterPath) -> None:  # noqa: N802 - Qt's name
        elements = [path.elementAt(number) for number in range(path.elementCount())]
        parts = [f"{_LETTERS[one.type]} {one.x!r} {one.y!r}".strip() for one in elements]
        self._keep(" ".join(parts))

    def drawEllipse(self, place: Any) -> None:  # noqa: N802 - Qt's name
        self._keep(f"E {place.x()!r} {place.y()!r} {place.width()!r} {place.height()!r}")

    def _keep(self, shape: str) -> None:
        """Write a shape down after the width of its line."""
        painter = self.painter()
        pen, transform = painter.pen(), painter.transform()
        self.plain = self.plain and transform.isIdentity() and painter.brush().style() is Qt.BrushStyle.NoBrush
        self.plain = self.plain and pen.style() is Qt.PenStyle.SolidLine and painter.opacity() == 1
        self.plain = self.plain and pen.capStyle() is Qt.PenCapStyle.RoundCap
        self.plain = self.plain and pen.joinStyle() is Qt.PenJoinStyle.RoundJoin
        self.shapes.append(f"{pen.widthF()!r} {shape}")


class Sheet(QPaintDevice):
    """What the recorder is painted on."""

    def __init__(self) -> None:
        super().__init__()
        self.recorder = Recorder()

    def paintEngine(self) -> QPaintEngine:  # noqa: N802 - Qt's name
        return self.recorder

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return _METRICS.get(metric, 0)


def shapes(path: Path) -> str | None:
    """Give an icon's shapes in one line, or None where they are more than round lines."""
    sheet = Sheet()
    painter = QPainter(sheet)
    QSvgRenderer(str(path)).render(painter)
    painter.end()
    recorder = sheet.recorder
    return "\t".join([path.stem, *recorder.shapes]) if recorder.plain and recorder.shapes else None


def table() -> str:
    """Give the text of the table, an icon a line."""
    lines = map(shapes, sorted(FOLDER.glob("*.svg")))
    return "".join(f"{line}\n" for line in lines if line is not None)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    TARGET.write_text(table(), encoding="utf-8")
