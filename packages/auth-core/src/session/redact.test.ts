// Which parts of an error message are redacted, and which are not: REQ-49.
import { describe, expect, test } from 'vitest';
import { AuthError, createSession } from '../index.ts';
import { authorizationServer } from '../testing/authorization-server.ts';
import { fakeClock } from '../testing/clock.ts';
import { findLeaks } from '../testing/leaks.ts';
import { basic, clientSecretBasic, step } from '../workflow/index.ts';
import { redact, redacted } from './redact.ts';

const secret = 's3cr&t <"key"> /+ä';

describe('a secret is redacted', () => {
  test.each<[string, string]>([
    ['without encoding', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['in a form', new URLSearchParams({ a: secret }).toString().slice(2)],
    ['in JSON', JSON.stringify(secret).slice(1, -1)],
    ['in HTML', 's3cr&amp;t &lt;&quot;key&quot;&gt; /+ä'],
  ])('REQ-49: %s', (_, form) => {
    expect(redact(`a ${form} b`, [secret])).toBe('a [redacted] b');
  });

  test.each(['', 'u', 'us', 'user', 'user:'])(
    'REQ-49: in base64, at each offset of the secret in the encoded text (after "%s")',
    (before) => {
      const password = 'correct-horse-battery';
      const header = btoa(`${before}${password}`);
      const text = redact(`The header ${header} was rejected.`, [password]);
      expect(text).toContain('[redacted]');
      expect(atob(header)).toContain(password);
      expect(findLeaks(text, [password])).toEqual([]);
    },
  );

  test('REQ-49: in a Basic header that contains it', () => {
    for (const header of [basic('client', 'pa55word'), clientSecretBasic('client', 'pa55 word')]) {
      const text = redact(`Rejected: ${header}`, ['pa55word', 'pa55 word', 'pa55+word']);
      expect(text).not.toContain(header.slice('Basic '.length));
      expect(text).toContain('[redacted]');
    }
  });

  test('REQ-49: also if it is short', () => {
    expect(redact('x abc123 y', ['abc123'])).toBe('x [redacted] y');
    expect(redact('x abc12 y', ['abc12'])).toBe('x [redacted] y');
  });
});

test('REQ-49: text that contains a short client id, or a word that is a secret, is not redacted', async () => {
  const inputs = { client_id: 'cl', username: 'client', password: 'grant' };
  const reply = async () => ({
    error: { error: 'invalid_client', error_description: 'Unknown clients in this grantee.' },
    response: Response.json({}, { status: 400 }),
  });
  const failing = step({ at: 'login.send', inputs, succeeds: () => false }, reply);
  await expect(failing).rejects.toMatchObject({
    providerCode: 'invalid_client',
    detail: 'invalid_client: Unknown clients in this grantee.',
  });
});

test('REQ-49: the values that an earlier step returned are redacted in the error of a later step', async () => {
  const inputs = { password: 'correct-horse' };
  const token = 'basic-token-1234567890';
  const first = async () => ({ data: { token }, response: Response.json({}) });
  await step({ at: 'login.basic', inputs, succeeds: () => true }, first);
  const second = async () => ({
    error: { message: `Rejected ${token} of correct-horse` },
    response: Response.json({}, { status: 400 }),
  });
  const failing = step({ at: 'login.send', inputs, succeeds: () => false }, second);
  await expect(failing).rejects.toMatchObject({ detail: 'Rejected [redacted] of [redacted]' });
});

test('REQ-49: redacting one member of an error keeps its other members', () => {
  const options = { status: 400, at: 'login.send', providerCode: 'correct-horse', retryAfter: 7 };
  const error = redacted(new AuthError('invalid_grant', 'No.', options), 'correct-horse');
  expect(error).toMatchObject({
    ...options,
    code: 'invalid_grant',
    message: 'No.',
    providerCode: '[redacted]',
  });
});

test('REQ-49: an error without a secret is returned unchanged', () => {
  const error = new AuthError('invalid_grant', 'No.', { detail: 'A detail.' });
  expect(redacted(error, 'correct-horse')).toBe(error);
});

test('REQ-49: credentials and tokens that a hand-written grant quotes in its error are redacted', async () => {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const reported: unknown[] = [];
  const quoting = (...values: unknown[]): never => {
    const text = JSON.stringify(values);
    throw new AuthError('invalid_grant', `Rejected: ${text}`, { detail: text, providerCode: text });
  };
  const session = createSession({
    clock,
    credentials: server.credentials,
    grant: {
      ...server.grant,
      refresh: async (tokens, { credentials }) => quoting(tokens, await credentials()),
    },
    onEvent: (event) => void reported.push(event),
    logger: (line) => void reported.push(line),
  });
  const token = await session.accessToken();
  clock.advance(3_600_000);
  await session.accessToken();
  expect(JSON.stringify(reported)).toContain('[redacted]');
  expect(findLeaks(reported, [token, server.credentials.password])).toEqual([]);

  const wrong = createSession({
    clock,
    credentials: server.credentials,
    grant: {
      login: async (credentials) => quoting(credentials, basic('ada', credentials.password)),
    },
  });
  const error = await wrong.accessToken().catch((caught: unknown) => caught);
  expect(findLeaks(error, [server.credentials.password])).toEqual([]);
});

test('REQ-49: credentials within credentials are redacted', () => {
  const error = new AuthError('invalid_grant', 'Rejected: correct-horse and battery-staple.');
  const credentials = { parameters: { secret: 'correct-horse' }, codes: ['battery-staple'] };
  expect(redacted(error, credentials).message).toBe('Rejected: [redacted] and [redacted].');
});

test('REQ-49: credentials that refer to themselves are redacted', () => {
  const credentials: Record<string, unknown> = { password: 'correct-horse' };
  credentials.self = credentials;
  const error = new AuthError('invalid_grant', 'Rejected: correct-horse.');
  expect(redacted(error, credentials).message).toBe('Rejected: [redacted].');
});

test('REQ-49: a cause that contains a secret is removed', () => {
  const quoting = (message: string): AuthError =>
    new AuthError('invalid_grant', 'No.', { cause: new Error(message) });
  expect(redacted(quoting('Sent correct-horse.'), 'correct-horse').cause).toBeUndefined();
  expect(redacted(quoting('Sent.'), 'correct-horse').cause).toBeInstanceOf(Error);
});

test('REQ-49: a secret of 300,000 characters is redacted', () => {
  const assertion = 'secret'.repeat(50_000);
  expect(redact(`Rejected: ${assertion}`, [assertion])).toBe('Rejected: [redacted]');
});
