"""Keeps the tokens of an account in a file, so that a program stays logged in when it starts again, and several processes
share one login.

Copy this file if you need that. A source without a store keeps its tokens in memory.
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
    """`TokenSource(grant, store=FileStore(path))`: one file for each account, which only its owner can read.

    The operating system releases the lock of a process that dies. Do not use a network folder: not all of them have
    locks.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(f"{path}.lock")

    def load(self) -> Record:
        """Returns the record. A missing or an invalid file is like one without tokens."""
        try:
            return Record(**json.loads(self._path.read_text()))
        except (FileNotFoundError, ValueError, TypeError):
            return Record()

    def save(self, record: Record) -> None:
        """Replaces the file at once, so that nobody reads half of it. A temporary file has mode 600."""
        with NamedTemporaryFile("w", dir=self._path.parent, delete=False) as file:
            json.dump(asdict(record), file)
        os.replace(file.name, self._path)

    def lock(self) -> AbstractContextManager[object]:
        return self._lock
