"""The client of BioT: its login, and the two calls that the conformance kit uses."""

import uuid
from collections.abc import Callable
from typing import Any

from generated.biot import AuthenticatedClient
from generated.biot.api.devices import create_device, search_devices
from generated.biot.models import CreateDeviceRequest
from grants.biot import BiotGrant, BiotOneTimePasswordGrant
from providers.start import Calls, Start
from token_source import Grant

__all__ = ["AuthenticatedClient", "calls", "grant"]


def grant(start: Start) -> Grant:
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


def calls(client: Any) -> Calls:
    def create() -> Any:
        device = CreateDeviceRequest(field_id=str(uuid.uuid4()), field_template_id=uuid.uuid4())
        return create_device.sync_detailed(client=client, body=device)

    return lambda: search_devices.sync_detailed(client=client), create
