"""Keeps an access token, and puts it on the requests of an httpx client.

Copy this file. It knows nothing of any provider: a `Grant` (see `grants.py`) is what the provider's
`auth.arazzo.yaml` says, and everything that is the same for all of them is here: one login or refresh
at a time however many threads wait, renewal before the end, one replay after a 401, and no token for
anybody else's origin.
"""

import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Protocol

import httpx


@dataclass(frozen=True)
class Tokens:
    """What a login or a refresh gave. `expires_at` is in seconds since 1970."""

    access_token: str
    expires_at: float
    refresh_token: str | None = None


class AuthError(Exception):
    """Authentication failed. `code` says how, in the words of RFC 6749 §5.2 where it has one."""

    code = "token_request_failed"


class Refused(AuthError):
    """The provider refused the credentials, or the refresh token; sending them again is pointless."""

    code = "invalid_grant"


class TokenRequestFailed(AuthError):
    """The provider could not be reached, or its answer decides nothing. It may pass."""


class SignedOut(AuthError):
    """`logout` was called."""

    code = "signed_out"


class Grant(Protocol):
    """One provider's workflows. Each raises `Refused` or `TokenRequestFailed`."""

    refresh_within: float
    """Seconds before its end at which a token is renewed: `x-refresh-within`."""

    unauthorized_means_not_applied: bool
    """Whether a 401 is given before anything is done: `x-unauthorized: not-applied`."""

    def login(self) -> Tokens: ...

    def refresh(self, refresh_token: str) -> Tokens: ...

    def logout(self, tokens: Tokens) -> None: ...


class TokenSource:
    """The one place that tokens come from. Share one between all threads."""

    def __init__(self, grant: Grant, now: Callable[[], float] = time.time) -> None:
        self._grant = grant
        self._now = now
        self._lock = threading.Lock()
        self._tokens: Tokens | None = None
        self._final: AuthError | None = None
        """Why no token will ever come: the credentials were refused, or this is the end of the session."""
        self._failure: AuthError | None = None
        self._retry_at = 0.0

    def token(self, rejected: str | None = None) -> str:
        """A token that is good, as far as is known. `rejected` is one that the provider refused."""
        # Whoever waits here finds what the one before it obtained: that is the single flight.
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
                # A failed renewal concerns nobody while the old token lives.
                if tokens and self._now() < tokens.expires_at:
                    return tokens.access_token
                raise
            return self._tokens.access_token

    def logout(self) -> None:
        """Forgets the tokens, then revokes them where the provider can."""
        with self._lock:
            tokens, self._tokens = self._tokens, None
            self._final = SignedOut("logout() ended this session; make a new TokenSource for another.")
        if tokens:
            self._grant.logout(tokens)

    def _renew(self, tokens: Tokens | None) -> Tokens:
        # The callers that were waiting for this request would otherwise send it again, one by one.
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
        """A request that changes something is sent again only if the 401 means that nothing was done."""
        challenged = "bearer" in response.headers.get("WWW-Authenticate", "").lower()
        idempotent = request.method in {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"}
        return idempotent or challenged or self._not_applied


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
