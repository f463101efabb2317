"""Keeps the tokens of an account in a file, so that a program stays logged in after a restart, and several processes
share one login.

Copy this file if you need it. A source without a store keeps its tokens in memory.
"""

import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from threading import Lock

from filelock import FileLock

from token_source import Record

LOCK_WAIT = 300
"""The longest wait for the lock, in seconds. A process that was suspended may keep it, and so does a person who enters
a code."""


class FileStore:
    """`TokenSource(grant, store=FileStore(path))`: one file for each account of each host, which only its
    owner can read.

    The operating system releases the lock when a process ends or crashes. Do not use a network folder: some
    do not support locks. If the file system fails, the tokens stay usable in memory.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._sources = Lock()
        """The lock of the sources in this process, which also works if the file system fails."""
        self._mutex = Lock()
        self._content = b""
        """The file's content when it was last read or written. Empty if there was no file."""
        self._record = Record()
        """The record that was last read or saved."""

    def load(self) -> Record:
        """Returns the record. A missing or invalid file counts as a record without tokens. If the file cannot be read,
        or has not changed since a failed `save`, returns the last record."""
        with self._mutex:
            try:
                content = self._path.read_bytes()
            except FileNotFoundError:
                content = b""
            except OSError:
                return self._record
            if content != self._content:
                self._content, self._record = content, record_of(content)
            return self._record

    def save(self, record: Record) -> None:
        """Replaces the file. The caller has the lock."""
        content = json.dumps(asdict(record)).encode()
        with self._mutex:
            self._record = record
            try:
                self._replace(content)
                self._content = content
            except OSError as error:
                logging.getLogger(__name__).warning("The tokens are only in memory: %s", error.strerror)

    def _replace(self, content: bytes) -> None:
        """Replaces the file atomically, so that no process reads an incomplete file."""
        # One name, so that the next save removes the file of a process that died. Only its owner can read it.
        temporary = Path(f"{self._path}.tmp")
        temporary.unlink(missing_ok=True)
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        os.replace(temporary, self._path)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Waits until no other source has the lock. After `LOCK_WAIT`, or if the file system fails, continues with the
        lock of this process only."""
        # A process that was forked cannot use the FileLock of its parent.
        lock = FileLock(f"{self._path}.lock")
        with self._sources:
            # A `Timeout` of filelock is an OSError.
            with suppress(OSError):
                lock.acquire(timeout=LOCK_WAIT)
            try:
                yield
            finally:
                lock.release()


def record_of(content: bytes) -> Record:
    try:
        found = json.loads(content)
        times = {name: float(found[name]) for name in ("obtained_at", "expires_at")}
        return Record(**{**found, **times})
    except (ValueError, TypeError, KeyError):
        return Record()
