from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from careerjournal.domain.sentence import sentence
from careerjournal.journal.location import is_on_network, synced_by, warning_about

MOUNTS = r"""/dev/sda1 / ext4 rw 0 0
proc /proc proc rw 0 0
server:/home /home/ada/far nfs4 rw 0 0
//server/share /mnt/my\040share cifs rw 0 0
/dev/sdb1 /mnt/my\040share/local ext4 rw 0 0
me@host: /mnt/ssh fuse.sshfs rw 0 0
/dev/fuse /mnt/disk fuse.veracrypt rw 0 0
broken line
"""


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        (PurePosixPath("/home/ada/Dropbox/journals"), "Dropbox"),
        (PurePosixPath("/home/ada/Dropbox (Personal)"), "Dropbox"),
        (PureWindowsPath(r"C:\Users\Ada\OneDrive - Lumen\Documents"), "OneDrive"),
        (PurePosixPath("/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive"), "Google Drive"),
        (PurePosixPath("/Users/ada/Library/Mobile Documents/com~apple~CloudDocs"), "iCloud Drive"),
        (PureWindowsPath(r"C:\Users\Ada\iCloudDrive"), "iCloud Drive"),
        (PurePosixPath("/home/ada/Nextcloud"), "Nextcloud"),
        (PurePosixPath("/home/ada/.local/share/careerjournal"), None),
        (PurePosixPath("/home/ada/dropboxes"), None),
    ],
)
def test_synced_folders_are_known_by_their_names(folder: PurePosixPath, service: str | None) -> None:
    assert synced_by(folder) == service


@pytest.mark.parametrize(
    ("folder", "is_far"),
    [
        (PurePosixPath("/home/ada"), False),
        (PurePosixPath("/home/ada/far/journals"), True),
        (PurePosixPath("/mnt/my share/a"), True),
        (PurePosixPath("/mnt/my share/local"), False),
        (PurePosixPath("/mnt/ssh"), True),
        (PurePosixPath("/mnt/disk"), False),
        (PureWindowsPath(r"\\server\share\journals"), True),
        (PureWindowsPath(r"\\?\C:\Users\Ada"), False),
    ],
)
def test_network_folders_are_known_by_their_mount_or_server(folder: PurePosixPath, is_far: bool) -> None:
    assert is_on_network(folder, MOUNTS) is is_far


def test_a_marked_folder_warns_and_a_folder_of_ones_own_does_not(tmp_path: Path) -> None:
    synced = tmp_path / "notes" / "journals"
    synced.mkdir(parents=True)
    journal = synced / "my.journal"
    assert warning_about(journal, mounts="", home=tmp_path) is None
    (tmp_path / "notes" / ".stfolder").mkdir()
    assert warning_about(journal, mounts="", home=tmp_path) == sentence(
        "journal.in_synced_folder", service="Syncthing", path=str(synced)
    )


def test_a_mark_of_the_service_itself_in_the_home_folder_says_nothing(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    (tmp_path / "journals").mkdir()
    assert warning_about(tmp_path / "journals" / "my.journal", mounts="", home=tmp_path) is None


def test_a_network_folder_warns(tmp_path: Path) -> None:
    mounts = f"/dev/sda1 / ext4 rw 0 0\nserver:/x {tmp_path} nfs rw 0 0\n"
    said = warning_about(tmp_path / "my.journal", mounts=mounts, home=tmp_path)
    assert said == sentence("journal.in_network_folder", path=str(tmp_path))


def test_without_hands_the_machine_is_asked(tmp_path: Path) -> None:
    assert warning_about(tmp_path / "my.journal") is None
