"""Controls the clients for the conformance kit: reads a line of JSON for each command, prints a line for each answer."""

import json
import sys
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Lock, Thread
from typing import Any

import httpx

from generated import bioprodict, biot, iotconnect
from generated.bioprodict.api.custom_proteins import create_custom_protein
from generated.bioprodict.api.databases import list_databases
from generated.biot.api.devices import create_device as biot_create_device
from generated.biot.api.devices import search_devices
from generated.iotconnect.api.device import create_device as iotconnect_create_device
from generated.iotconnect.api.device import list_devices
from grants import TIMEOUT, TLS, BioprodictGrant, BiotGrant, IotconnectGrant
from token_source import AuthError, BearerAuth, Grant, TokenSource


class Clock:
    """The current time plus the seconds by which the kit advanced the clock."""

    def __init__(self) -> None:
        self.offset = 0.0

    def __call__(self) -> float:
        return time.time() + self.offset


def grant_for(provider: str, base_url: str, account: dict[str, str], timeout: float) -> Grant:
    person = account["username"], account["password"]
    if provider == "biot":
        return BiotGrant(base_url, *person, timeout)
    if provider == "bioprodict":
        return BioprodictGrant(base_url, *person, account["client_id"], account["client_secret"], timeout)
    return IotconnectGrant(base_url, account["solutionKey"], *person, timeout)


class Client:
    """A generated client that sends its requests through `BearerAuth`."""

    def __init__(self, message: dict[str, Any], clock: Clock) -> None:
        provider, base_url = message["provider"], message["baseUrl"]
        timeout = message.get("timeout", TIMEOUT * 1000) / 1000
        grant = grant_for(provider, base_url, message["credentials"], timeout)
        self.source = TokenSource(grant, clock)
        auth = BearerAuth(self.source, base_url, not_applied=grant.unauthorized_means_not_applied)
        self.http = httpx.Client(base_url=base_url, auth=auth, verify=TLS, timeout=timeout)
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

    def call(self, operation: str, url: str | None) -> int | str | dict[str, str]:
        """Returns the status, or the error."""
        try:
            response = self.http.get(url) if url else self.operations[operation]()
            return int(response.status_code)
        except AuthError as error:
            return {"error": error.code, "message": str(error)}
        except httpx.TransportError:
            return "connection_failed"


    def call_all(self, message: dict[str, Any]) -> list[Any]:
        with ThreadPoolExecutor(max_workers=message["times"]) as pool:
            calls = [
                pool.submit(self.call, message["operation"], message.get("url")) for _ in range(message["times"])
            ]
            return [call.result() for call in calls]


class Driver:
    def __init__(self) -> None:
        self.clients: dict[str, Client] = {}
        self.clock = Clock()
        self.printing = Lock()

    def answer(self, message: dict[str, Any], found: dict[str, Any]) -> None:
        with self.printing:
            print(json.dumps({"id": message["id"], **found}), flush=True)

    def take(self, message: dict[str, Any]) -> None:
        """Executes a command. Calls and logouts take time: they run in threads, so that they can overlap."""
        match message["do"]:
            case "hello":
                providers = ["biot", "bioprodict", "iotconnect"]
                features = ["clients", "timeout"]
                self.answer(
                    message, {"protocol": 2, "language": "Python", "providers": providers, "features": features}
                )
            case "start":
                if message["client"] == "1":
                    self.clients, self.clock = {}, Clock()
                self.clients[message["client"]] = Client(message, self.clock)
                self.answer(message, {})
            case "advance":
                self.clock.offset += message["seconds"]
                self.answer(message, {})
            case "logout":
                Thread(target=self.logout, args=(message,), daemon=True).start()
            case "call":
                Thread(target=self.call, args=(message,), daemon=True).start()

    def logout(self, message: dict[str, Any]) -> None:
        try:
            self.clients[message["client"]].source.logout()
        except AuthError:
            pass  # The provider failed, but the session has ended anyway.
        self.answer(message, {})

    def call(self, message: dict[str, Any]) -> None:
        self.answer(message, {"results": self.clients[message["client"]].call_all(message)})


def main() -> None:
    driver = Driver()
    for line in sys.stdin:
        driver.take(json.loads(line))


main()
