// openapi-fetch with a token that was obtained beforehand and is never refreshed.
import type { paths } from '@x/biot';
import createClient, { type Client } from 'openapi-fetch';
import type { Api, Setting } from '../contestant.ts';
import { obtainTokens, revokeTokens, type Tokens } from '../token-endpoints.ts';

export function connect(setting: Setting): Api {
  const { baseUrl, fetch = globalThis.fetch } = setting;
  let tokens: Tokens | undefined;
  let client: Client<paths> | undefined;

  async function logIn(): Promise<Client<paths>> {
    tokens = await obtainTokens(setting);
    const headers = { Authorization: `Bearer ${tokens.accessToken}` };
    client = createClient<paths>({ baseUrl, fetch, headers });
    return client;
  }

  return {
    async read(id) {
      const { GET } = client ?? (await logIn());
      return (await GET('/device/v2/devices/{id}', { params: { path: { id } } })).data;
    },
    async list() {
      const { GET } = client ?? (await logIn());
      return (await GET('/device/v2/devices')).data;
    },
    logout: () => revokeTokens(setting, tokens),
  };
}
