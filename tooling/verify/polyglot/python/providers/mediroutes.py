"""The client of MediRoutes: its login, and the two calls that the conformance kit uses."""

import uuid
from typing import Any

from generated.mediroutes import AuthenticatedClient
from generated.mediroutes.api.access import list_access
from generated.mediroutes.api.riders import create_rider
from generated.mediroutes.models import CreateRiderRequest
from grants.mediroutes import MediroutesGrant
from providers.start import Calls, Start

__all__ = ["AuthenticatedClient", "calls", "grant"]


def grant(start: Start) -> MediroutesGrant:
    account = start.account
    return MediroutesGrant(start.base_url, account["username"], account["password"], start.timeout)


def calls(client: Any) -> Calls:
    def create() -> Any:
        rider = CreateRiderRequest(
            tp_api_key="conformance", rider_id=str(uuid.uuid4()), first_name="Ada", last_name="Example"
        )
        return create_rider.sync_detailed(client=client, body=rider)

    return lambda: list_access.sync_detailed(client=client), create
