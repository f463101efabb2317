// Explains mistakes in development: unknown paths, options without effect, and values that the platform rejects. Bundlers
// leave this module out of a production build.

import { invalid, withHint } from '../errors.ts';
import { checkOptions } from '../session/options.ts';
import type { FetchOptions, Operation } from './operations.ts';
import type { Called } from './unwrap.ts';

const misplaced: Readonly<Record<string, string>> = {
  query: 'params: { query }',
  path: 'params: { path }',
  header: 'params: { header }',
  cookie: 'params: { cookie }',
  data: 'body',
  json: 'body',
};

/** The options of a call, and the members of its `params`. Other names may be options of the platform. */
const options = new Set(
  'params body contentType headers signal timeout retry idempotencyKey parseAs fetch baseUrl middleware querySerializer bodySerializer pathSerializer cache credentials integrity keepalive mode priority redirect referrer referrerPolicy window duplex'.split(
    ' ',
  ),
);
/** Options of `fetch` in runtimes and frameworks. */
const ofPlatforms = new Set(
  'next cf dispatcher proxy client tls unix verbose decompress'.split(' '),
);
const places = new Set(['query', 'path', 'header', 'cookie']);

/**
 * Warns about an unknown path. Returns a function that warns about mistakes in the options of a call, once for each
 * name, and throws an AuthError `invalid_configuration` for options with which no call can succeed.
 */
export function optionsCheck(
  { operationId, method, path, send = [] }: Called & Operation,
  canRetry: boolean | undefined,
  isUnknown: boolean,
): (init: FetchOptions) => void {
  const called = operationId || 'A call';
  if (isUnknown) {
    console.warn(
      `${method} ${path.split('?')[0]} is not in the document of the API, so the call has no credentials. ` +
        'If the path contains values, write {names} and pass the values in params: { path }.',
    );
  }
  const seen = new Set<string>();
  const say = (name: string, what: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    console.warn(`${called}: the option "${name}" does nothing. ${what}.`);
  };
  const check = (name: string, known: ReadonlySet<string>, right?: string): void => {
    const meant = right ?? [...known].find((one) => isClose(one, name));
    if (meant) say(name, `Write ${meant}`);
  };
  const hasKey = send.some((serialize) => serialize.name === 'idempotent');
  const sendsBody = /^(POST|PUT|PATCH)$/.test(method);
  return (init) => {
    if (typeof init !== 'object' || !init) {
      throw invalid(`${called}: the options of the call are not an object. Nothing was sent.`);
    }
    for (const name in init) if (!options.has(name)) check(name, options, misplaced[name]);
    for (const name in init.params) if (!places.has(name)) check(name, places);
    if (init.retry && !canRetry) say('retry', 'Pass retry to the client, too');
    if (init.idempotencyKey && !hasKey)
      say('idempotencyKey', 'The operation declares no such header');
    const members = sendsBody && init.body === undefined ? unknownIn(init).join(', ') : '';
    if (members && !seen.has('body')) {
      seen.add('body');
      const remedy = `If ${members} belong to it, write body: { ${members} }.`;
      console.warn(`${called}: the call has no body. ${remedy}`);
    }
    if (init.timeout !== undefined) checkOptions({ timeout: init.timeout }, ['timeout'], []);
  };
}

/** Rejects with an error that explains why `fetch` failed. */
export function explain(error: unknown): never {
  throw withHint(error);
}

/** Returns the options that are not those of a call, or of a known platform. Middleware may have others. */
function unknownIn(init: FetchOptions): string[] {
  return Object.keys(init).filter((name) => !options.has(name) && !ofPlatforms.has(name));
}

/** Returns whether one name differs from the other by one or two characters that were added, removed or replaced. */
function isClose(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other]
    .map((name) => name.toLowerCase())
    .sort((a, b) => a.length - b.length);
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  return long.length - start - end <= 2 && short.length > 3;
}
