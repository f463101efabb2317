// The token requests for contestants that have none: code that their users have to write.
import type { Setting } from './contestant.ts';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

interface Answer {
  readonly accessJwt: { readonly token: string; readonly expiration: string };
  readonly refreshJwt: { readonly token: string };
}

/** Logs in, or refreshes the tokens that it gets. */
export async function obtainTokens(setting: Setting, held?: Tokens): Promise<Tokens> {
  const answer = await (held
    ? post(setting, 'token/refresh', { refreshToken: held.refreshToken })
    : post(setting, 'login', setting.credentials));
  const { accessJwt, refreshJwt } = (await answer.json()) as Answer;
  return {
    accessToken: accessJwt.token,
    refreshToken: refreshJwt.token,
    expiresAt: Date.parse(accessJwt.expiration),
  };
}

export async function revokeTokens(setting: Setting, held: Tokens | undefined): Promise<void> {
  if (held) await post(setting, 'logout', { refreshToken: held.refreshToken });
}

async function post(
  { baseUrl, fetch = globalThis.fetch }: Setting,
  path: string,
  body: object,
): Promise<Response> {
  const response = await fetch(`${baseUrl}/ums/v2/users/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The token request returned ${response.status}.`);
  return response;
}
