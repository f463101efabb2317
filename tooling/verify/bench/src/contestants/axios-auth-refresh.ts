// axios with axios-auth-refresh, as in its README: the request interceptor adds the token, the plugin refreshes it
// after a 401. https://github.com/Flyrell/axios-auth-refresh#usage
import axios from 'axios';
import { type AxiosAuthRefreshOptions, createAuthRefresh } from 'axios-auth-refresh';
import type { Api, Setting } from '../contestant.ts';
import { obtainTokens, revokeTokens, type Tokens } from '../token-endpoints.ts';

export function connect(setting: Setting): Api {
  return connectWith({}, setting);
}

export function connectWith(options: AxiosAuthRefreshOptions, setting: Setting): Api {
  const { baseUrl, fetch } = setting;
  let tokens: Tokens | undefined;
  const client = axios.create({
    baseURL: baseUrl,
    ...(fetch && { adapter: 'fetch', env: { fetch } }),
  });
  client.interceptors.request.use(async (request) => {
    tokens ??= await obtainTokens(setting);
    request.headers.Authorization = `Bearer ${tokens.accessToken}`;
    return request;
  });
  // The plugin uses the CommonJS types of axios, which TypeScript treats as different types.
  createAuthRefresh(
    client as never,
    async () => {
      tokens = await obtainTokens(setting, tokens);
    },
    options,
  );
  return {
    read: async (id) => (await client.get(`/device/v2/devices/${encodeURIComponent(id)}`)).data,
    list: async () => (await client.get('/device/v2/devices')).data,
    logout: () => revokeTokens(setting, tokens),
  };
}
