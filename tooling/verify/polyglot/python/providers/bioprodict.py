"""The client of Bio-Prodict: its login, and the two calls that the conformance kit uses."""

import uuid
from typing import Any

from generated.bioprodict import AuthenticatedClient
from generated.bioprodict.api.custom_proteins import create_custom_protein
from generated.bioprodict.api.databases import list_databases
from generated.bioprodict.models import CustomProtein
from grants.bioprodict import BioprodictGrant
from providers.start import Calls, Start

__all__ = ["AuthenticatedClient", "calls", "grant"]


def grant(start: Start) -> BioprodictGrant:
    account = start.account
    person = account["username"], account["password"]
    return BioprodictGrant(start.base_url, *person, account["client_id"], account["client_secret"], start.timeout)


def calls(client: Any) -> Calls:
    def create() -> Any:
        protein = CustomProtein(custom_id=str(uuid.uuid4()), sequence="MKTAYIAKQR")
        return create_custom_protein.sync_detailed(client=client, body=protein)

    return lambda: list_databases.sync_detailed(client=client), create
