// The tests' requests to the fictional provider.

import type { ProviderSandbox } from '../src/index.ts';

export const origin = 'https://acme.example';

export function post(
  sandbox: ProviderSandbox,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return send(sandbox, 'POST', path, { body, headers });
}

export function send(
  sandbox: ProviderSandbox,
  method: string,
  path: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Response> {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  return sandbox.fetch(origin + path, {
    method,
    headers: { ...json, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

export function logIn(
  sandbox: ProviderSandbox,
  wrong: Record<string, string> = {},
): Promise<Response> {
  const { user, secret } = { ...sandbox.account, ...wrong };
  return post(sandbox, '/session?client_key=sandbox-key', { kind: 'person', user, secret });
}

export function renew(sandbox: ProviderSandbox, refreshToken: string): Promise<Response> {
  return post(sandbox, '/session?client_key=sandbox-key', { kind: 'renewal', renew: refreshToken });
}

export interface Session {
  readonly token: string;
  readonly refresh: string;
  readonly lives: number;
  readonly needsCode: boolean;
}

export async function sessionOf(response: Response): Promise<Session> {
  const body: unknown = await response.json();
  const { token, lives, needs_code } = body as {
    token: string;
    lives: number;
    needs_code: boolean;
  };
  return {
    token,
    lives,
    needsCode: needs_code,
    refresh: response.headers.get('x-acme-refresh') ?? '',
  };
}

export async function session(sandbox: ProviderSandbox): Promise<Session> {
  return sessionOf(await logIn(sandbox));
}

export function get(sandbox: ProviderSandbox, path: string, token: string): Promise<Response> {
  return send(sandbox, 'GET', path, { headers: { 'x-acme-token': token } });
}

export async function statusAndJson(response: Response): Promise<[number, unknown]> {
  return [response.status, await response.json()];
}
