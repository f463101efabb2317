"""The client of IoTConnect: its login, and the two calls that the conformance kit uses."""

import uuid
from typing import Any

from generated.iotconnect import AuthenticatedClient
from generated.iotconnect.api.device import create_device, list_devices
from generated.iotconnect.models import DeviceCreateRequest
from grants.iotconnect import IotconnectGrant
from providers.start import Calls, Start

__all__ = ["AuthenticatedClient", "calls", "grant"]


def grant(start: Start) -> IotconnectGrant:
    account = start.account
    person = account["username"], account["password"]
    return IotconnectGrant(start.base_url, account["solutionKey"], *person, start.timeout)


def calls(client: Any) -> Calls:
    def create() -> Any:
        device = DeviceCreateRequest(
            unique_id=str(uuid.uuid4()),
            display_name="Conformance",
            device_template_guid=str(uuid.uuid4()),
            entity_guid=str(uuid.uuid4()),
        )
        return create_device.sync_detailed(client=client, body=device)

    return lambda: list_devices.sync_detailed(client=client), create
