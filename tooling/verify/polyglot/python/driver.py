"""Controls the clients for the conformance kit: reads a line of JSON, prints a line of JSON."""

import json
import sys
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx

from generated import bioprodict, biot, iotconnect
from generated.bioprodict.api.custom_proteins import create_custom_protein
from generated.bioprodict.api.databases import list_databases
from generated.biot.api.devices import create_device as biot_create_device
from generated.biot.api.devices import search_devices
from generated.iotconnect.api.device import create_device as iotconnect_create_device
from generated.iotconnect.api.device import list_devices
from grants import TLS, BioprodictGrant, BiotGrant, IotconnectGrant
from token_source import AuthError, BearerAuth, Grant, TokenSource


class Clock:
    """The current time plus the time by which the kit advanced the clock."""

    offset = 0.0

    def __call__(self) -> float:
        return time.time() + self.offset


def grant_for(provider: str, base_url: str, account: dict[str, str], now: Clock) -> Grant:
    person = account["username"], account["password"]
    if provider == "biot":
        return BiotGrant(base_url, *person)
    if provider == "bioprodict":
        return BioprodictGrant(base_url, *person, account["client_id"], account["client_secret"], now)
    return IotconnectGrant(base_url, account["solutionKey"], *person, now)


class Client:
    """A generated client that sends its requests through `BearerAuth`."""

    def __init__(self, provider: str, base_url: str, account: dict[str, str]) -> None:
        self.clock = Clock()
        grant = grant_for(provider, base_url, account, self.clock)
        self.source = TokenSource(grant, self.clock)
        auth = BearerAuth(self.source, base_url, not_applied=grant.unauthorized_means_not_applied)
        self.http = httpx.Client(base_url=base_url, auth=auth, verify=TLS)
        package = {"biot": biot, "bioprodict": bioprodict, "iotconnect": iotconnect}[provider]
        client = package.AuthenticatedClient(base_url=base_url, token="").set_httpx_client(self.http)
        self.operations: dict[str, Callable[[], Any]] = {
            "biot": lambda: {
                "read": lambda: search_devices.sync_detailed(client=client),
                "create": lambda: biot_create_device.sync_detailed(client=client, body=self._device()),
            },
            "bioprodict": lambda: {
                "read": lambda: list_databases.sync_detailed(client=client),
                "create": lambda: create_custom_protein.sync_detailed(client=client, body=self._protein()),
            },
            "iotconnect": lambda: {
                "read": lambda: list_devices.sync_detailed(client=client),
                "create": lambda: iotconnect_create_device.sync_detailed(client=client, body=self._thing()),
            },
        }[provider]()

    @staticmethod
    def _device() -> Any:
        return biot.models.CreateDeviceRequest(field_id="conformance", field_template_id=uuid.uuid4())

    @staticmethod
    def _protein() -> Any:
        return bioprodict.models.CustomProtein(custom_id="conformance", sequence="MKTAYIAKQR")

    @staticmethod
    def _thing() -> Any:
        return iotconnect.models.DeviceCreateRequest(
            unique_id="conformance",
            display_name="Conformance",
            device_template_guid=str(uuid.uuid4()),
            entity_guid=str(uuid.uuid4()),
        )

    def call(self, operation: str, url: str | None) -> int | str:
        """Returns the status, or the kind of error."""
        try:
            response = self.http.get(url) if url else self.operations[operation]()
            return int(response.status_code)
        except AuthError as error:
            return error.code
        except httpx.TransportError:
            return "connection_failed"


def main() -> None:
    client: Client | None = None
    for line in sys.stdin:
        message = json.loads(line)
        answer: dict[str, Any] = {}
        match message["do"]:
            case "hello":
                answer = {"language": "Python", "providers": ["biot", "bioprodict", "iotconnect"]}
            case "start":
                client = Client(message["provider"], message["baseUrl"], message["credentials"])
            case "advance" if client:
                client.clock.offset += message["seconds"]
            case "logout" if client:
                try:
                    client.source.logout()
                except AuthError:
                    pass  # The provider failed, but the session has ended anyway.
            case "call" if client:
                with ThreadPoolExecutor(max_workers=message["times"]) as pool:
                    calls = [
                        pool.submit(client.call, message["operation"], message.get("url"))
                        for _ in range(message["times"])
                    ]
                    answer = {"results": [call.result() for call in calls]}
        print(json.dumps(answer), flush=True)


main()
