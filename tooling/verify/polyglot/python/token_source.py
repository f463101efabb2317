"""Keeps an access token, and adds it to the requests of an httpx client.

Copy this file. It is independent of any provider: a `Grant` (see `grants.py`) implements the provider's
`auth.arazzo.yaml`. This file has what is the same for all providers: one login or refresh at a time,
however many threads wait; refresh before the expiry; one replay after a 401; and no token for another
origin.
"""

import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from math import inf
from typing import Protocol

import httpx

PAUSE = 5
"""Seconds without a token request after one failed."""

NEW = 30
"""Seconds in which a token is new. An operation that rejects every token causes no token request for each call."""


@dataclass(frozen=True)
class Tokens:
    """The result of a login or a refresh. `lifetime` is in seconds, from the time of the request."""

    access_token: str
    lifetime: float
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

    def __init__(self, message: str, retry_after: float = 0) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """Seconds, as the provider says in `Retry-After`."""


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


@dataclass(frozen=True)
class Kept:
    """Tokens, and when they were obtained and expire by the clock of the source. A rejected token has expired."""

    tokens: Tokens
    obtained_at: float
    expires_at: float


class TokenSource:
    """The only source of tokens. Share one between all threads."""

    def __init__(self, grant: Grant, now: Callable[[], float] = time.time) -> None:
        self._grant = grant
        self._now = now
        self._lock = threading.Lock()
        self._kept: Kept | None = None
        self._final: AuthError | None = None
        """The reason why there will be no token: the credentials were rejected, or the session was signed out."""
        self._failure: AuthError | None = None
        self._retry_at = 0.0

    def token(self, rejected: str | None = None) -> str:
        """Returns a token that is valid as far as is known. `rejected` is a token that the provider rejected.

        A token that was obtained less than `NEW` seconds ago is returned even if it was rejected: another one would
        be rejected too.
        """
        # A caller that waited here finds the token of the previous caller: concurrent callers share one request.
        with self._lock:
            if self._final:
                raise self._final
            kept, now = self._kept, self._now()
            if kept and kept.tokens.access_token == rejected and not 0 <= now - kept.obtained_at < NEW:
                self._kept = kept = replace(kept, expires_at=-inf)
            if kept and now < kept.expires_at - self._grant.refresh_within:
                return kept.tokens.access_token
            try:
                tokens = self._renew(kept)
            except TokenRequestFailed:
                # Ignore a failed refresh while the old token is still valid.
                if kept and self._now() < kept.expires_at:
                    return kept.tokens.access_token
                raise
            self._kept = Kept(tokens, now, now + tokens.lifetime)
            return tokens.access_token

    def logout(self) -> None:
        """Deletes the tokens, then revokes them if the provider can."""
        with self._lock:
            kept, self._kept = self._kept, None
            self._final = SignedOut("logout() ended this session. Create a new TokenSource.")
        if kept:
            self._grant.logout(kept.tokens)

    def _renew(self, kept: Kept | None) -> Tokens:
        # Otherwise each caller that waited for this request would send it again.
        if self._failure and self._now() < self._retry_at:
            raise self._failure
        try:
            return self._request(kept)
        except Refused as refused:
            self._final = refused
            raise
        except TokenRequestFailed as failure:
            self._failure, self._retry_at = failure, self._now() + max(failure.retry_after, PAUSE)
            raise

    def _request(self, kept: Kept | None) -> Tokens:
        if kept and kept.tokens.refresh_token:
            try:
                return self._grant.refresh(kept.tokens.refresh_token)
            except Refused:
                self._kept = None
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
        other = self._source.token(rejected=token)
        if other != token:
            request.headers["Authorization"] = f"Bearer {other}"
            yield request

    def _may_replay(self, request: httpx.Request, response: httpx.Response) -> bool:
        """Replay a request that changes something only if the 401 means that the provider did nothing."""
        challenged = "bearer" in response.headers.get("WWW-Authenticate", "").lower()
        idempotent = request.method in {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"}
        return idempotent or challenged or self._not_applied


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
