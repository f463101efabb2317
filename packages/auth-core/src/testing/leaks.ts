// Searches a program's output (errors, events, log lines, requests) for secrets. Tests use it to prove that a canary
// does not leak.

/** Members that loggers show although they are not enumerable, or that only a getter of the class has. */
const shown = [
  'name',
  'message',
  'stack',
  'cause',
  'errors',
  'url',
  'href',
  'statusText',
  'headers',
  'reason',
];
const inspected: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;

/**
 * Returns where `value` contains one of the secrets, as paths (`error.cause.message`). The paths never quote a secret.
 * Searches strings, members (also hidden ones and symbols), errors and their causes, `Headers`, `Request`, `Response`,
 * `URL`, `FormData`, maps, sets, bytes, and the results of `toJSON`, `toString` and Node's `util.inspect`. Finds
 * secrets that are plain, percent-encoded, in JSON, or in base64. Does not read bodies that are streams.
 *
 * @example
 * expect(findLeaks([error, events, logged], [password, refreshToken])).toEqual([]);
 */
export function findLeaks(value: unknown, secrets: readonly string[]): string[] {
  const forms = secrets.filter((secret) => secret !== '').flatMap(formsOf);
  const leaks = new Set<string>();
  const seen = new Set<object>();
  const isLeak = (text: string): boolean => forms.some((form) => text.includes(form));

  function look(at: unknown, path: string): void {
    if (typeof at === 'string' || typeof at === 'symbol') {
      if (isLeak(String(at))) leaks.add(path);
    } else if ((typeof at === 'object' && at !== null) || typeof at === 'function') {
      if (seen.has(at)) return;
      seen.add(at);
      for (const [name, member] of membersOf(at)) {
        if (isLeak(name)) leaks.add(`${path} (a name)`);
        else look(member, `${path}.${name}`);
      }
    }
  }

  look(value, 'value');
  return [...leaks];
}

/** Returns the forms in which a secret may appear. */
function formsOf(secret: string): string[] {
  const form = new URLSearchParams({ '': secret }).toString().slice(1);
  const base64 = [0, 1, 2]
    .map((before) => base64Of(secret, before))
    .filter((one) => one.length > 8);
  const url = base64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'));
  const json = JSON.stringify(secret).slice(1, -1);
  return [secret, form, form.replaceAll('+', '%20'), json, ...base64, ...url];
}

/** Returns the base64 characters of a longer text that depend only on `secret`, which starts after `before` bytes. */
function base64Of(secret: string, before: number): string {
  const bytes = new TextEncoder().encode('x'.repeat(before) + secret);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
  return btoa(String.fromCharCode(...whole)).slice(Math.ceil((before * 4) / 3));
}

/** Returns all visible members of an object, by name. Skips those that throw. */
function* membersOf(at: object): Generator<[string, unknown]> {
  for (const key of Reflect.ownKeys(at)) yield [String(key), attempt(() => Reflect.get(at, key))];
  for (const name of shown)
    if (!Object.hasOwn(at, name) && name in at) yield [name, attempt(() => Reflect.get(at, name))];
  if (ArrayBuffer.isView(at) || at instanceof ArrayBuffer) {
    yield ['bytes', attempt(() => new TextDecoder().decode(at as ArrayBufferView<ArrayBuffer>))];
  } else if (isIterable(at) && !('next' in at)) {
    yield* attempt(() => [...at].map((item, index): [string, unknown] => [`[${index}]`, item])) ??
      [];
  }
  yield ['toString()', attempt(() => String(at))];
  yield ['toJSON()', attempt(() => JSON.stringify(at))];
  const inspect: unknown = attempt(() => Reflect.get(at, inspected));
  if (typeof inspect === 'function')
    yield ['inspect()', attempt(() => Reflect.apply(inspect, at, [5, {}, () => '']))];
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

function attempt<Result>(look: () => Result): Result | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
