"""The options of a client."""

import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grants.requests import TIMEOUT

Calls = tuple[Callable[[], Any], Callable[[], Any]]
"""The two calls that the conformance kit uses: a read, and the creation of something."""


@dataclass(frozen=True)
class Start:
    """The options of a client. `codes` are the inputs of a person: a code, `resend` to request another code, or `none`
    to enter no code."""

    provider: str
    base_url: str
    account: dict[str, str]
    codes: list[str] | None
    store: Path | None
    timeout: float

    @staticmethod
    def of(message: dict[str, Any]) -> "Start":
        folder, account = message.get("store"), message["credentials"]
        # A store has the tokens of one account of one host. The key of a tenant must not be in the name of a file.
        identity = [account.get(name) for name in ("username", "phone", "client_id", "solutionKey")]
        name = f"{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps([message['baseUrl'].rstrip('/'), identity]))}.json"
        return Start(
            message["provider"],
            message["baseUrl"],
            account,
            message.get("codes"),
            Path(folder, name) if folder else None,
            message.get("timeout", TIMEOUT * 1000) / 1000,
        )
