// Generated from specs/iotconnect/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type { Challenge, TokenResponse } from '@x/auth-core';
import { defineLifecycle, step, type Lifecycle, type Run } from '@x/auth-core/workflow';
import type { Client } from 'openapi-fetch';
import type { paths } from './schema.ts';

/** Log in with a username and a password. */
export interface IotconnectLoginCredentials {
  /** The key of the solution, issued by the provider. */
  solutionKey: string;
  /** The e-mail address of the user. */
  username: string;
  /** The password of the user. */
  password: string;
}

/** The credentials of one of the logins. */
export type IotconnectCredentials = IotconnectLoginCredentials;

interface RefreshInputs {
  /** The latest refresh token received. */
  refresh_token: string;
}

async function login(
  inputs: IotconnectLoginCredentials,
  { client, signal }: Run<Client<paths>>,
): Promise<TokenResponse | Challenge> {
  const takeBasicToken = await step(
    {
      at: 'login.takeBasicToken',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
    },
    () => client.GET('/api/v2/Auth/basic-token', { signal }),
  );
  const sendCredentials = await step(
    {
      at: 'login.sendCredentials',
      inputs,
      signal,
      succeeds: ({ status }) => status === 200,
      onFailure: [{ type: 'refuse', when: ({ status }) => status === 401 }],
    },
    () =>
      client.POST('/api/v2/Auth/login', {
        signal,
        headers: {
          Authorization: `Basic ${takeBasicToken.data.data}`,
          'solution-key': inputs.solutionKey,
        },
        body: { username: inputs.username, password: inputs.password },
      }),
  );
  return {
    access_token: sendCredentials.data.access_token,
    refresh_token: sendCredentials.data.refresh_token,
    expires_in: sendCredentials.data.expires_in,
    token_type: sendCredentials.data.token_type,
    attached: { credentials: { solutionKey: inputs.solutionKey } },
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
        { type: 'refuse', when: ({ status }) => status === 409, mediaType: '' },
        { type: 'retry', when: ({ status }) => status >= 500, after: 1000, limit: 1 },
      ],
    },
    () =>
      client.POST('/api/v2/Auth/refresh-token', {
        signal,
        body: { refreshtoken: inputs.refresh_token },
      }),
  );
  return {
    access_token: sendRefreshToken.data.access_token,
    refresh_token: sendRefreshToken.data.refresh_token,
    expires_in: sendRefreshToken.data.expires_in,
    token_type: sendRefreshToken.data.token_type,
  };
}

/** How tokens of IoTConnect REST API are obtained and refreshed. */
export const lifecycle: Lifecycle<Client<paths>, IotconnectCredentials> = defineLifecycle({
  logins: [
    {
      workflowId: 'login',
      inputs: ['solutionKey', 'username', 'password'],
      identity: ['solutionKey', 'username'],
      scheme: 'bearer',
      refreshWithin: 60000,
      run: login,
    },
  ],
  refresh: { inputs: [], run: refresh },
});
