"""One window a journal: a second start asks the first, over a local socket, to come to the front.

The socket only raises the window; that there is only one is the lock's doing.
"""

from __future__ import annotations

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 1000
_RAISE = b"raise\n"


def socket_name(journal: Path) -> str:
    """Name the socket of a journal: short, without the path's own words, the same however the path is written."""
    who = f"{getpass.getuser()}:{journal.resolve()}"
    return "careerjournal-" + hashlib.sha256(who.encode()).hexdigest()[:24]


def ask_to_raise(journal: Path) -> bool:
    """Ask the window that holds a journal to come to the front; tell whether one answered."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(journal))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(_RAISE)
    socket.flush()
    answered = socket.waitForReadyRead(_PATIENCE_MS)
    socket.abort()
    return answered


class RaiseServer(QObject):
    """Listens for second starts. Make it only while holding the journal's lock: it takes over a socket left behind."""

    asked = Signal()

    def __init__(self, journal: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        name = socket_name(journal)
        QLocalServer.removeServer(name)
        self.listens = self._server.listen(name)

    def close(self) -> None:
        """Stop listening, for when another journal is opened."""
        self._server.close()
        self.deleteLater()

    @Slot()
    def _greet(self) -> None:
        """Answer each second start and have the window raised."""
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(b"here\n")
            socket.flush()
            self.asked.emit()
