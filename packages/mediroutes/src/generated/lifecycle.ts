// Generated from specs/mediroutes/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type { Challenge, TokenResponse } from '@x/auth-core';
import { defineLifecycle, step, type Lifecycle, type Run } from '@x/auth-core/workflow';
import type { Client } from 'openapi-fetch';
import type { paths } from './schema.ts';

/** Log in with a MediRoutes username and password. */
export interface MediroutesLoginCredentials {
  /** The MediRoutes username. */
  username: string;
  /** The MediRoutes password. */
  password: string;
}

/** The credentials of one of the logins. */
export type MediroutesCredentials = MediroutesLoginCredentials;

interface RefreshInputs {
  /** The latest refresh token received. */
  refresh_token: string;
}

async function login(
  inputs: MediroutesLoginCredentials,
  { client, signal }: Run<Client<paths>>,
): Promise<TokenResponse | Challenge> {
  const exchangePassword = await step(
    {
      at: 'login.exchangePassword',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
      onFailure: [
        { type: 'refuse', when: ({ status }) => status === 401, mediaType: '' },
        { type: 'refuse', when: ({ status, body }) => status === 400 && String(body('/error')).toLowerCase() === 'invalid_grant' },
        { type: 'retry', when: ({ status }) => status === 429, after: 1000, limit: 1 },
      ],
    },
    () =>
      client.POST('/token', {
        signal,
        body: { grant_type: 'password', username: inputs.username, password: inputs.password },
      }),
  );
  return {
    access_token: exchangePassword.data.access_token,
    token_type: exchangePassword.data.token_type,
    expires_in: exchangePassword.data.expires_in,
    refresh_token: exchangePassword.data.refresh_token,
    issued_at: exchangePassword.data['.issued'],
    expires_at: exchangePassword.data['.expires'],
  };
}

async function refresh(
  inputs: RefreshInputs,
  { client, signal }: Run<Client<paths>>,
): Promise<TokenResponse> {
  const exchangeRefreshToken = await step(
    {
      at: 'refresh.exchangeRefreshToken',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
      onFailure: [
        { type: 'refuse', when: ({ status, body }) => status === 400 && String(body('/error')).toLowerCase() === 'invalid_grant' },
        { type: 'refuse', when: ({ status }) => status === 401, mediaType: '' },
        { type: 'retry', when: ({ status }) => status === 429, after: 1000, limit: 1 },
      ],
    },
    () =>
      client.POST('/token', {
        signal,
        body: { grant_type: 'refresh_token', refresh_token: inputs.refresh_token },
      }),
  );
  return {
    access_token: exchangeRefreshToken.data.access_token,
    token_type: exchangeRefreshToken.data.token_type,
    expires_in: exchangeRefreshToken.data.expires_in,
    refresh_token: exchangeRefreshToken.data.refresh_token,
    issued_at: exchangeRefreshToken.data['.issued'],
    expires_at: exchangeRefreshToken.data['.expires'],
  };
}

/** How tokens of MediRoutes are obtained and refreshed. */
export const lifecycle: Lifecycle<Client<paths>, MediroutesCredentials> = defineLifecycle({
  logins: [
    {
      workflowId: 'login',
      inputs: ['username', 'password'],
      identity: ['username'],
      scheme: 'bearer',
      refreshWithin: 60000,
      run: login,
    },
  ],
  refresh: { inputs: [], run: refresh },
});
