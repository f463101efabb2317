"""Controls the clients for the conformance kit: reads each command as a line of JSON, and prints its result as a line
of JSON."""

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Lock, Thread
from typing import Any

import httpx

from clients import PROVIDERS, Client
from providers.start import Start
from token_source import AuthError

HELLO = {
    "protocol": 2,
    "language": "Python",
    "providers": PROVIDERS,
    "features": [
        "clients",
        "login-after-logout",
        "one-time-password",
        "overlap",
        "second-attempt",
        "second-factor",
        "store",
        "timeout",
    ],
}


class Clock:
    """The current time plus the seconds by which the kit advanced the clock."""

    def __init__(self) -> None:
        self.offset = 0.0

    def __call__(self) -> float:
        return time.time() + self.offset


class Driver:
    def __init__(self) -> None:
        self.clients: dict[str, Client] = {}
        self.clock = Clock()
        self.printing = Lock()

    def answer(self, message: dict[str, Any], found: dict[str, Any]) -> None:
        with self.printing:
            print(json.dumps({"id": message["id"], **found}), flush=True)

    def take(self, message: dict[str, Any]) -> None:
        """Executes a command. Calls and logouts take time: they run in threads, so that they can overlap."""
        match message["do"]:
            case "hello":
                self.answer(message, HELLO)
            case "start":
                if message["client"] == "1":
                    self.clients, self.clock = {}, Clock()
                self.clients[message["client"]] = Client(Start.of(message), self.clock)
                self.answer(message, {})
            case "advance":
                self.clock.offset += message["seconds"]
                self.answer(message, {})
            case "logout":
                Thread(target=self.logout, args=(message,), daemon=True).start()
            case "call":
                Thread(target=self.call_all, args=(message,), daemon=True).start()

    def logout(self, message: dict[str, Any]) -> None:
        try:
            self.clients[message["client"]].source.logout()
        except AuthError:
            pass  # The session has ended, although the provider may not have revoked the tokens.
        self.answer(message, {})

    def call_all(self, message: dict[str, Any]) -> None:
        client, times = self.clients[message["client"]], message["times"]
        with ThreadPoolExecutor(max_workers=times) as pool:
            calls = [pool.submit(call, client, message) for _ in range(times)]
            self.answer(message, {"results": [one.result() for one in calls]})


def call(client: Client, message: dict[str, Any]) -> int | str | dict[str, str]:
    """Returns the status, or the error."""
    try:
        return client.send(message["operation"], message.get("url"))
    except AuthError as error:
        return {"error": error.code, "message": str(error)}
    except httpx.TransportError:
        return "connection_failed"
    except Exception as error:
        # A defect of the client. The case fails, and shows it.
        return {"error": type(error).__name__}


def main() -> None:
    driver = Driver()
    for line in sys.stdin:
        driver.take(json.loads(line))


main()
