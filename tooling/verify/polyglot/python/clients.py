"""A client of each provider, with the two calls that the conformance kit uses."""

from collections.abc import Callable
from importlib import import_module

import httpx

from file_store import FileStore
from grants.requests import TLS
from providers.start import Start
from token_source import BearerAuth, TokenSource

PROVIDERS = ["biot", "bioprodict", "iotconnect", "mediroutes"]


class Client:
    """A generated client that sends its requests through `BearerAuth`."""

    def __init__(self, start: Start, now: Callable[[], float]) -> None:
        # The generated packages of all providers take a second to import.
        provider = import_module(f"providers.{start.provider}")
        grant = provider.grant(start)
        self.source = TokenSource(grant, now, FileStore(start.store) if start.store else None)
        base_url = start.base_url
        auth = BearerAuth(self.source, base_url, not_applied=grant.unauthorized_means_not_applied)
        self.http = httpx.Client(base_url=base_url, auth=auth, verify=TLS, timeout=start.timeout)
        generated = provider.AuthenticatedClient(base_url=base_url, token="")
        self._read, self._create = provider.calls(generated.set_httpx_client(self.http))

    def send(self, operation: str, url: str | None) -> int:
        """Returns the status."""
        if url:
            return self.http.get(url).status_code
        response = self._read() if operation == "read" else self._create()
        return int(response.status_code)
