// Generated from specs/biot/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type { Challenge, ChallengeQuestion, TokenResponse } from '@x/auth-core';
import { conclude, defineLifecycleWith, instantsOnly, step, type Lifecycle, type Run } from '@x/auth-core/workflow';
import type { Client } from 'openapi-fetch';
import type { paths } from './schema.ts';

/** Log in with a username and password. */
export interface BiotLoginCredentials {
  /** The username, often an email address. */
  username: string;
  /** The password. */
  password: string;
}

/** Log in with a stored refresh token ("remember me"). */
export interface BiotLoginWithTokenCredentials {
  /** The latest refresh token received. */
  refresh_token: string;
}

/** Request a one-time password. */
export interface BiotLoginWithOtpCredentials {
  /** The user's phone number in E.164 form. */
  phone: string;
}

/** Log in as a service user. */
export interface BiotLoginWithServiceCredentials {
  /** The id of the service user. */
  id: string;
  /** One of its secret keys. */
  secretKey: string;
}

/** The credentials of one of the logins. */
export type BiotCredentials =
  | BiotLoginCredentials
  | BiotLoginWithTokenCredentials
  | BiotLoginWithOtpCredentials
  | BiotLoginWithServiceCredentials;

/** The details of the challenge `mfa`, from the provider's response. */
export interface BiotMfaDetails {
  readonly phone?: string | null | undefined;
  readonly mfa_expires_at?: string | null | undefined;
}

/**
 * Needs the code that the login sent by SMS. If the user must set a new password, the response has
 * no refresh token.
 */
export interface BiotMfaChallenge extends ChallengeQuestion<'mfa', BiotMfaDetails> {
  readonly resend: () => Promise<void>;
}

/** The answer to the challenge `mfa`. */
export interface BiotMfaAnswer {
  /** The code from the SMS. */
  code: string;
}

interface MfaInputs extends BiotMfaAnswer {
  /** The access token of the login that requires the code. */
  interim_token: string;
}

/** The details of the challenge `otp`, from the provider's response. */
export interface BiotOtpDetails {
  readonly phone?: string | null | undefined;
}

/** Submit the one-time password. */
export interface BiotOtpChallenge extends ChallengeQuestion<'otp', BiotOtpDetails> {
  readonly resend: undefined;
}

/** The answer to the challenge `otp`. */
export interface BiotOtpAnswer {
  /** The code from the SMS. */
  code: string;
}

interface OtpInputs extends BiotOtpAnswer {
  /** The id of the request that the code belongs to. */
  request_id: string;
}

/** A challenge of a login. Check `challenge` to narrow the type. */
export type BiotChallenge = BiotMfaChallenge | BiotOtpChallenge;

/** The answer to a challenge. */
export type BiotChallengeAnswer = BiotMfaAnswer | BiotOtpAnswer;

interface MfaResendInputs {
  /** The access token of the login that requires the code. */
  interim_token: string;
}

interface RefreshInputs {
  /** The latest refresh token received. */
  refresh_token: string;
}

interface LogoutInputs {
  /** The latest refresh token received. */
  refresh_token: string;
}

async function login(
  inputs: BiotLoginCredentials,
  { client, signal }: Run<Client<paths>>,
): Promise<TokenResponse | Challenge> {
  const sendPassword = await step(
    {
      at: 'login.sendPassword',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
      onFailure: [
        { type: 'refuse', when: ({ status, body }) => status === 403 && String(body('/code')).toLowerCase() === 'login_failed' },
        { type: 'refuse', when: ({ status, body }) => status === 401 && (String(body('/code')).toLowerCase() === 'user_locked' || String(body('/code')).toLowerCase() === 'user_locked_with_time') },
      ],
    },
    () =>
      client.POST('/ums/v2/users/login', {
        signal,
        body: { username: inputs.username, password: inputs.password },
      }),
  );
  return conclude(sendPassword, {
    challenges: [
      {
        when: ({ body }) => body('/mfaRequired') === true,
        challenge: () => ({
          challenge: 'mfa',
          details: {
            phone: sendPassword.data.phone,
            mfa_expires_at: sendPassword.data.mfaExpiration,
          },
          answer: (answer: BiotMfaAnswer, context) =>
            mfa(
              { ...answer, interim_token: sendPassword.data.accessJwt.token },
              { client, ...context },
            ),
          resend: (context) =>
            mfaResend({ interim_token: sendPassword.data.accessJwt.token }, { client, ...context }),
        }),
      },
    ],
    outputs: () => ({
      access_token: sendPassword.data.accessJwt.token,
      expires_at: sendPassword.data.accessJwt.expiration,
      refresh_token: sendPassword.data.refreshJwt?.token,
      refresh_expires_at: sendPassword.data.refreshJwt?.expiration,
    }),
  });
}

async function loginWithToken(
  inputs: BiotLoginWithTokenCredentials,
  { client, signal }: Run<Client<paths>>,
): Promise<TokenResponse | Challenge> {
  const sendKeptToken = await step(
    {
      at: 'loginWithToken.sendKeptToken',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
      onFailure: [
        { type: 'refuse', when: ({ status, body }) => status === 403 && (String(body('/code')).toLowerCase() === 'login_failed' || String(body('/code')).toLowerCase() === 'refresh_token_not_valid') },
      ],
    },
    () =>
      client.POST('/ums/v2/users/token/login', {
        signal,
        body: { refreshToken: inputs.refresh_token },
      }),
  );
  return {
    access_token: sendKeptToken.data.accessJwt.token,
    expires_at: sendKeptToken.data.accessJwt.expiration,
    refresh_token: sendKeptToken.data.refreshJwt?.token,
    refresh_expires_at: sendKeptToken.data.refreshJwt?.expiration,
  };
}

async function loginWithOtp(
  inputs: BiotLoginWithOtpCredentials,
  { client, signal }: Run<Client<paths>>,
): Promise<TokenResponse | Challenge> {
  const sendPhone = await step(
    {
      at: 'loginWithOtp.sendPhone',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
      onFailure: [
        { type: 'refuse', when: ({ status, body }) => status === 409 && String(body('/code')).toLowerCase() === 'phone_not_valid' },
      ],
    },
    () =>
      client.POST('/ums/v2/users/otp/generate', {
        signal,
        body: { phone: inputs.phone },
      }),
  );
  return {
    challenge: 'otp',
    details: { phone: sendPhone.data.phone },
    answer: (answer: BiotOtpAnswer, context) =>
      otp({ ...answer, request_id: sendPhone.data.requestId }, { client, ...context }),
  };
}

async function loginWithService(
  inputs: BiotLoginWithServiceCredentials,
  { client, signal }: Run<Client<paths>>,
): Promise<TokenResponse | Challenge> {
  const sendSecretKey = await step(
    {
      at: 'loginWithService.sendSecretKey',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
      onFailure: [
        { type: 'refuse', when: ({ status, body }) => status === 403 && String(body('/code')).toLowerCase() === 'login_failed' },
        { type: 'refuse', when: ({ status, body }) => status === 401 && String(body('/code')).toLowerCase() === 'service_locked' },
      ],
    },
    () =>
      client.POST('/ums/v2/services/accessToken', {
        signal,
        body: { id: inputs.id, secretKey: inputs.secretKey },
      }),
  );
  return {
    access_token: sendSecretKey.data.accessToken,
    expires_at: sendSecretKey.data.accessTokenExpiration,
  };
}

async function mfa(
  inputs: MfaInputs,
  { client, signal }: Run<Client<paths>>,
): Promise<TokenResponse | Challenge> {
  const sendCode = await step(
    {
      at: 'mfa.sendCode',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
      onFailure: [
        { type: 'refuse', when: ({ status, body }) => status === 400 && (body('/code') ?? null) !== null },
      ],
    },
    () =>
      client.POST('/ums/v2/users/login/mfa', {
        signal,
        headers: { Authorization: `Bearer ${inputs.interim_token}` },
        body: { code: inputs.code },
      }),
  );
  return {
    access_token: sendCode.data.accessJwt.token,
    expires_at: sendCode.data.accessJwt.expiration,
    refresh_token: sendCode.data.refreshJwt?.token,
    refresh_expires_at: sendCode.data.refreshJwt?.expiration,
  };
}

async function otp(
  inputs: OtpInputs,
  { client, signal }: Run<Client<paths>>,
): Promise<TokenResponse | Challenge> {
  const sendOtp = await step(
    {
      at: 'otp.sendOtp',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
      onFailure: [
        { type: 'refuse', when: ({ status, body }) => status === 403 && String(body('/code')).toLowerCase() === 'login_failed' },
        { type: 'refuse', when: ({ status, body }) => status === 401 && (String(body('/code')).toLowerCase() === 'user_locked' || String(body('/code')).toLowerCase() === 'user_locked_with_time') },
      ],
    },
    () =>
      client.POST('/ums/v2/users/otp/login', {
        signal,
        body: { requestId: inputs.request_id, code: inputs.code },
      }),
  );
  return {
    access_token: sendOtp.data.accessJwt.token,
    expires_at: sendOtp.data.accessJwt.expiration,
    refresh_token: sendOtp.data.refreshJwt?.token,
    refresh_expires_at: sendOtp.data.refreshJwt?.expiration,
  };
}

async function mfaResend(
  inputs: MfaResendInputs,
  { client, signal }: Run<Client<paths>>,
): Promise<void> {
  await step(
    {
      at: 'mfaResend.resendCode',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
    },
    () =>
      client.POST('/ums/v2/users/login/mfa/resend', {
        signal,
        headers: { Authorization: `Bearer ${inputs.interim_token}` },
      }),
  );
}

async function refresh(
  inputs: RefreshInputs,
  { client, signal }: Run<Client<paths>>,
): Promise<TokenResponse> {
  const sendRefreshToken = await step(
    {
      at: 'refresh.sendRefreshToken',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
      onFailure: [
        { type: 'refuse', when: ({ status, body }) => status === 403 && (String(body('/code')).toLowerCase() === 'login_failed' || String(body('/code')).toLowerCase() === 'refresh_token_not_valid') },
      ],
    },
    () =>
      client.POST('/ums/v2/users/token/refresh', {
        signal,
        body: { refreshToken: inputs.refresh_token },
      }),
  );
  return {
    access_token: sendRefreshToken.data.accessJwt.token,
    expires_at: sendRefreshToken.data.accessJwt.expiration,
    refresh_token: sendRefreshToken.data.refreshJwt?.token,
    refresh_expires_at: sendRefreshToken.data.refreshJwt?.expiration,
  };
}

async function logout(inputs: LogoutInputs, { client, signal }: Run<Client<paths>>): Promise<void> {
  await step(
    {
      at: 'logout.revokeRefreshToken',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
    },
    () =>
      client.POST('/ums/v2/users/logout', {
        signal,
        body: { refreshToken: inputs.refresh_token },
      }),
  );
}

/** How tokens of BioT are obtained, refreshed and revoked. */
export const lifecycle: Lifecycle<Client<paths>, BiotCredentials> = defineLifecycleWith(instantsOnly, {
  logins: [
    {
      workflowId: 'login',
      inputs: ['username', 'password'],
      identity: ['username'],
      scheme: 'bearer',
      refreshWithin: 5000,
      run: login,
    },
    {
      workflowId: 'loginWithToken',
      inputs: ['refresh_token'],
      identity: [],
      scheme: 'bearer',
      refreshWithin: 5000,
      run: loginWithToken,
    },
    {
      workflowId: 'loginWithOtp',
      inputs: ['phone'],
      identity: ['phone'],
      scheme: 'bearer',
      refreshWithin: 5000,
      run: loginWithOtp,
    },
    {
      workflowId: 'loginWithService',
      inputs: ['id', 'secretKey'],
      identity: ['id'],
      scheme: 'bearer',
      refreshWithin: 5000,
      run: loginWithService,
    },
  ],
  refresh: { inputs: [], run: refresh },
  logout: { inputs: ['refresh_token'], run: logout },
});
