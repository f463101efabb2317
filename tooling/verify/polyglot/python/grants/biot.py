"""The workflows `login`, `mfa`, `loginWithOtp`, `otp`, `refresh` and `logout` of BioT."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generated import biot
from generated.biot.api.authentication import generate_otp as send_phone
from generated.biot.api.authentication import login as send_password
from generated.biot.api.authentication import login_with_mfa as send_code
from generated.biot.api.authentication import login_with_otp as send_otp
from generated.biot.api.authentication import logout as revoke_refresh_token
from generated.biot.api.authentication import refresh_token as send_refresh_token
from generated.biot.api.authentication import resend_mfa as resend_code
from grants.requests import TIMEOUT, Rejection, ask, date_of, options, utc
from token_source import InteractionRequired, PromptClosed, Refused, Tokens

LOCKED = Rejection(401, "code", ("USER_LOCKED", "USER_LOCKED_WITH_TIME"))
LOGIN_FAILED = Rejection(403, "code", ("LOGIN_FAILED",))

AskForCode = Callable[[Callable[[], None]], str | None]
"""Returns the code that a person types, or None if the person types none. Its argument sends another code, if the provider
can."""


class BiotGrant:
    """JSON. Both tokens have an expiry instant, and every refresh replaces both."""

    refresh_within = 5.0
    unauthorized_means_not_applied = True

    def __init__(
        self,
        base_url: str,
        username: str,
        password: str,
        ask_for_code: AskForCode | None = None,
        timeout: float = TIMEOUT,
    ) -> None:
        self._options = options(base_url, timeout)
        self._client = biot.Client(**self._options)
        self._credentials = biot.models.LoginRequest(username=username, password=password)
        self._ask_for_code = ask_for_code

    def login(self) -> Tokens:
        answer = ask(send_password.sync_detailed, (LOGIN_FAILED, LOCKED), client=self._client, body=self._credentials)
        if answer.parsed.mfa_required is True:
            return self._second_factor(answer.parsed.access_jwt.token)
        return tokens_of(answer)

    def refresh(self, refresh_token: str) -> Tokens:
        body = biot.models.RefreshTokenRequest(refresh_token=refresh_token)
        rejection = Rejection(403, "code", ("LOGIN_FAILED", "REFRESH_TOKEN_NOT_VALID"))
        return tokens_of(ask(send_refresh_token.sync_detailed, (rejection,), client=self._client, body=body))

    def logout(self, access_token: str, refresh_token: str | None) -> None:
        body = biot.models.RefreshTokenRequest(refresh_token=refresh_token or "")
        ask(revoke_refresh_token.sync_detailed, (), client=self._client, body=body)

    def _second_factor(self, interim_token: str) -> Tokens:
        """The token of the first step is valid only for sending the code."""
        client = biot.AuthenticatedClient(token=interim_token, **self._options)

        def send(code: str) -> Tokens:
            body = biot.models.MfaLoginRequest(code=code)
            return tokens_of(ask(send_code.sync_detailed, (Rejection(400, "code"),), client=client, body=body))

        return answered(self._ask_for_code, send, lambda: ask(resend_code.sync_detailed, (), client=client))


class BiotOneTimePasswordGrant(BiotGrant):
    """The login with a phone number: BioT sends a code for each login, and there is no password."""

    def __init__(self, base_url: str, phone: str, ask_for_code: AskForCode, timeout: float = TIMEOUT) -> None:
        super().__init__(base_url, "", "", ask_for_code, timeout)
        self._phone = biot.models.GenerateOtpRequest(phone=phone)

    def login(self) -> Tokens:
        rejection = Rejection(409, "code", ("PHONE_NOT_VALID",))
        requested = ask(send_phone.sync_detailed, (rejection,), client=self._client, body=self._phone)

        def send(code: str) -> Tokens:
            body = biot.models.OtpLoginRequest(request_id=requested.parsed.request_id, code=code)
            return tokens_of(ask(send_otp.sync_detailed, (LOGIN_FAILED, LOCKED), client=self._client, body=body))

        # BioT sends another code only for another login.
        return answered(self._ask_for_code, send, lambda: None)


def answered(ask_for_code: AskForCode | None, send: Callable[[str], Tokens], resend: Callable[[], None]) -> Tokens:
    """Asks for the code until it is correct."""
    if ask_for_code is None:
        raise InteractionRequired("The login asks for a code, and the grant has no ask_for_code.")
    wrong: set[str] = set()
    while True:
        code = ask_for_code(resend)
        # A program that repeats a wrong code would lock the account.
        if code is None or code in wrong:
            raise PromptClosed("The person entered no code, or repeated a wrong one.")
        try:
            return send(code)
        except Refused:
            wrong.add(code)


def tokens_of(answer: Any) -> Tokens:
    access, refresh = answer.parsed.access_jwt, answer.parsed.refresh_jwt
    lifetime = (utc(access.expiration) - date_of(answer.headers)).total_seconds()
    # A user who must set a new password gets no refresh token.
    return Tokens(access.token, lifetime, refresh.token if refresh else None)
