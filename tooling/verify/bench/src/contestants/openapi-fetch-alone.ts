// openapi-fetch without authentication: the lower bound.
import type { paths } from '@x/biot';
import createClient from 'openapi-fetch';
import type { Api, Setting } from '../contestant.ts';

export function connect({ baseUrl, fetch = globalThis.fetch }: Setting): Api {
  const client = createClient<paths>({ baseUrl, fetch });
  return {
    read: async (id) =>
      (await client.GET('/device/v2/devices/{id}', { params: { path: { id } } })).data,
    list: async () => (await client.GET('/device/v2/devices')).data,
    logout: async () => {},
  };
}
