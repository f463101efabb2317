// Which parts of an error message are redacted, and which are not: REQ-49.
import { describe, expect, test } from 'vitest';
import { AuthError, createSession } from '../index.ts';
import { authorizationServer } from '../testing/authorization-server.ts';
import { fakeClock } from '../testing/clock.ts';
import { findLeaks } from '../testing/leaks.ts';
import { basic, clientSecretBasic, step } from '../workflow/index.ts';
import { redact, redacted } from './redact.ts';

const secret = 's3cr&t <"key"> /+ä';

const encoders: readonly ((text: string) => string)[] = [
  (text) => text,
  encodeURIComponent,
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => encodeURIComponent(text).replaceAll(/%../g, (code) => code.toLowerCase()),
  (text) => JSON.stringify(text).slice(1, -1),
  (text) => encodeURIComponent(JSON.stringify(text).slice(1, -1)),
];

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

  test.each(['%Bearer', '%C3', '%E2%82', '%zz', '%'])(
    'REQ-49: percent-encoded before %s, which is not valid UTF-8',
    (rest) => {
      const text = redact(`a ${encodeURIComponent(secret)}${rest}`, [secret]);
      expect(text).toBe(`a [redacted]${rest}`);
    },
  );

  test.each([
    '%',
    '%0',
    '%250',
    '%C3%A',
    '%C3%',
    '%E2%82%',
    '\\',
    '\\u',
    '\\u0',
    '\\u00',
    '\\u000',
    '\\\\u000',
    '%5Cu00',
    '&',
    '&#',
    '&#x',
    '&amp;#',
    '+',
  ])('REQ-49: encoded after %s, which is an incomplete encoding', (before) => {
    for (const value of [
      'canary/Q+x=1',
      'face/Q+x=1',
      '12;34/Q+x',
      '7f/abcd',
      'b/abcde',
      '4nary/x',
      'nü"abc',
    ]) {
      for (const encode of encoders) {
        const text = redact(`a ${before}${encode(value)} b`, [value]);
        expect([value, findLeaks(text, [value])]).toEqual([value, []]);
        expect(text).toContain('[redacted]');
      }
    }
  });

  test('REQ-49: also if it is short', () => {
    expect(redact('x abc123 y', ['abc123'])).toBe('x [redacted] y');
    expect(redact('x abc12 y', ['abc12'])).toBe('x [redacted] y');
  });
});

const percent = (text: string): string =>
  text.replace(/[^\w.-]/g, (sign) => encodeURIComponent(sign).replace(sign, hexOf(sign)));
const hexOf = (sign: string): string => `%${sign.charCodeAt(0).toString(16)}`;
const json = (text: string): string =>
  text.replace(/["\\/]/g, '\\$&').replace(/[^ -~]/g, (sign) => `\\u${codeOf(sign, 16, 4)}`);
const codeOf = (sign: string, base: number, length: number): string =>
  sign.charCodeAt(0).toString(base).padStart(length, '0');
const html = (text: string, encode: (sign: string) => string): string =>
  text.replace(/[^\w ]/g, (sign) => `&${encode(sign)};`);

const nameOf = (sign: string): string =>
  ({ '&': 'amp', "'": 'apos', '"': 'quot', '<': 'lt', '>': 'gt', ä: 'auml' })[sign] ??
  `#${codeOf(sign, 10, 1)}`;
const hexadecimal = (text: string): string =>
  text.replace(/[^\w ]/g, (sign) => `\\x${codeOf(sign, 16, 2)}`);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a secret is redacted as other languages encode it', () => {
  const other = `it's a "p/ss" <w&rd>!+ä=\\`;
  test.each<[string, string]>([
    ['percent-encoded in lower case', encodeURIComponent(other).toLowerCase()],
    ['percent-encoded with all signs (RFC 3986)', percent(other)],
    ['percent-encoded with a plus that is not', encodeURIComponent(other).replace('%2B', '+')],
    ['percent-encoded twice', encodeURIComponent(percent(other))],
    ['in a form in lower case', percent(other).replaceAll('%20', '+').toLowerCase()],
    ['in JSON that escapes slashes and non-ASCII characters', json(other)],
    ['in JSON with upper-case digits', json(other).replace('\\u00e4', '\\u00E4')],
    ['in JSON in JSON', json(json(other))],
    ['in JSON that a form contains', percent(json(other))],
    ['in HTML with decimal codes', html(other, (sign) => `#${codeOf(sign, 10, 1)}`)],
    ['in HTML with zeros before the codes', html(other, (sign) => `#${codeOf(sign, 10, 5)}`)],
    ['in HTML with hexadecimal codes', html(other, (sign) => `#x${codeOf(sign, 16, 2)}`)],
    ['in HTML with upper-case codes', html(other, (sign) => `#X${codeOf(sign, 16, 2)}`)],
    ['in HTML that contains a form', html(percent(other), (sign) => `#${codeOf(sign, 10, 1)}`)],
    ['in HTML with names', `it&apos;s a &quot;p/ss&quot; &lt;w&amp;rd&gt;!+ä=\\`],
    ['in HTML with the name of a letter', html(other, nameOf)],
    ['in HTML that escapes HTML', html(html(other, nameOf), nameOf)],
    ['in HTML that a form contains, with names', percent(html(other, nameOf))],
    ['percent-encoded in ISO-8859-1', encodeURIComponent(other).replace('%C3%A4', '%E4')],
    ['as the function escape() of JavaScript encodes it', escape(other)],
    ['in a string of JavaScript', hexadecimal(other)],
    ['in bytes of Python', hexadecimal(new TextDecoder('latin1').decode(utf8(other)))],
    ['in JSON that contains a string of JavaScript', json(hexadecimal(other))],
    ['with a backslash before quotes', other.replace(/['"\\]/g, '\\$&')],
    ['with doubled quotes', other.replace(/['"]/g, '$&$&')],
    ['in UTF-8 that was read as ISO-8859-1', new TextDecoder('latin1').decode(utf8(other))],
    ['with a mark in place of a letter', other.replace('ä', '?')],
  ])('REQ-49: %s', (_, form) => {
    expect(redact(`a ${form} b`, [other])).toBe('a [redacted] b');
  });

  test('REQ-49: in a Basic header of client_secret_basic, which form-encodes it', () => {
    const text = redact(`Rejected: ${clientSecretBasic('client', 'p/ss+Word=1')}`, ['p/ss+Word=1']);
    expect(text).toContain('[redacted]');
    expect(findLeaks(text, ['p/ss+Word=1', 'p%2Fss%2BWord%3D1'])).toEqual([]);
  });

  test.each(['\n', '\r\n', '\\n', '%0A', '\\r\\n'])(
    'REQ-49: in base64 with lines (RFC 2045 §6.8) that end with %j',
    (end) => {
      const password = 'correct-horse-battery-staple';
      const lines = btoa(`user:${password}`).replace(/.{16}(?=.)/g, `$&${end}`);
      expect(redact(`Rejected: ${lines}`, [password])).toMatch(/^Rejected: .{6,8}\[redacted\]=*$/);
    },
  );

  test('REQ-49: if it consists of letters only and follows an incomplete encoding', () => {
    for (const before of ['%', '%0', '\\u', '&#', '\\u00'])
      expect(redact(`a ${before}cafebabe b`, ['cafebabe'])).toMatch(/^a \S+ ?\[redacted\] b$/);
  });

  test('REQ-49: in several encodings in one text', () => {
    const text = `${other}, ${percent(other)}, ${json(other)}, ${btoa('user:pa55word')}, ${other}`;
    expect(redact(text, [other, 'pa55word'])).toMatch(
      /^\[redacted\], \[redacted\], \[redacted\], dXNlc\w+\[redacted\]\w*=*, \[redacted\]$/,
    );
  });

  test('REQ-49: with what looks like an encoding in it', () => {
    const odd = 'a%2Fb&amp;c\\u0041"d';
    for (const form of [
      odd,
      percent(odd),
      json(odd),
      html(odd, (sign) => `#${codeOf(sign, 10, 1)}`),
    ])
      expect(redact(`a ${form} b`, [odd])).toBe('a [redacted] b');
  });

  test.each(['p%3Dcorrecthorse%26x', '{\\"p\\":\\"a\\ncorrecthorse\\"}', 'p&#x3D;correcthorse'])(
    'REQ-49: if it consists of letters only and follows an encoded sign: %s',
    (text) => {
      const clean = redact(text, ['correcthorse']);
      expect(clean).toContain('[redacted]');
      expect(clean).not.toContain('horse');
    },
  );

  test('REQ-49: but not if it is a part of a word', () => {
    const text = 'p%3Dcorrecthorses%26x and ncorrecthorse and %2Bmycorrecthorse';
    expect(redact(text, ['correcthorse'])).toBe(text);
  });

  test.each(['grant!', '#client', 'password.', 'token?'])(
    'REQ-49: but not the word in it, if it is a word and a sign: %s',
    (word) => {
      const text = 'invalid_grant: The "client" or its password is wrong, and the token=x';
      expect(redact(text, [word])).toBe(text);
      expect(redact(`a ${encodeURIComponent(word)} b`, [word])).toBe('a [redacted] b');
    },
  );

  test('REQ-49: and text without it is not decoded', () => {
    const text = 'A 100%25 wrong &amp; bad \\u0041 + %zz %E4 &#xfffff;&#999999; \\';
    expect(redact(text, [other])).toBe(text);
  });

  test('REQ-49: also if it is a word of the mark that replaces it', () => {
    expect(redact('a redacted, b pa55word', ['redacted', 'pa55word'])).toBe('[redacted]');
  });

  test('REQ-49: and a text with it in hundreds of encodings is removed', () => {
    const forms = Array.from({ length: 100 }, (_, index) => `p%${'25'.repeat(index)}2F55word`);
    expect(redact(forms.join(' '), ['p/55word'])).toBe('[redacted]');
  });
});

test('REQ-49: the longest of several secrets is redacted first, also if it is encoded', () => {
  const secrets = ['correct-horse', 'correct-horse/battery'];
  expect(redact('a correct-horse%2Fbattery b', secrets)).toBe('a [redacted] b');
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

describe('credentials in a collection are redacted', () => {
  const entries: [string, string][] = [['password', 'correct-horse']];
  const form = new FormData();
  form.set('password', 'correct-horse');
  test.each<[string, unknown]>([
    ['FormData', form],
    ['URLSearchParams', new URLSearchParams(entries)],
    ['Map', new Map(entries)],
    ['Set', new Set(['correct-horse'])],
    ['Map in an object', { parameters: new Map([['a', { password: 'correct-horse' }]]) }],
  ])('REQ-49: %s', (_, credentials) => {
    const error = new AuthError('invalid_grant', 'The password correct-horse is wrong.');
    expect(redacted(error, credentials).message).toBe('The password [redacted] is wrong.');
  });

  test('REQ-49: and an iterator is not read', () => {
    const iterators = [['correct-horse'].values(), new Map(entries).entries(), generate()];
    function* generate(): Generator<string> {
      yield 'correct-horse';
    }
    redacted(new AuthError('invalid_grant', 'No.', { cause: iterators }), { iterators });
    expect(iterators.map((one) => one.next().done)).toEqual([false, false, false]);
  });

  test('REQ-49: also beside a getter that throws', () => {
    const error = new AuthError('invalid_grant', 'Rejected: correct-horse.');
    const credentials = throwing({ password: 'correct-horse' });
    expect(redacted(error, credentials).message).toBe('Rejected: [redacted].');
  });
});

/** Adds a getter that throws to an object. */
function throwing<Value extends object>(value: Value): Value {
  const get = (): never => {
    throw new Error('A getter.');
  };
  return Object.defineProperty(value, 'wrong', { get, enumerable: true });
}

describe('a cause that contains a secret is removed', () => {
  const P = 'correct-horse';
  const cyclic: Record<string, unknown> = { sent: P };
  cyclic.self = [cyclic, cyclic, cyclic];
  const harmless: Record<string, unknown> = { sent: 'a=b' };
  harmless.self = [harmless, harmless, harmless];
  const rewritten = new Error('No.');
  rewritten.stack = `Error: ${P}`;
  const class_ = class extends Error {
    override get message(): string {
      return P;
    }
    override toString(): string {
      return 'No.';
    }
  };
  test.each<[string, unknown]>([
    ['in its message', new Error(`Sent ${P}.`)],
    ['as a text', `Sent ${P}.`],
    ['in its stack', rewritten],
    ['in its properties', Object.assign(new Error('400'), { config: { data: `password=${P}` } })],
    ['in a hidden property', Object.defineProperty(new Error('400'), 'body', { value: P })],
    ['in a property with a symbol', { [Symbol('body')]: P }],
    ['in a getter of its class', new class_()],
    ['in its cause', new Error('outer', { cause: new Error(`inner ${P}`) })],
    ['in one of its errors', new AggregateError([new Error(P)], 'several')],
    ['in a body', { error: 'x', sent: P }],
    ['in a body, as a number', { sent: 123456 }],
    ['in bytes', { body: new TextEncoder().encode(`password=${P}`) }],
    ['in headers', { headers: new Headers({ Authorization: basic('ada', P) }) }],
    ['in a URL', { url: new URL(`https://a.example/?password=${P}`) }],
    ['in a request', { request: new Request(`https://a.example/?password=${P}`) }],
    ['in an encoding', { data: encodeURIComponent('pa/55word').toLowerCase() }],
    ['in an object that contains itself', cyclic],
    ['beside a getter that throws', Object.assign(throwing(new Error('400')), { sent: P })],
    ['in an object without a prototype', Object.assign(Object.create(null), { sent: P })],
    ['in a function', Object.assign(() => {}, { sent: P })],
    ['in the name of an error', Object.assign(new Error('400'), { name: P })],
    ['in the stack of an error', Object.assign(new Error('400'), { stack: `Error: ${P}` })],
    ['that is a token of another request', new Error('Sent eyJhb-_1.eyJz-_2.c2ln-_3.')],
  ])('REQ-49: %s', (_, cause) => {
    const error = redacted(new AuthError('invalid_grant', 'No.', { cause, at: 'login.send' }), [
      P,
      '123456',
      'pa/55word',
    ]);
    expect(error).toMatchObject({ code: 'invalid_grant', message: 'No.', at: 'login.send' });
    expect(error.cause).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['an error', new Error('Sent.')],
    ['a long error', new Error('Sent. '.repeat(100))],
    ['an error with properties', Object.assign(new Error('400'), { config: { data: 'a=b' } })],
    ['an object without a prototype', Object.create(null)],
    ['an object with a getter that throws', throwing({})],
    ['an object that contains itself', harmless],
  ])('REQ-49: but not %s without a secret', (_, cause) => {
    const error = new AuthError('invalid_grant', 'No.', { cause });
    expect(redacted(error, P)).toBe(error);
    const quoting = new AuthError('invalid_grant', `Rejected: ${P}.`, { cause });
    const clean = redacted(quoting, P);
    expect(clean.message).toBe('Rejected: [redacted].');
    expect(clean.cause === cause).toBe(true);
  });
});

test('REQ-49: the other fields of an error are redacted', () => {
  const sent = {
    at: 'login correct-horse',
    host: 'correct-horse.example',
    networkCode: 'NO_ACCESS',
  };
  const error = new AuthError('invalid_grant', 'No.', sent);
  Object.assign(error, { config: { data: 'correct-horse' }, retries: 3 });
  const clean = redacted(error, 'correct-horse', 'NO_ACCESS');
  expect(clean).toMatchObject({
    at: 'login [redacted]',
    host: '[redacted].example',
    networkCode: '[redacted]',
    retries: 3,
  });
  expect(findLeaks(clean, ['correct-horse', 'NO_ACCESS'])).toEqual([]);
});

test('REQ-49: a long host name without a secret is not redacted', () => {
  const host = `${'long-name.'.repeat(6)}example`;
  const error = new AuthError('invalid_grant', 'No correct-horse.', { host, at: host });
  expect(redacted(error, 'correct-horse')).toMatchObject({ host, at: host });
});

test('REQ-49: 50 secrets of 4,000 characters are removed from a text of 100,000 characters', () => {
  const secrets = Array.from({ length: 50 }, (_, index) => `${index}ä/'`.repeat(800));
  const text = `${encodeURIComponent(secrets[7] ?? '')} ${'a%2Fb+&#39;\\"c '.repeat(7_000)}`;
  expect(redact(text, secrets)).toMatch(/^\[redacted\] a/);
});

test('REQ-49: a secret of 300,000 characters is redacted', () => {
  const assertion = 'secret'.repeat(50_000);
  expect(redact(`Rejected: ${assertion}`, [assertion])).toBe('Rejected: [redacted]');
});

test('REQ-49: an error with a secret in its stack gets a new one', () => {
  const error = new AuthError('invalid_grant', 'No.');
  error.stack = 'AuthError: correct-horse\n    at send';
  const clean = redacted(error, 'correct-horse');
  expect(clean).toMatchObject({ code: 'invalid_grant', message: 'No.' });
  expect(findLeaks(clean, ['correct-horse'])).toEqual([]);
});
