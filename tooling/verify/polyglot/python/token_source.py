"""Keeps an access token, and adds it to the requests of an httpx client.

Copy this file into your program. It is independent of any provider: a `Grant` (see `grants/`) implements the provider's
`auth.arazzo.yaml`. All waiting threads share one login or refresh. This file refreshes a token before it expires,
repeats a refresh whose response was lost, replays a request once after a 401, and sends no token to another origin.
With a store (see `file_store.py`), processes share the token too.
"""

import re
import threading
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from typing import Protocol
from urllib.request import parse_http_list
from uuid import uuid4

import httpx

PAUSE = 5
"""The seconds after a failed token request in which no other one is sent."""

LONGEST_PAUSE = 24 * 60 * 60
"""In seconds. A longer `Retry-After` is shortened, so that a wrong one does not end the session."""

LONGEST_LIFETIME = 30 * 24 * 60 * 60
"""In seconds. A longer lifetime is shortened."""

CLOCK_STEP = 60
"""A number of seconds. If a token is from a later time, the clock was set back, and its expiry is unknown."""

NEW = 30
"""A number of seconds. A rejected token that is newer is not replaced, because an operation may reject every token."""


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
    """The login requires a code, and the grant has no function that asks a person for it. Do not repeat the login."""

    code = "interaction_required"


class TokenRequestFailed(AuthError):
    """The provider was not reachable, or its response is neither a success nor a documented rejection. The failure may
    be temporary."""

    def __init__(self, message: str, retry_after: float = 0) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """The seconds in `Retry-After`."""


class NoResponse(TokenRequestFailed):
    """No response arrived. The provider may have executed the request."""


class PromptClosed(TokenRequestFailed):
    """The person entered no code. A later call asks again."""

    code = "interaction_required"


class SignedOut(AuthError):
    """`logout` was called."""

    code = "signed_out"


class Grant(Protocol):
    """The workflows of one provider. Each raises `Refused` or `TokenRequestFailed`."""

    refresh_within: float
    """How many seconds before its expiry a token is refreshed: `x-refresh-within`."""

    unauthorized_means_not_applied: bool
    """Whether a 401 means that the API has not executed the request: `x-unauthorized: not-applied`."""

    def login(self) -> Tokens: ...

    def refresh(self, refresh_token: str) -> Tokens: ...

    def logout(self, access_token: str, refresh_token: str | None) -> None: ...


@dataclass(frozen=True)
class Record:
    """A session in a store. Times are in seconds since 1970, by the source's clock."""

    access_token: str = ""
    refresh_token: str | None = None
    obtained_at: float = 0
    expires_at: float = 0
    last_logout: str = ""
    """A random id of the last logout. A source ends when it changes. It is empty if there was no logout, or if somebody
    removed the record."""


class Store(Protocol):
    """Stores a record. `lock` excludes all other sources that share the record."""

    def load(self) -> Record: ...

    def save(self, record: Record) -> None: ...

    def lock(self) -> AbstractContextManager[object]: ...


class MemoryStore:
    """Keeps the record of one source."""

    def __init__(self) -> None:
        self._record = Record()

    def load(self) -> Record:
        return self._record

    def save(self, record: Record) -> None:
        self._record = record

    def lock(self) -> AbstractContextManager[object]:
        return nullcontext()


class TokenSource:
    """The only source of tokens. Share one between all threads, and a store between all processes."""

    def __init__(self, grant: Grant, now: Callable[[], float] = time.time, store: Store | None = None) -> None:
        self._grant = grant
        self._now = now
        self._store: Store = store or MemoryStore()
        self._last_logout = self._store.load().last_logout
        self._mutex = threading.Lock()
        self._rejected: str | None = None
        """The access token that the provider rejected, if it has not been replaced."""
        self._signed_out = False
        """A logout sets it also during a login or refresh, which then sends nothing more, and drops its tokens."""
        self._closed_prompts = 0
        """How often a person has closed the prompt."""
        self._refused: Refused | None = None
        """The rejection of the credentials, which is final."""
        self._failure: AuthError | None = None
        self._failed_at = 0.0
        self._pause = 0.0
        """The seconds after the failure in which no token request is sent."""

    def token(self, rejected: str | None = None) -> str:
        """Returns a token that has not expired. Logs in or refreshes if necessary. `rejected` is a token that the
        provider rejected.

        A token that was obtained less than `NEW` seconds ago is returned even if it was rejected, because another one
        would probably be rejected too.
        """
        closed_prompts = self._closed_prompts
        # A caller that waited here finds the token of the previous caller: concurrent callers share one request.
        with self._mutex:
            record = self._load()
            is_new = self._is_within(NEW, record.obtained_at)
            if rejected is not None and rejected == record.access_token and not is_new:
                self._rejected = rejected
            if not self._lives(record, self._grant.refresh_within):
                if closed_prompts != self._closed_prompts:
                    raise PromptClosed("The person entered no code. A later call asks again.")
                with self._store.lock():
                    record = self._renewed()
            return record.access_token

    def logout(self) -> None:
        """Deletes the tokens, then revokes them if the provider can."""
        self._signed_out = True
        with self._mutex, self._store.lock():
            record = self._store.load()
            if self._is_another(record):
                return
            self._store.save(Record(last_logout=uuid4().hex))
        if record.access_token:
            self._grant.logout(record.access_token, record.refresh_token)

    def _load(self) -> Record:
        record = self._store.load()
        if self._is_another(record):
            self._signed_out = True
        if self._signed_out:
            raise SignedOut("logout() ended this session, here or in another process. Create a new TokenSource.")
        if self._refused:
            # Otherwise the traceback would grow with each caller.
            raise self._refused.with_traceback(None)
        return record

    def _is_another(self, record: Record) -> bool:
        """Whether another source has signed out the session of this source."""
        return record.last_logout not in ("", self._last_logout)

    def _lives(self, record: Record, within: float = 0) -> bool:
        is_current = record.obtained_at - CLOCK_STEP <= self._now() < record.expires_at - within
        return is_current and record.access_token not in ("", self._rejected)

    def _is_within(self, seconds: float, since: float) -> bool:
        """Whether fewer seconds have passed. If the clock was set back to an earlier time, they are over."""
        return 0 <= self._now() - since < seconds

    def _renewed(self) -> Record:
        record = self._load()
        # Another process may have replaced the token in the meantime.
        if self._lives(record, self._grant.refresh_within):
            return record
        try:
            return self._renew(record)
        except TokenRequestFailed:
            # Ignore a failed refresh while the old token is still valid.
            if self._lives(record):
                return record
            raise

    def _renew(self, record: Record) -> Record:
        # Otherwise each caller that waited for this request would send it again.
        if self._failure and self._is_within(self._pause, self._failed_at):
            raise self._failure.with_traceback(None)
        sent = self._now()
        try:
            return self._kept(usable(self._request(record)), sent)
        except Refused as refused:
            self._refused = refused
            raise
        except PromptClosed:
            self._closed_prompts += 1
            raise
        except TokenRequestFailed as failure:
            self._failure, self._failed_at = failure, self._now()
            self._pause = min(max(failure.retry_after, PAUSE), LONGEST_PAUSE)
            raise

    def _kept(self, tokens: Tokens, sent: float) -> Record:
        """Saves tokens. After a logout, revokes them instead."""
        try:
            last_logout = self._load().last_logout
        except SignedOut:
            with suppress(AuthError):
                self._grant.logout(tokens.access_token, tokens.refresh_token)
            raise
        expires_at = sent + min(tokens.lifetime, LONGEST_LIFETIME)
        renewed = Record(tokens.access_token, tokens.refresh_token, sent, expires_at, last_logout)
        self._store.save(renewed)
        self._failure = self._rejected = None
        return renewed

    def _request(self, record: Record) -> Tokens:
        if record.refresh_token:
            try:
                return self._refresh(record.refresh_token)
            except Refused:
                # No process may send this refresh token again.
                self._store.save(Record(last_logout=self._load().last_logout))
        return self._grant.login()

    def _refresh(self, refresh_token: str) -> Tokens:
        try:
            return self._grant.refresh(refresh_token)
        except NoResponse:
            self._load()
            # If the provider executed the first request, it may now reject the old token. Then a login follows.
            return self._grant.refresh(refresh_token)


def usable(tokens: Tokens) -> Tokens:
    """A token is visible ASCII (RFC 6750 §2.1): a line break would add a header to a request."""
    is_token = isinstance(tokens.access_token, str) and re.fullmatch(r"[!-~]+", tokens.access_token)
    if not is_token or not isinstance(tokens.lifetime, int | float):
        raise TokenRequestFailed("The response to a token request has no usable token.")
    return tokens


BEARER = re.compile(r"bearer(?:\s+[^\s=]|$)", re.IGNORECASE)
"""A challenge of the scheme Bearer (RFC 9110 §11.6.1). After a scheme is the end of the member, or a space. A parameter may
have one before its "="."""

INSUFFICIENT = re.compile(r'(?:\S+\s+)?error\s*=\s*"?insufficient_', re.IGNORECASE)
"""The token is valid and does not suffice (RFC 6750 §3.1, RFC 9470 §3). Another one would not suffice either."""


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
        """A request that changes something may be replayed only if the 401 means that the provider has not executed
        it."""
        members = parse_http_list(response.headers.get("WWW-Authenticate", ""))
        if any(INSUFFICIENT.match(member) for member in members):
            return False
        idempotent = request.method in {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"}
        return idempotent or any(BEARER.match(member) for member in members) or self._not_applied


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
