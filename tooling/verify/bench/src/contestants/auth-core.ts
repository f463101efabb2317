// @x/auth-core around the fetch of an openapi-fetch client, as in its README.
import { authorize, createSession } from '@x/auth-core';
import type { paths } from '@x/biot';
import createClient from 'openapi-fetch';
import type { Api, Setting } from '../contestant.ts';
import { obtainTokens, revokeTokens, type Tokens } from '../token-endpoints.ts';

export function connect(setting: Setting): Api {
  const { baseUrl, credentials, fetch = globalThis.fetch } = setting;
  let tokens: Tokens | undefined;

  async function obtain() {
    tokens = await obtainTokens(setting, tokens);
    return {
      access_token: tokens.accessToken,
      refresh_token: tokens.refreshToken,
      expires_at: tokens.expiresAt / 1000,
    };
  }

  const session = createSession({
    credentials,
    grant: { login: obtain, refresh: obtain, logout: () => revokeTokens(setting, tokens) },
  });
  const client = createClient<paths>({
    baseUrl,
    fetch: authorize(fetch, session, { resource: baseUrl }),
  });
  return {
    read: async (id) =>
      (await client.GET('/device/v2/devices/{id}', { params: { path: { id } } })).data,
    list: async () => (await client.GET('/device/v2/devices')).data,
    logout: () => session.logout(),
  };
}
