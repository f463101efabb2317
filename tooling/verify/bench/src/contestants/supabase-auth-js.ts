// @supabase/auth-js as the token source of an openapi-fetch client, connected in the way of supabase-js: every request
// asks for the session. It works only with Supabase's token endpoints.
import { AuthClient } from '@supabase/auth-js';
import type { paths } from '@x/biot';
import createClient from 'openapi-fetch';
import type { Api, Setting } from '../contestant.ts';

export function connect({ baseUrl, credentials, fetch = globalThis.fetch }: Setting): Api {
  const auth = new AuthClient({ url: baseUrl, fetch, persistSession: false });
  const { username: email, password } = credentials;
  const ready = auth.signInWithPassword({ email, password });
  const client = createClient<paths>({
    baseUrl,
    async fetch(request) {
      await ready;
      const { data } = await auth.getSession();
      const headers = new Headers(request.headers);
      headers.set('Authorization', `Bearer ${data.session?.access_token}`);
      return fetch(request, { headers });
    },
  });
  return {
    read: async (id) =>
      (await client.GET('/device/v2/devices/{id}', { params: { path: { id } } })).data,
    list: async () => (await client.GET('/device/v2/devices')).data,
    logout: () => auth.signOut(),
  };
}
