// @azure-rest/core-client with a TokenCredential: its bearer policy decides when to ask the credential for a token.
// It sends tokens over https only, so the benchmark's own transport changes the scheme to http on loopback.

import {
  createDefaultHttpClient,
  createHttpHeaders,
  type HttpClient,
} from '@azure/core-rest-pipeline';
import { getClient } from '@azure-rest/core-client';
import type { Api, SendRequest, Setting } from '../contestant.ts';
import { obtainTokens, revokeTokens, type Tokens } from '../token-endpoints.ts';

export function connect(setting: Setting): Api {
  const { baseUrl, fetch } = setting;
  let tokens: Tokens | undefined;
  const credential = {
    async getToken() {
      tokens = await obtainTokens(setting, tokens);
      return { token: tokens.accessToken, expiresOnTimestamp: tokens.expiresAt };
    },
  };
  const client = getClient(baseUrl.replace(/^http:/, 'https:'), credential, {
    credentials: { scopes: ['devices'] },
    ...(fetch && { httpClient: sendingWith(fetch) }),
    ...(baseUrl.startsWith('http:') && { httpClient: overLoopback() }),
  });
  return {
    read: async (id) => (await client.path('/device/v2/devices/{id}', id).get()).body,
    list: async () => (await client.path('/device/v2/devices').get()).body,
    logout: () => revokeTokens(setting, tokens),
  };
}

function overLoopback(): HttpClient {
  const client = createDefaultHttpClient();
  return {
    sendRequest(request) {
      request.url = request.url.replace(/^https:/, 'http:');
      request.allowInsecureConnection = true;
      return client.sendRequest(request);
    },
  };
}

function sendingWith(fetch: SendRequest): HttpClient {
  return {
    async sendRequest(request) {
      const response = await fetch(request.url, { headers: request.headers.toJSON() });
      const headers = createHttpHeaders(Object.fromEntries(response.headers));
      return { request, status: response.status, headers, bodyAsText: await response.text() };
    },
  };
}
