"""Whether a journal lies where other machines write too: synced copies get mixed up, network folders lock badly."""

from __future__ import annotations

from pathlib import Path, PurePath

from careerjournal.domain.sentence import Sentence, sentence

_NETWORKS = frozenset(
    {"nfs", "nfs4", "cifs", "smbfs", "smb3", "afs", "9p", "ncpfs", "ceph", "glusterfs", "davfs", "fuse.sshfs"}
    | {"fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.curlftpfs", "fuse.glusterfs", "fuse.s3fs"}
)
"""Kinds of file system that lie on another machine, as /proc/mounts names them."""

_FOLDERS = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
    "proton drive": "Proton Drive",
    "megasync": "MEGA",
}
"""Names of folders that a service keeps in step, in lower case."""

_MARKERS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".sync_nextcloud.db": "Nextcloud",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}
"""What services leave in the folders they keep in step."""


def warning_about(path: Path, *, mounts: str | None = None, home: Path | None = None) -> Sentence | None:
    """Warn where a journal lies in a synced or network folder; None where it lies well.

    `mounts` is the text of /proc/mounts, read where it is not handed in.
    """
    lies_in = path.absolute().parent
    service = synced_by(lies_in) or _marked_by(lies_in, home or Path.home())
    if service:
        return sentence("journal.in_synced_folder", service=service, path=str(lies_in))
    if is_on_network(lies_in, _mounts() if mounts is None else mounts):
        return sentence("journal.in_network_folder", path=str(lies_in))
    return None


def synced_by(folder: PurePath) -> str | None:
    """Name the service that keeps a folder in step, judged by the names on its path."""
    for part in folder.parts:
        name = part.casefold()
        if name in _FOLDERS:
            return _FOLDERS[name]
        for prefix, service in _FOLDERS.items():
            # because a work account is named after its firm: OneDrive - Acme, Dropbox (Personal)
            if name.startswith((f"{prefix} -", f"{prefix} (", f"{prefix}-")):
                return service
    return None


def is_on_network(folder: PurePath, mounts: str) -> bool:
    """Tell whether a folder lies on another machine, judged by the mount it is under, or by a server's name."""
    if str(folder).startswith(("\\\\", "//")) and not str(folder).startswith(("\\\\?\\", "\\\\.\\")):
        return True
    best: tuple[int, str] = (-1, "")
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        mounted = PurePath(_unescaped(fields[1]))
        if folder.is_relative_to(mounted):
            best = max(best, (len(mounted.parts), fields[2]), key=lambda found: found[0])
    return best[1] in _NETWORKS


def _marked_by(folder: Path, home: Path) -> str | None:
    """Name the service that left its mark in a folder or one above it, up to the person's own."""
    for above in (folder, *folder.parents):
        if above == home and above != folder:
            return None
        for marker, service in _MARKERS.items():
            if (above / marker).exists():
                return service
    return None


def _unescaped(text: str) -> str:
    """Read the octal signs by which /proc/mounts writes spaces."""
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, sign)
    return text


def _mounts() -> str:
    """Read what is mounted where; nothing where the system does not tell."""
    try:
        return Path("/proc/mounts").read_text("utf-8", errors="surrogateescape")
    except OSError:
        return ""
