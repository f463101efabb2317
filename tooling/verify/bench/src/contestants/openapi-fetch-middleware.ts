// openapi-fetch with the auth middleware of its documentation, which has a place for a refresh.
// https://openapi-ts.dev/openapi-fetch/middleware-auth#auth
import type { paths } from '@x/biot';
import createClient from 'openapi-fetch';
import type { Api, Setting } from '../contestant.ts';
import { obtainTokens, revokeTokens, type Tokens } from '../token-endpoints.ts';

export function connect(setting: Setting): Api {
  const { baseUrl, fetch = globalThis.fetch } = setting;
  let tokens: Tokens | undefined;
  const client = createClient<paths>({ baseUrl, fetch });
  client.use({
    async onRequest({ request }) {
      if (!tokens || Date.now() >= tokens.expiresAt) tokens = await obtainTokens(setting, tokens);
      request.headers.set('Authorization', `Bearer ${tokens.accessToken}`);
      return request;
    },
  });
  return {
    read: async (id) =>
      (await client.GET('/device/v2/devices/{id}', { params: { path: { id } } })).data,
    list: async () => (await client.GET('/device/v2/devices')).data,
    logout: () => revokeTokens(setting, tokens),
  };
}
