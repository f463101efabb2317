"""Keeps the tokens of an account in a file, so that a program stays logged in after a restart, and several processes
share one login.

Copy this file if you need it. A source without a store keeps its tokens in memory.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path

from filelock import FileLock, Timeout

from token_source import Record

LOCK_WAIT = 300
"""The longest wait for the lock, in seconds. A process that was suspended may keep it, and so does a person who enters
a code."""


class FileStore:
    """`TokenSource(grant, store=FileStore(path))`: one file for each account of each host, which only its
    owner can read.

    The operating system releases the lock when a process ends or crashes. Do not use a network folder: some
    do not support locks.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(f"{path}.lock")

    def load(self) -> Record:
        """Returns the record. A missing or invalid file counts as a record without tokens."""
        try:
            found = json.loads(self._path.read_text())
            times = {name: float(found[name]) for name in ("obtained_at", "expires_at")}
            return Record(**{**found, **times})
        except (FileNotFoundError, ValueError, TypeError, KeyError):
            return Record()

    def save(self, record: Record) -> None:
        """Replaces the file atomically, so that no process reads an incomplete file. The caller has the lock."""
        # One name, so that the next save removes the file of a process that died. Only its owner can read it.
        temporary = Path(f"{self._path}.tmp")
        temporary.unlink(missing_ok=True)
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump(asdict(record), file)
        os.replace(temporary, self._path)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Waits until no other source has the lock. After `LOCK_WAIT`, continues without it."""
        with suppress(Timeout):
            self._lock.acquire(timeout=LOCK_WAIT)
        try:
            yield
        finally:
            self._lock.release()
