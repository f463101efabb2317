// ky with hooks, as in its README: `beforeRequest` adds the token, `afterResponse` refreshes it after a 401 and
// sends the request again. https://github.com/sindresorhus/ky#hooksafterresponse
import ky from 'ky';
import type { Api, Setting } from '../contestant.ts';
import { obtainTokens, revokeTokens, type Tokens } from '../token-endpoints.ts';

export function connect(setting: Setting): Api {
  const { baseUrl, fetch = globalThis.fetch } = setting;
  let tokens: Tokens | undefined;
  const client = ky.create({
    baseUrl,
    fetch,
    hooks: {
      beforeRequest: [
        async ({ request }) => {
          tokens ??= await obtainTokens(setting);
          request.headers.set('Authorization', `Bearer ${tokens.accessToken}`);
        },
      ],
      afterResponse: [
        async ({ request, response, retryCount }) => {
          if (response.status !== 401 || retryCount > 0) return;
          tokens = await obtainTokens(setting, tokens);
          const headers = new Headers(request.headers);
          headers.set('Authorization', `Bearer ${tokens.accessToken}`);
          return ky.retry({ request: new Request(request, { headers }), code: 'TOKEN_REFRESHED' });
        },
      ],
    },
  });
  return {
    read: (id) => client.get(`/device/v2/devices/${encodeURIComponent(id)}`).json(),
    list: () => client.get('/device/v2/devices').json(),
    logout: () => revokeTokens(setting, tokens),
  };
}
