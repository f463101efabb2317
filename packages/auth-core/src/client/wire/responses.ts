// Reads the responses of operations that return more than JSON, by the declared and the received media type.
import type { FetchOptions, Receive } from '../operations.ts';
import { parsed, type Reading, textOfError, unexpected } from '../reply.ts';
import { plainHeaders } from './bodies.ts';
import { fileNameOf } from './file-name.ts';
import { linesOf } from './streams.ts';

/** A call whose response is read. */
export interface ReceivedCall {
  readonly method: string;
  readonly signal: AbortSignal | undefined;
  /** Sends the same request again, with additional headers. */
  repeat(headers: Readonly<Record<string, string>>): Promise<Response>;
  /** Parses the JSON of the body. */
  parsed(text: string): unknown;
}

/** Reads a body of one media type. */
export type Read = (response: Response, call: ReceivedCall) => unknown;

/** Readers by media type. */
type Contents = Readonly<Record<string, Read>>;

type ByStatus = Readonly<Record<string, Contents>>;

/**
 * Reads the responses of an operation by status (`200`, `2XX`, `default`) and media type.
 *
 * @param errors The readers of errors. An error that is not JSON is a text.
 */
export function received(byStatus: ByStatus, errors: ByStatus = {}): Receive {
  return async (reply, init, reading) => {
    const { response } = reply;
    const { status, headers, ok } = response;
    const { called } = reading;
    const all = ok ? byStatus : errors;
    const contents = all[status] ?? all[`${Math.floor(status / 100)}XX`] ?? all.default ?? {};
    const read = readerFor(contents, essenceOf(headers.get('Content-Type') ?? ''));
    if (!ok) {
      if (read === readText) reply.error = await textOfError(reply);
      return reply;
    }
    reply.data = undefined;
    if (status === 204 || called.method === 'HEAD') return reply;
    if (read) reply.data = await read(response, callOf(response, init, reading));
    else {
      const expected = Object.keys(contents).join(' or ');
      throw unexpected(await response.text(), response, reading, expected);
    }
    return reply;
  };
}

function callOf(response: Response, init: FetchOptions, reading: Reading): ReceivedCall {
  return {
    method: reading.called.method,
    signal: init.signal ?? undefined,
    parsed: (text) => parsed(text, response, reading),
    async repeat(headers) {
      const given = plainHeaders(init);
      const again = { ...init, headers: { ...given, ...headers } };
      return (await reading.request(again)).response;
    },
  };
}

/** Returns a media type without its parameters (RFC 9110 §8.3.1). */
function essenceOf(type: string): string {
  return type.replace(/;.*/s, '').trim().toLowerCase();
}

/** Returns the reader of a media type: an exact match, a matching range, or the only one that is declared. */
function readerFor(contents: Contents, type: string): Read | undefined {
  const isJson = /[/+]json$/.test(type);
  const essences = Object.entries(contents).map(([name, read]) => [essenceOf(name), read] as const);
  const matches: ((declared: string) => boolean)[] = [
    (declared) => declared === type,
    (declared) => isJson && /[/+]json$/.test(declared),
    (declared) => declared === `${type.split('/')[0]}/*`,
    (declared) => declared === '*/*' || declared === 'application/*',
  ];
  for (const isMatch of matches) {
    const found = essences.find(([declared]) => isMatch(declared));
    if (found) return found[1];
  }
  const [first, ...others] = new Set(Object.values(contents));
  if (first === undefined) return isJson ? readJson : readUndeclared;
  return others.length === 0 ? first : undefined;
}

export const readJson: Read = async (response, call) => call.parsed(await response.text());

export const readText: Read = (response) => response.text();

/** Reads the body of a response without declared content. Without a body, it is `undefined`, as in other operations. */
const readUndeclared: Read = async (response) => (await response.text()) || undefined;

/** Reads a file. Its name is that of the response, or the last part of the URL. */
export const readFile: Read = async (response) => {
  const blob = await response.blob();
  return new File([blob], fileNameOf(response), { type: blob.type });
};

/** Reads a JSON value from each line (`application/x-ndjson`), or after each record separator (RFC 7464). */
export const readLines: Read = ({ body, headers }, call) => ({
  async *[Symbol.asyncIterator]() {
    const isSequence = /json-seq/i.test(headers.get('Content-Type') ?? '');
    for await (const line of linesOf(body, isSequence ? '\u001e' : undefined)) {
      const text = line.replaceAll('\u001e', '').trim();
      if (text !== '') yield call.parsed(text);
    }
  },
});
