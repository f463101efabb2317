"""The workflows `login`, `mfa`, `refresh` and `logout` of BioT."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generated import biot
from generated.biot.api.authentication import login as send_password
from generated.biot.api.authentication import login_with_mfa as send_code
from generated.biot.api.authentication import logout as revoke_refresh_token
from generated.biot.api.authentication import refresh_token as send_refresh_token
from generated.biot.api.authentication import resend_mfa as resend_code
from grants.requests import TIMEOUT, ask, date_of, options
from token_source import InteractionRequired, Refused, Tokens

AskForCode = Callable[[Callable[[], None]], str | None]
"""Returns the code that a person types, or None if nobody answers. Its argument sends another code to the person."""


class BiotGrant:
    """JSON. Both tokens have an expiry instant, and every refresh replaces both."""

    refresh_within = 5.0
    unauthorized_means_not_applied = True

    def __init__(
        self,
        base_url: str,
        username: str,
        password: str,
        ask_for_code: AskForCode = lambda resend: None,
        timeout: float = TIMEOUT,
    ) -> None:
        self._options = options(base_url, timeout)
        self._client = biot.Client(**self._options)
        self._credentials = biot.models.LoginRequest(username=username, password=password)
        self._ask_for_code = ask_for_code

    def login(self) -> Tokens:
        answer = ask(send_password.sync_detailed, {401, 403}, client=self._client, body=self._credentials)
        if answer.parsed.mfa_required is True:
            return self._send_code(answer.parsed.access_jwt.token)
        return self._tokens(answer)

    def refresh(self, refresh_token: str) -> Tokens:
        body = biot.models.RefreshTokenRequest(refresh_token=refresh_token)
        return self._tokens(ask(send_refresh_token.sync_detailed, {403}, client=self._client, body=body))

    def logout(self, access_token: str, refresh_token: str | None) -> None:
        body = biot.models.RefreshTokenRequest(refresh_token=refresh_token or "")
        ask(revoke_refresh_token.sync_detailed, set(), client=self._client, body=body)

    def _send_code(self, interim_token: str) -> Tokens:
        """Asks until the code is right. The token of the first step is valid only for sending the code."""
        client = biot.AuthenticatedClient(token=interim_token, **self._options)
        wrong: set[str] = set()
        while True:
            code = self._ask_for_code(lambda: ask(resend_code.sync_detailed, set(), client=client))
            # A program that answers with the same code again and again would lock the account.
            if code is None or code in wrong:
                raise InteractionRequired("The login asks for a code, and got no right one.")
            body = biot.models.MfaLoginRequest(code=code)
            try:
                return self._tokens(ask(send_code.sync_detailed, {400}, client=client, body=body))
            except Refused:
                wrong.add(code)

    @staticmethod
    def _tokens(answer: Any) -> Tokens:
        access, refresh = answer.parsed.access_jwt, answer.parsed.refresh_jwt
        lifetime = (access.expiration - date_of(answer.headers)).total_seconds()
        # A user who must set a new password gets no refresh token.
        return Tokens(access.token, lifetime, refresh.token if refresh else None)
