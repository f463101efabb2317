// A page of `tabs.test.ts`: a session with credentials, whose login requires a code.
import { AuthError, createSession, type Grant, type Session } from '@x/auth-core';
import { webStore } from '@x/auth-core/store-web';

export interface TabWindow extends Window {
  session: Session;
  /** How often this tab prompted for a code. */
  asked: number;
  answer: (code: string) => void;
}

const page = window as unknown as TabWindow;

async function post(path: string, body: object): Promise<never> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  if (response.status === 403) throw new AuthError('invalid_grant', 'Rejected.', { status: 403 });
  return (await response.json()) as never;
}

const grant: Grant = {
  issuer: location.origin,
  async login() {
    const ticket = await post('/login', { password: 'correct-horse' });
    return { challenge: 'code', details: {}, answer: (code) => post('/code', { ticket, code }) };
  },
  refresh: ({ refresh_token }) => post('/refresh', { refresh_token }),
};

page.asked = 0;
page.session = createSession({
  grant,
  credentials: {},
  store: webStore(),
  key: 'ada',
  onChallenge: () =>
    new Promise<never>((resolve) => {
      page.asked += 1;
      page.answer = (code) => resolve(code as never);
    }),
});
page.session.subscribe(() => {});
