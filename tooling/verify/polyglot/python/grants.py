"""The login, refresh and logout of each provider, as described in its `auth.arazzo.yaml`.

A step there names an `operationId`. Here it is a function of the generated client. `onFailure` lists the
statuses that mean "rejected". Any other status except 200 has no clear meaning.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable
from typing import Any

import httpx

from generated import bioprodict, biot, iotconnect
from generated.bioprodict.api.tokens import create_token
from generated.biot.api.authentication import login as biot_login
from generated.biot.api.authentication import logout as biot_logout
from generated.biot.api.authentication import refresh_token as biot_refresh
from generated.iotconnect.api.auth import get_basic_token
from generated.iotconnect.api.auth import login as iotconnect_login
from generated.iotconnect.api.auth import refresh_token as iotconnect_refresh
from token_source import InteractionRequired, Refused, TokenRequestFailed, Tokens

Now = Callable[[], float]

# Read once, because httpx would read the certificates again for every client.
TLS = ssl.create_default_context()


def ask(operation: Callable[..., Any], refused: set[int], **arguments: Any) -> Any:
    """Calls an operation of a lifecycle, and returns the body of its 200."""
    try:
        response = operation(**arguments)
    except (httpx.TransportError, ValueError, KeyError, TypeError) as error:
        kind = type(error).__name__
        raise TokenRequestFailed(f"{operation.__module__} got no usable response: {kind}") from error
    status = int(response.status_code)
    if status == 200 and response.parsed is not None:
        return response.parsed
    message = f"{operation.__module__} returned {status}"
    raise Refused(message) if status in refused else TokenRequestFailed(message)


class BiotGrant:
    """JSON. Both tokens have an expiry instant, and every refresh replaces both."""

    refresh_within = 5.0
    unauthorized_means_not_applied = True

    def __init__(self, base_url: str, username: str, password: str) -> None:
        self._client = biot.Client(base_url=base_url, verify_ssl=TLS)
        self._credentials = biot.models.LoginRequest(username=username, password=password)

    def login(self) -> Tokens:
        answer = ask(biot_login.sync_detailed, {401, 403}, client=self._client, body=self._credentials)
        # The token of such a response is valid only for sending the code.
        if answer.mfa_required is True:
            raise InteractionRequired("The login asks for a second factor.")
        return self._tokens(answer)

    def refresh(self, refresh_token: str) -> Tokens:
        body = biot.models.RefreshTokenRequest(refresh_token=refresh_token)
        return self._tokens(ask(biot_refresh.sync_detailed, {403}, client=self._client, body=body))

    def logout(self, tokens: Tokens) -> None:
        body = biot.models.RefreshTokenRequest(refresh_token=tokens.refresh_token or "")
        ask(biot_logout.sync_detailed, set(), client=self._client, body=body)

    @staticmethod
    def _tokens(answer: Any) -> Tokens:
        access, refresh = answer.access_jwt, answer.refresh_jwt
        # A user who must set a new password gets no refresh token.
        return Tokens(access.token, access.expiration.timestamp(), refresh.token if refresh else None)


class BioprodictGrant:
    """The password grant of RFC 6749 §4.3, with client authentication by HTTP Basic (§2.3.1)."""

    refresh_within = 30.0
    unauthorized_means_not_applied = False

    def __init__(
        self, base_url: str, username: str, password: str, client_id: str, client_secret: str, now: Now = time.time
    ) -> None:
        basic = {"auth": (client_id, client_secret)}
        self._client = bioprodict.Client(base_url=base_url, verify_ssl=TLS, httpx_args=basic)
        self._credentials = {"username": username, "password": password}
        self._now = now

    def login(self) -> Tokens:
        return self._ask(bioprodict.models.PasswordGrantRequest(grant_type="password", **self._credentials))

    def refresh(self, refresh_token: str) -> Tokens:
        request = bioprodict.models.RefreshTokenGrantRequest(grant_type="refresh_token", refresh_token=refresh_token)
        tokens = self._ask(request)
        # RFC 6749 §6: if the response has no new refresh token, the old one stays valid.
        return Tokens(tokens.access_token, tokens.expires_at, tokens.refresh_token or refresh_token)

    def logout(self, tokens: Tokens) -> None:
        """Bio-Prodict cannot revoke a token."""

    def _ask(self, body: Any) -> Tokens:
        sent = self._now()
        answer = ask(create_token.sync_detailed, {400, 401}, client=self._client, body=body)
        return Tokens(answer.access_token, sent + answer.expires_in, answer.refresh_token or None)


class IotconnectGrant:
    """Logs in in two steps: gets a basic token, and sends it with the solution key."""

    refresh_within = 60.0
    unauthorized_means_not_applied = True

    def __init__(
        self, base_url: str, solution_key: str, username: str, password: str, now: Now = time.time
    ) -> None:
        self._base_url = base_url
        self._client = iotconnect.Client(base_url=base_url, verify_ssl=TLS)
        self._solution_key = solution_key
        self._credentials = iotconnect.models.LoginRequest(username=username, password=password)
        self._now = now

    def login(self) -> Tokens:
        basic = ask(get_basic_token.sync_detailed, set(), client=self._client).data
        headers = {"Authorization": f"Basic {basic}", "solution-key": self._solution_key}
        client = iotconnect.Client(base_url=self._base_url, verify_ssl=TLS, headers=headers)
        return self._ask(iotconnect_login.sync_detailed, {401}, client=client, body=self._credentials)

    def refresh(self, refresh_token: str) -> Tokens:
        body = iotconnect.models.RefreshTokenRequest(refreshtoken=refresh_token)
        return self._ask(iotconnect_refresh.sync_detailed, {409}, client=self._client, body=body)

    def logout(self, tokens: Tokens) -> None:
        """IoTConnect cannot revoke a token."""

    def _ask(self, operation: Callable[..., Any], refused: set[int], **arguments: Any) -> Tokens:
        sent = self._now()
        answer = ask(operation, refused, **arguments)
        return Tokens(answer.access_token, sent + answer.expires_in, answer.refresh_token)
