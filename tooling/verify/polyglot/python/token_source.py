"""Keeps an access token, and adds it to the requests of an httpx client.

Copy this file. It is independent of any provider: a `Grant` (see `grants.py`) implements the provider's
`auth.arazzo.yaml`. This file has what is the same for all providers: one login or refresh at a time,
however many threads wait; refresh before the expiry; one replay after a 401; and no token for another
origin.
"""

import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Protocol

import httpx


@dataclass(frozen=True)
class Tokens:
    """The result of a login or a refresh. `expires_at` is in seconds since 1970."""

    access_token: str
    expires_at: float
    refresh_token: str | None = None


class AuthError(Exception):
    """Authentication failed. `code` is an error code of RFC 6749 §5.2 if there is one."""

    code = "token_request_failed"


class Refused(AuthError):
    """The provider rejected the credentials or the refresh token. Do not send them again."""

    code = "invalid_grant"


class InteractionRequired(Refused):
    """The login asks for something that only a person knows, for example a code. Do not send it again."""

    code = "interaction_required"


class TokenRequestFailed(AuthError):
    """The provider was not reachable, or its response has no clear meaning. The failure may be temporary."""


class SignedOut(AuthError):
    """`logout` was called."""

    code = "signed_out"


class Grant(Protocol):
    """The workflows of one provider. Each raises `Refused` or `TokenRequestFailed`."""

    refresh_within: float
    """How many seconds before its expiry a token is refreshed: `x-refresh-within`."""

    unauthorized_means_not_applied: bool
    """Whether the API returns 401 before it does anything: `x-unauthorized: not-applied`."""

    def login(self) -> Tokens: ...

    def refresh(self, refresh_token: str) -> Tokens: ...

    def logout(self, tokens: Tokens) -> None: ...


class TokenSource:
    """The only source of tokens. Share one between all threads."""

    def __init__(self, grant: Grant, now: Callable[[], float] = time.time) -> None:
        self._grant = grant
        self._now = now
        self._lock = threading.Lock()
        self._tokens: Tokens | None = None
        self._final: AuthError | None = None
        """The reason why there will be no token: the credentials were rejected, or the session was signed out."""
        self._failure: AuthError | None = None
        self._retry_at = 0.0

    def token(self, rejected: str | None = None) -> str:
        """Returns a token that is valid as far as is known. `rejected` is a token that the provider rejected."""
        # A caller that waited here finds the token of the previous caller: concurrent callers share one request.
        with self._lock:
            if self._final:
                raise self._final
            tokens = self._tokens
            if tokens and tokens.access_token == rejected:
                self._tokens = tokens = Tokens("", 0, tokens.refresh_token)
            if tokens and self._now() < tokens.expires_at - self._grant.refresh_within:
                return tokens.access_token
            try:
                self._tokens = self._renew(tokens)
            except TokenRequestFailed:
                # Ignore a failed refresh while the old token is still valid.
                if tokens and self._now() < tokens.expires_at:
                    return tokens.access_token
                raise
            return self._tokens.access_token

    def logout(self) -> None:
        """Deletes the tokens, then revokes them if the provider can."""
        with self._lock:
            tokens, self._tokens = self._tokens, None
            self._final = SignedOut("logout() ended this session. Create a new TokenSource.")
        if tokens:
            self._grant.logout(tokens)

    def _renew(self, tokens: Tokens | None) -> Tokens:
        # Otherwise each caller that waited for this request would send it again.
        if self._failure and self._now() < self._retry_at:
            raise self._failure
        try:
            return self._request(tokens)
        except Refused as refused:
            self._final = refused
            raise
        except TokenRequestFailed as failure:
            self._failure, self._retry_at = failure, self._now() + 5
            raise

    def _request(self, tokens: Tokens | None) -> Tokens:
        if tokens and tokens.refresh_token:
            try:
                return self._grant.refresh(tokens.refresh_token)
            except Refused:
                self._tokens = None
        return self._grant.login()


class BearerAuth(httpx.Auth):
    """`httpx.Client(auth=BearerAuth(source, base_url))`"""

    def __init__(self, source: TokenSource, base_url: str, *, not_applied: bool) -> None:
        self._source = source
        self._origin = _origin(httpx.URL(base_url))
        self._not_applied = not_applied

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if _origin(request.url) != self._origin:
            yield request
            return
        token = self._source.token()
        request.headers["Authorization"] = f"Bearer {token}"
        response = yield request
        if response.status_code != 401 or not self._may_replay(request, response):
            return
        request.headers["Authorization"] = f"Bearer {self._source.token(rejected=token)}"
        yield request

    def _may_replay(self, request: httpx.Request, response: httpx.Response) -> bool:
        """Replay a request that changes something only if the 401 means that the provider did nothing."""
        challenged = "bearer" in response.headers.get("WWW-Authenticate", "").lower()
        idempotent = request.method in {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"}
        return idempotent or challenged or self._not_applied


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
