// hey-api's fetch client with an `auth` callback. https://heyapi.dev/openapi-ts/clients/fetch#auth
import { createClient } from '@hey-api/client-fetch';
import type { Api, Setting } from '../contestant.ts';
import { obtainTokens, revokeTokens, type Tokens } from '../token-endpoints.ts';

export function connect(setting: Setting): Api {
  const { baseUrl, fetch = globalThis.fetch } = setting;
  let tokens: Tokens | undefined;
  const client = createClient({
    baseUrl,
    fetch,
    auth: async () => {
      if (!tokens || Date.now() >= tokens.expiresAt) tokens = await obtainTokens(setting, tokens);
      return tokens.accessToken;
    },
  });
  // The code that its generator writes into the functions of the SDK.
  const security = [{ scheme: 'bearer', type: 'http' }] as const;
  return {
    read: async (id) =>
      (await client.get({ security: [...security], url: '/device/v2/devices/{id}', path: { id } }))
        .data,
    list: async () =>
      (await client.get({ security: [...security], url: '/device/v2/devices' })).data,
    logout: () => revokeTokens(setting, tokens),
  };
}
