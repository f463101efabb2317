// Generated from specs/bioprodict/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type { Challenge, TokenResponse } from '@x/auth-core';
import { basic, defineLifecycle, keepingCredentials, requiring, step, type Lifecycle, type Run } from '@x/auth-core/workflow';
import type { Client } from 'openapi-fetch';
import type { paths } from './schema.ts';

/** Log in with a 3DM account. */
export interface BioprodictLoginCredentials {
  /** User name of the 3DM account. */
  username: string;
  /** Password of the 3DM account, not encoded in any way. */
  password: string;
  /** Client id that Bio-Prodict issued for 3DM. */
  client_id: string;
  /** Client secret that Bio-Prodict issued for 3DM. */
  client_secret: string;
}

/** Log in a 3DM account that has two-factor authentication. */
export interface BioprodictLoginWithTwofactorCredentials {
  /** User name of the 3DM account. */
  username: string;
  /** Password of the 3DM account, not encoded in any way. */
  password: string;
  /** The current two-factor code. */
  twofactor: string;
  /** Client id that Bio-Prodict issued for 3DM. */
  client_id: string;
  /** Client secret that Bio-Prodict issued for 3DM. */
  client_secret: string;
}

/** Log in as a Helix client. */
export interface BioprodictLoginWithHelixCredentials {
  /** Client id that was issued for Helix. */
  client_id: string;
  /** Client secret that was issued for Helix. */
  client_secret: string;
}

/** The credentials of one of the logins. */
export type BioprodictCredentials =
  | BioprodictLoginCredentials
  | BioprodictLoginWithTwofactorCredentials
  | BioprodictLoginWithHelixCredentials;

interface RefreshInputs {
  /** The latest refresh token received. */
  refresh_token: string;
  /** Client id that Bio-Prodict issued for 3DM. */
  client_id: string;
  /** Client secret that Bio-Prodict issued for 3DM. */
  client_secret: string;
}

async function login(
  inputs: BioprodictLoginCredentials,
  { client, signal }: Run<Client<paths>>,
): Promise<TokenResponse | Challenge> {
  const sendPassword = await step(
    {
      at: 'login.sendPassword',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
      onFailure: [
        { type: 'refuse', when: ({ status, body }) => status === 400 && String(body('/error')).toLowerCase() === 'invalid_grant' },
        { type: 'refuse', when: ({ status, body }) => status === 401 && (body('/error') ?? null) !== null },
      ],
    },
    () =>
      client.POST('/oauth/oauth/token', {
        signal,
        headers: { Authorization: basic(inputs.client_id, inputs.client_secret) },
        body: { grant_type: 'password', username: inputs.username, password: inputs.password },
      }),
  );
  return {
    access_token: sendPassword.data.access_token,
    expires_in: sendPassword.data.expires_in,
    refresh_token: sendPassword.data.refresh_token,
    scope: sendPassword.data.scope,
    token_type: sendPassword.data.token_type,
  };
}

async function loginWithTwofactor(
  inputs: BioprodictLoginWithTwofactorCredentials,
  { client, signal }: Run<Client<paths>>,
): Promise<TokenResponse | Challenge> {
  const sendPasswordAndCode = await step(
    {
      at: 'loginWithTwofactor.sendPasswordAndCode',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
      onFailure: [
        { type: 'refuse', when: ({ status, body }) => status === 400 && String(body('/error')).toLowerCase() === 'invalid_grant' },
        { type: 'refuse', when: ({ status, body }) => status === 401 && (body('/error') ?? null) !== null },
      ],
    },
    () =>
      client.POST('/oauth/oauth/token', {
        signal,
        headers: { Authorization: basic(inputs.client_id, inputs.client_secret) },
        body: {
          grant_type: 'password',
          username: inputs.username,
          password: inputs.password,
          twofactor: inputs.twofactor,
        },
      }),
  );
  return {
    access_token: sendPasswordAndCode.data.access_token,
    expires_in: sendPasswordAndCode.data.expires_in,
    refresh_token: sendPasswordAndCode.data.refresh_token,
    scope: sendPasswordAndCode.data.scope,
    token_type: sendPasswordAndCode.data.token_type,
  };
}

async function loginWithHelix(
  inputs: BioprodictLoginWithHelixCredentials,
  { client, signal }: Run<Client<paths>>,
): Promise<TokenResponse | Challenge> {
  const sendHelixClient = await step(
    {
      at: 'loginWithHelix.sendHelixClient',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
      onFailure: [
        { type: 'refuse', when: ({ status, body }) => status === 401 && String(body('/error')).toLowerCase() === 'access_denied' },
        { type: 'refuse', when: ({ status, body }) => status === 403 && String(body('/error')).toLowerCase() === 'access_denied' },
      ],
    },
    () =>
      client.POST('/oauth/token', {
        signal,
        body: {
          grant_type: 'client_credentials',
          client_id: inputs.client_id,
          client_secret: inputs.client_secret,
          audience: 'predictions.ai.bio-prodict.nl',
        },
      }),
  );
  return {
    access_token: sendHelixClient.data.access_token,
    expires_in: sendHelixClient.data.expires_in,
    token_type: sendHelixClient.data.token_type,
  };
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
        { type: 'refuse', when: ({ status, body }) => status === 400 && String(body('/error')).toLowerCase() === 'invalid_grant' },
        { type: 'refuse', when: ({ status, body }) => status === 401 && (body('/error') ?? null) !== null },
      ],
    },
    () =>
      client.POST('/oauth/oauth/token', {
        signal,
        headers: { Authorization: basic(inputs.client_id, inputs.client_secret) },
        body: { grant_type: 'refresh_token', refresh_token: inputs.refresh_token },
      }),
  );
  return {
    access_token: sendRefreshToken.data.access_token,
    expires_in: sendRefreshToken.data.expires_in,
    refresh_token: sendRefreshToken.data.refresh_token,
    scope: sendRefreshToken.data.scope,
    token_type: sendRefreshToken.data.token_type,
  };
}

/** How tokens of Bio-Prodict 3DM and Helix are obtained and refreshed. */
export const lifecycle: Lifecycle<Client<paths>, BioprodictCredentials> = keepingCredentials({ inRecord: ['client_id'], inMemory: ['client_secret'] }, defineLifecycle({
  logins: [
    {
      workflowId: 'login',
      inputs: ['username', 'password', 'client_id', 'client_secret'],
      identity: ['username', 'client_id'],
      scheme: 'bearer',
      refreshWithin: 30000,
      run: login,
    },
    {
      workflowId: 'loginWithTwofactor',
      inputs: ['username', 'password', 'twofactor', 'client_id', 'client_secret'],
      singleUse: ['twofactor'],
      identity: ['username', 'client_id'],
      scheme: 'bearer',
      refreshWithin: 30000,
      run: loginWithTwofactor,
    },
    {
      workflowId: 'loginWithHelix',
      inputs: ['client_id', 'client_secret'],
      identity: ['client_id'],
      scheme: 'helixBearer',
      refreshWithin: 30000,
      run: loginWithHelix,
    },
  ],
  refresh: { inputs: ['client_id', 'client_secret'], run: requiring(['client_id', 'client_secret'], refresh) },
}));
