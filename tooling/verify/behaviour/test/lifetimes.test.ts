// Tests every format in which providers state the lifetime of a token, in three time zones. The client must refresh its
// token in time and not earlier, with a hand-written server and with the sandbox, which writes the format of the
// example.
import type { AuthEvent } from '@x/auth-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { after, type Desk, type Handler, json } from '../src/desk.ts';
import type { Folder } from '../src/folders.ts';
import { sandboxJudge, sandboxOf, serverJudge } from '../src/judge.ts';
import { clientOf, folderNamed, packagesIn } from './client.ts';

interface Form {
  readonly form: string;
  readonly output: 'expires_in' | 'expires_in_ms' | 'expires_at';
  /** `x-format`. */
  readonly format?: string;
  /** The value in the document. All values mean an hour, or 11 o'clock. */
  readonly example: string | number;
  /** Whether it is in a header. */
  readonly header?: true;
  /** Returns the server's value for a token that is issued now. */
  write(now: number): string | number;
}

const HOUR = 3_600_000;
const iso = (now: number): string => new Date(now + HOUR).toISOString();
const constant = (value: string | number) => (): string | number => value;
const length = (form: string, example: string | number, format?: string): Form => ({
  form,
  output: 'expires_in',
  ...(format && { format }),
  example,
  write: constant(example),
});
const instant = (
  form: string,
  example: string | number,
  write: Form['write'],
  format?: string,
): Form => ({ form, output: 'expires_at', ...(format && { format }), example, write });

const forms: readonly Form[] = [
  length('seconds', 3600),
  length('seconds as text', '3600'),
  length('milliseconds', 3_600_000, 'milliseconds'),
  length('milliseconds as text', '3600000', 'milliseconds'),
  { ...length('milliseconds, by the name of the output', 3_600_000), output: 'expires_in_ms' },
  length('minutes', 60, 'minutes'),
  length('hours', 1, 'hours'),
  length('seconds with their unit', '3600s', 'suffixed'),
  length('minutes with their unit', '60m', 'suffixed'),
  length('an hour with its unit', '1h', 'suffixed'),
  length('ISO 8601', 'PT1H', 'iso8601'),
  length('ISO 8601 in seconds', 'PT3600S', 'iso8601'),
  { ...length('seconds in a header', '3600'), header: true },
  { ...length('minutes in a header', '60', 'minutes'), header: true },
  instant('RFC 3339', '2026-03-01T11:00:00Z', (now) => iso(now).replace('.000', '')),
  instant('RFC 3339 with thousandths', '2026-03-01T11:00:00.000Z', iso),
  instant('RFC 3339 with an offset', '2026-03-01T20:00:00+09:00', (now) =>
    iso(now + 9 * HOUR).replace('.000Z', '+09:00'),
  ),
  instant('RFC 1123', 'Sun, 01 Mar 2026 11:00:00 GMT', (now) => new Date(now + HOUR).toUTCString()),
  instant('no time zone', '2026-03-01T11:00:00', (now) => iso(now).replace('.000Z', '')),
  instant('no time zone, with a space', '2026-03-01 11:00:00', (now) =>
    iso(now).replace('T', ' ').replace('.000Z', ''),
  ),
  instant('no time zone, with ten millionths', '2026-03-01T11:00:00.0000000', (now) =>
    iso(now).replace('000Z', '0000000'),
  ),
  instant('seconds since 1970', 1_772_362_800, (now) => (now + HOUR) / 1000),
  instant('seconds since 1970 as text', '1772362800', (now) => String((now + HOUR) / 1000)),
  instant('milliseconds since 1970', 1_772_362_800_000, (now) => now + HOUR, 'milliseconds'),
  instant('milliseconds as text', '1772362800000', (now) => String(now + HOUR), 'milliseconds'),
  instant('/Date(…)/', '/Date(1772362800000)/', (now) => `/Date(${now + HOUR})/`, 'microsoft'),
  instant(
    '/Date(…)/ with an offset',
    '/Date(1772362800000+0000)/',
    (now) => `/Date(${now + HOUR}+0000)/`,
    'microsoft',
  ),
  {
    ...instant('RFC 1123 in a header', 'Sun, 01 Mar 2026 11:00:00 GMT', (now) =>
      new Date(now + HOUR).toUTCString(),
    ),
    header: true,
  },
];

/** Creates the documents of the folder `lifetime` with a format. */
function documentsOf({ output, format, example, header }: Form, index: number): Folder {
  const base = folderNamed('lifetime');
  const type = typeof example === 'number' ? 'integer' : 'string';
  const source = header
    ? { context: '$response.header.X-Expires', selector: '' }
    : { context: '$response.body', selector: '/lifetime' };
  const selector = { ...source, type: 'jsonpointer', ...(format && { 'x-format': format }) };
  return {
    ...base,
    name: `lifetime${index}`,
    openapi: base.openapi
      .replace('lifetime: 3600\n', () => `lifetime: ${JSON.stringify(example)}\n`)
      .replace('lifetime:\n          type: integer', `lifetime:\n          type: ${type}`)
      .replace('- "3600"', () => `- ${JSON.stringify(String(example))}`),
    arazzo: base
      .arazzo!.replaceAll('expires_in', output)
      .replace('$response.body#/lifetime', () => JSON.stringify(selector))
      .replaceAll('name: lifetime', `name: lifetime${index}`),
  };
}

/** Writes lifetimes in a format. It reads no document. */
function serverOf({ write, header }: Form) {
  return (desk: Desk): Handler =>
    ({ path, headers }) => {
      if (path !== '/token') {
        const isAlive = desk.check(after('Bearer', headers));
        return isAlive ? json(200, { things: ['one'] }) : json(401, { error: 'invalid_token' });
      }
      const said = write(desk.now());
      const body = { access_token: desk.issue(3600).token, lifetime: header ? 0 : said };
      return json(200, body, header ? { 'x-expires': String(said) } : {});
    };
}

const zone = process.env.TZ;
const moduleOf = packagesIn('lifetimes');

describe.each(['UTC', 'Asia/Tokyo', 'America/New_York'])('in %s', (timeZone) => {
  beforeAll(() => {
    process.env.TZ = timeZone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(timeZone);
  });
  afterAll(() => {
    process.env.TZ = zone;
  });

  test.each(forms.map((form, index) => ({ ...form, index })))('$form', async (form) => {
    const folder = documentsOf(form, form.index);
    const module = await moduleOf(folder);
    const server = serverJudge(serverOf(form));
    const sandbox = sandboxJudge((clock) => sandboxOf(folder, clock));
    for (const judge of [server, sandbox]) {
      const events: AuthEvent[] = [];
      const credentials = { username: 'ada@example.com', password: 'sandbox-password' };
      const onEvent = (event: AuthEvent): unknown => events.push(event);
      const client = clientOf(module, judge, { credentials, onEvent });
      const call = async (): Promise<number> =>
        (await client.request('GET', '/things', {})).response.status;
      const seen: unknown[] = [await call(), judge.issued()];
      // Refreshed a minute before expiry, so not two minutes before.
      judge.advance(3600 - 120);
      seen.push(await call(), judge.issued());
      judge.advance(119);
      seen.push(await call(), judge.issued());
      expect(seen, judge.name).toEqual([200, 1, 200, 1, 200, 2]);
      expect(judge.rejected(), judge.name).toBe(0);
      expect(events.filter(({ type }) => type === 'unknown_lifetime')).toEqual([]);
    }
  });
});

test('a format that the document does not state is reported as an event', async () => {
  const form = length('ISO 8601, unsaid', 'PT1H');
  const folder = documentsOf(form, 100);
  const judge = serverJudge(serverOf(form));
  const events: AuthEvent[] = [];
  const client = clientOf(await moduleOf(folder), judge, {
    credentials: { username: 'ada@example.com', password: 'sandbox-password' },
    onEvent: (event: AuthEvent) => events.push(event),
  });
  await client.request('GET', '/things', {});
  expect(events).toContainEqual({ type: 'unknown_lifetime', member: 'expires_in' });
});
