"""A client of each provider, with the two calls that the conformance kit uses."""

import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from file_store import FileStore
from generated import bioprodict, biot, iotconnect, mediroutes
from generated.bioprodict.api.custom_proteins import create_custom_protein
from generated.bioprodict.api.databases import list_databases
from generated.biot.api.devices import create_device as biot_create_device
from generated.biot.api.devices import search_devices
from generated.iotconnect.api.device import create_device as iotconnect_create_device
from generated.iotconnect.api.device import list_devices
from generated.mediroutes.api.access import list_access
from generated.mediroutes.api.riders import create_rider
from grants.bioprodict import BioprodictGrant
from grants.biot import BiotGrant, BiotOneTimePasswordGrant
from grants.iotconnect import IotconnectGrant
from grants.mediroutes import MediroutesGrant
from grants.requests import TIMEOUT, TLS
from token_source import BearerAuth, Grant, TokenSource


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


class Client:
    """A generated client that sends its requests through `BearerAuth`."""

    def __init__(self, start: Start, now: Callable[[], float]) -> None:
        grant = grant_for(start)
        self.source = TokenSource(grant, now, FileStore(start.store) if start.store else None)
        base_url = start.base_url
        auth = BearerAuth(self.source, base_url, not_applied=grant.unauthorized_means_not_applied)
        self.http = httpx.Client(base_url=base_url, auth=auth, verify=TLS, timeout=start.timeout)
        package = {"biot": biot, "bioprodict": bioprodict, "iotconnect": iotconnect, "mediroutes": mediroutes}
        generated = package[start.provider].AuthenticatedClient(base_url=base_url, token="")
        self._read, self._create = CALLS[start.provider](generated.set_httpx_client(self.http))

    def send(self, operation: str, url: str | None) -> int:
        """Returns the status."""
        if url:
            return self.http.get(url).status_code
        response = self._read() if operation == "read" else self._create()
        return int(response.status_code)


def grant_for(start: Start) -> Grant:
    if start.provider == "biot":
        return biot_grant(start)
    account, timeout = start.account, start.timeout
    person = account["username"], account["password"]
    match start.provider:
        case "bioprodict":
            return BioprodictGrant(start.base_url, *person, account["client_id"], account["client_secret"], timeout)
        case "iotconnect":
            return IotconnectGrant(start.base_url, account["solutionKey"], *person, timeout)
        case _:
            return MediroutesGrant(start.base_url, *person, timeout)


def biot_grant(start: Start) -> Grant:
    account, codes = start.account, list(start.codes or [])

    def ask_for_code(resend: Callable[[], None]) -> str | None:
        while codes and codes[0] == "resend":
            codes.pop(0)
            resend()
        code = codes.pop(0) if codes else "none"
        return None if code == "none" else code

    if "phone" in account:
        return BiotOneTimePasswordGrant(start.base_url, account["phone"], ask_for_code, start.timeout)
    asking = None if start.codes is None else ask_for_code
    return BiotGrant(start.base_url, account["username"], account["password"], asking, start.timeout)


Calls = tuple[Callable[[], Any], Callable[[], Any]]


def biot_calls(client: Any) -> Calls:
    def create() -> Any:
        device = biot.models.CreateDeviceRequest(field_id=str(uuid.uuid4()), field_template_id=uuid.uuid4())
        return biot_create_device.sync_detailed(client=client, body=device)

    return lambda: search_devices.sync_detailed(client=client), create


def bioprodict_calls(client: Any) -> Calls:
    def create() -> Any:
        protein = bioprodict.models.CustomProtein(custom_id=str(uuid.uuid4()), sequence="MKTAYIAKQR")
        return create_custom_protein.sync_detailed(client=client, body=protein)

    return lambda: list_databases.sync_detailed(client=client), create


def iotconnect_calls(client: Any) -> Calls:
    def create() -> Any:
        device = iotconnect.models.DeviceCreateRequest(
            unique_id=str(uuid.uuid4()),
            display_name="Conformance",
            device_template_guid=str(uuid.uuid4()),
            entity_guid=str(uuid.uuid4()),
        )
        return iotconnect_create_device.sync_detailed(client=client, body=device)

    return lambda: list_devices.sync_detailed(client=client), create


def mediroutes_calls(client: Any) -> Calls:
    def create() -> Any:
        rider = mediroutes.models.CreateRiderRequest(
            tp_api_key="conformance", rider_id=str(uuid.uuid4()), first_name="Ada", last_name="Example"
        )
        return create_rider.sync_detailed(client=client, body=rider)

    return lambda: list_access.sync_detailed(client=client), create


CALLS: dict[str, Callable[[Any], Calls]] = {
    "biot": biot_calls,
    "bioprodict": bioprodict_calls,
    "iotconnect": iotconnect_calls,
    "mediroutes": mediroutes_calls,
}
