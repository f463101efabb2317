"""The workflows `login` and `refresh` of Bio-Prodict."""

from __future__ import annotations

from typing import Any

from generated import bioprodict
from generated.bioprodict.api.tokens import create_token
from grants.requests import TIMEOUT, Rejection, ask, options
from token_source import Tokens

REJECTIONS = (Rejection(400, "error", ("invalid_grant",)), Rejection(401, "error"))


class BioprodictGrant:
    """The password grant of RFC 6749 §4.3, with client authentication by HTTP Basic (§2.3.1)."""

    refresh_within = 30.0
    unauthorized_means_not_applied = False

    def __init__(
        self,
        base_url: str,
        username: str,
        password: str,
        client_id: str,
        client_secret: str,
        timeout: float = TIMEOUT,
    ) -> None:
        given = options(base_url, timeout)
        given["httpx_args"]["auth"] = (client_id, client_secret)
        self._client = bioprodict.Client(**given)
        self._credentials = {"username": username, "password": password}

    def login(self) -> Tokens:
        return self._ask(bioprodict.models.PasswordGrantRequest(grant_type="password", **self._credentials))

    def refresh(self, refresh_token: str) -> Tokens:
        request = bioprodict.models.RefreshTokenGrantRequest(grant_type="refresh_token", refresh_token=refresh_token)
        tokens = self._ask(request)
        # RFC 6749 §6: if the response has no new refresh token, the old one stays valid.
        return Tokens(tokens.access_token, tokens.lifetime, tokens.refresh_token or refresh_token)

    def logout(self, access_token: str, refresh_token: str | None) -> None:
        """Bio-Prodict cannot revoke a token."""

    def _ask(self, body: Any) -> Tokens:
        answer = ask(create_token.sync_detailed, REJECTIONS, client=self._client, body=body).parsed
        return Tokens(answer.access_token, answer.expires_in, answer.refresh_token or None)
