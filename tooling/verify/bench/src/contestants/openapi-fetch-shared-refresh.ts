// openapi-fetch with the shortest code that shares a refresh among concurrent calls. It has no other feature of a
// session, so its time is the lower bound for a client that waits for a token and sends it.
import type { paths } from '@x/biot';
import createClient from 'openapi-fetch';
import type { Api, Setting } from '../contestant.ts';
import { obtainTokens, revokeTokens, type Tokens } from '../token-endpoints.ts';

export function connect(setting: Setting): Api {
  const { baseUrl, fetch = globalThis.fetch } = setting;
  let tokens: Tokens | undefined;
  let refresh: Promise<void> | undefined;

  async function renew(): Promise<void> {
    try {
      tokens = await obtainTokens(setting, tokens);
    } finally {
      refresh = undefined;
    }
  }

  const client = createClient<paths>({
    baseUrl,
    async fetch(request) {
      if (!tokens || Date.now() >= tokens.expiresAt) {
        refresh ??= renew();
        await refresh;
      }
      request.headers.set('Authorization', `Bearer ${tokens?.accessToken}`);
      return fetch(request);
    },
  });
  return {
    read: async (id) =>
      (await client.GET('/device/v2/devices/{id}', { params: { path: { id } } })).data,
    list: async () => (await client.GET('/device/v2/devices')).data,
    logout: () => revokeTokens(setting, tokens),
  };
}
