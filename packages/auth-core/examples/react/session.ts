// The session of the application: how it obtains the provider's tokens, and where it stores them. A generated client
// needs no hand-written grant: createBiotClient({ server, store, key, onChallenge: challenges.onChallenge }).
import {
  AuthError,
  authorize,
  type ChallengeQuestion,
  createSession,
  type Grant,
  type Session,
  type TokenResponse,
} from '@x/auth-core';
import { type Challenges, createChallenges } from '@x/auth-core/react';
import { webStore } from '@x/auth-core/store-web';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

const provider: string = location.origin;

async function post(path: string, body: object, signal: AbortSignal): Promise<Response> {
  const response = await fetch(provider + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'manual',
    signal,
  });
  if (response.ok) return response;
  // The provider documents 403 for a wrong password, code or refresh token.
  const code = response.status === 403 ? 'invalid_grant' : 'token_request_failed';
  throw new AuthError(code, `The provider responded with status ${response.status}.`, {
    status: response.status,
  });
}

const grant: Grant<Credentials> = {
  issuer: provider,
  async login(credentials, { signal }) {
    const { ticket } = (await (await post('/login', credentials, signal)).json()) as {
      ticket: string;
    };
    return {
      challenge: 'code',
      details: {},
      async answer(code: string, context) {
        const response = await post('/code', { ticket, code }, context.signal);
        return (await response.json()) as TokenResponse;
      },
    };
  },
  async refresh({ refresh_token }, { signal }) {
    return (await (await post('/refresh', { refresh_token }, signal)).json()) as TokenResponse;
  },
};

export const challenges: Challenges<ChallengeQuestion, string> = createChallenges<
  ChallengeQuestion,
  string
>();

// No credentials: the user logs in with session.login(), and the application stores no password.
export const session: Session<Credentials> = createSession<Credentials, ChallengeQuestion, string>({
  grant,
  store: webStore(),
  key: 'the user of this browser',
  onChallenge: challenges.onChallenge,
});

const send = authorize((request) => fetch(request), session, { resource: provider });

export const call: (path: string) => Promise<Response> = (path) => send(provider + path);
