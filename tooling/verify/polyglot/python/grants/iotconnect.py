"""The workflows `login` and `refresh` of IoTConnect."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generated import iotconnect
from generated.iotconnect.api.auth import get_basic_token
from generated.iotconnect.api.auth import login as send_password
from generated.iotconnect.api.auth import refresh_token as send_refresh_token
from grants.requests import TIMEOUT, Rejection, ask, options
from token_source import Tokens


class IotconnectGrant:
    """Logs in in two steps: gets a basic token, and sends it with the solution key."""

    refresh_within = 60.0
    unauthorized_means_not_applied = True

    def __init__(
        self, base_url: str, solution_key: str, username: str, password: str, timeout: float = TIMEOUT
    ) -> None:
        self._options = options(base_url, timeout)
        self._client = iotconnect.Client(**self._options)
        self._solution_key = solution_key
        self._credentials = iotconnect.models.LoginRequest(username=username, password=password)

    def login(self) -> Tokens:
        basic = ask(get_basic_token.sync_detailed, (), client=self._client).parsed.data
        headers = {"Authorization": f"Basic {basic}", "solution-key": self._solution_key}
        client = iotconnect.Client(headers=headers, **self._options)
        return self._ask(send_password.sync_detailed, Rejection(401), client=client, body=self._credentials)

    def refresh(self, refresh_token: str) -> Tokens:
        body = iotconnect.models.RefreshTokenRequest(refreshtoken=refresh_token)
        return self._ask(send_refresh_token.sync_detailed, Rejection(409), client=self._client, body=body)

    def logout(self, access_token: str, refresh_token: str | None) -> None:
        """IoTConnect cannot revoke a token."""

    def _ask(self, operation: Callable[..., Any], rejection: Rejection, **arguments: Any) -> Tokens:
        answer = ask(operation, (rejection,), **arguments).parsed
        return Tokens(answer.access_token, answer.expires_in, answer.refresh_token)
