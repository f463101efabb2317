"""The common part of all providers' token requests."""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from token_source import AuthError, NoResponse, Refused, TokenRequestFailed

TIMEOUT = 10.0
"""The default timeout in seconds. The generated clients have none, so a server that does not respond would block every
caller."""

LIMIT = 1024 * 1024
"""The largest response to a token request, in bytes after its decompression."""

# Read once, because httpx would read the certificates again for every client.
TLS = ssl.create_default_context()


def options(base_url: str, timeout: float) -> dict[str, Any]:
    """The arguments of a generated client that sends token requests."""
    bounding = {"event_hooks": {"response": [lambda response: bound(response, timeout)]}}
    return {"base_url": base_url, "verify_ssl": TLS, "timeout": httpx.Timeout(timeout), "httpx_args": bounding}


class Bounded(httpx.SyncByteStream):
    """A decompressed body that fails if it is too long or takes too long: httpx's timeout is for each read."""

    def __init__(self, response: httpx.Response, timeout: float) -> None:
        self._response = response
        self._end = time.monotonic() + timeout

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for part in self._response.iter_bytes():
            size += len(part)
            if size > LIMIT or time.monotonic() > self._end:
                raise httpx.ReadError("The response is too long.")
            yield part

    def close(self) -> None:
        self._response.close()


class ErrorResponse(Exception):
    """A response that the generated client does not decode, because the body of an error may have any form."""

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(response.status_code)
        self.response = response


def bound(response: httpx.Response, timeout: float) -> None:
    compressed = httpx.Response(response.status_code, headers=response.headers, stream=response.stream)
    response.headers.pop("Content-Encoding", None)
    response.stream = Bounded(compressed, timeout)
    if response.is_error:
        response.read()
        raise ErrorResponse(response)


@dataclass(frozen=True)
class Rejection:
    """An `onFailure` action: a status, and the values that a member of the body may have.

    Without a member, the status alone decides. Without values, any value is right.
    """

    status: int
    member: str | None = None
    values: tuple[str, ...] = ()

    def fits(self, status: int, content: bytes) -> bool:
        if status != self.status or self.member is None:
            return status == self.status
        try:
            found = json.loads(content)[self.member]
        except (ValueError, KeyError, TypeError):
            # A firewall or a gateway answers with a page, or with JSON of its own.
            return False
        return found in self.values if self.values else found is not None


def ask(operation: Callable[..., Any], rejections: tuple[Rejection, ...], **arguments: Any) -> Any:
    """Calls an operation of a lifecycle, and returns its response, which is a 200 with a body."""
    try:
        response = operation(**arguments)
    except ErrorResponse as error:
        raise refused(operation, error.response, rejections) from None
    except httpx.TransportError as error:
        raise NoResponse(f"{operation.__module__} got no response: {type(error).__name__}") from None
    except Exception as error:
        # Any exception that the decoders of httpx and of the generated client have. It may quote the response, so it is
        # not the cause.
        raise TokenRequestFailed(f"{operation.__module__} got no usable response: {type(error).__name__}") from None
    status = int(response.status_code)
    if status == 200 and response.parsed is not None:
        return response
    raise TokenRequestFailed(f"{operation.__module__} returned {status}")


def refused(operation: Callable[..., Any], response: httpx.Response, rejections: tuple[Rejection, ...]) -> AuthError:
    message = f"{operation.__module__} returned {response.status_code}"
    if any(rejection.fits(response.status_code, response.content) for rejection in rejections):
        return Refused(message)
    return TokenRequestFailed(message, retry_after(response.headers))


def retry_after(headers: Any) -> float:
    """The seconds in `Retry-After`, which may be a date (RFC 9110 §10.2.3)."""
    value = headers.get("Retry-After", "0")
    if value.isdecimal():
        return float(value)
    try:
        return (utc(parsedate_to_datetime(value)) - date_of(headers)).total_seconds()
    except ValueError:
        return 0


def date_of(headers: Any) -> datetime:
    """The time of the provider's clock, which may differ from the local clock by hours."""
    try:
        return utc(parsedate_to_datetime(headers.get("Date", "")))
    except ValueError:
        return datetime.now(UTC)


def utc(instant: datetime) -> datetime:
    """An instant without a time zone is in UTC."""
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)
