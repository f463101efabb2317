"""Keeps the tokens of an account in a file, so that a program stays logged in after a restart, and several processes
share one login.

Copy this file if you need it. A source without a store keeps its tokens in memory.
"""

import json
import os
from contextlib import AbstractContextManager
from dataclasses import asdict
from pathlib import Path
from tempfile import NamedTemporaryFile

from filelock import FileLock

from token_source import Record


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
            return Record(**json.loads(self._path.read_text()))
        except (FileNotFoundError, ValueError, TypeError):
            return Record()

    def save(self, record: Record) -> None:
        """Replaces the file atomically, so that no process reads an incomplete file. A temporary file has mode 600."""
        with NamedTemporaryFile("w", dir=self._path.parent, delete=False) as file:
            json.dump(asdict(record), file)
        os.replace(file.name, self._path)

    def lock(self) -> AbstractContextManager[object]:
        return self._lock
