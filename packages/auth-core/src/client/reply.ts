// The result of a call: openapi-fetch's result, with the status and with the body that the document declares.
import type { Fetch } from '../fetch/redirect.ts';
import { redact, textsOf } from '../session/redact.ts';
import type { FetchOptions, Receive } from './operations.ts';
import { ApiError, type Called, note } from './unwrap.ts';

/** The result of openapi-fetch, and the members that auth-core adds. */
export interface Reply {
  status?: number;
  data?: unknown;
  error?: unknown;
  requestId?: string | undefined;
  readonly response: Response;
}

/** How the responses of an operation are read. */
export interface Reading {
  readonly called: Called;
  readonly receive: Receive | undefined;
  readonly hasNoContent?: boolean | undefined;
  readonly requestId: ((reply: Reply) => string | undefined) | undefined;
  /** Sends a request of the operation. */
  request(init: FetchOptions): Promise<Reply>;
  /** Values that no error message may quote. */
  secrets?: (() => readonly unknown[]) | undefined;
}

/** The texts of error responses: openapi-fetch parses each of them that is JSON. */
const texts = new WeakMap<Response, string>();

/** Wraps a `fetch` so that the text of an error remains known. */
export function keeping(fetch: Fetch): Fetch {
  return async (request, init) => {
    const response = await fetch(request, init);
    // Not a copy: middleware that cancels the body would wait until the copy is cancelled too.
    const read = response.text.bind(response);
    if (!response.ok) response.text = async () => keep(response, await read());
    return response;
  };
}

function keep(response: Response, text: string): string {
  texts.set(response, text);
  return text;
}

/** Returns the text of an error. If middleware replaced the response, it is the error of openapi-fetch. */
export async function textOfError({ response, error }: Reply): Promise<unknown> {
  const text = texts.get(response);
  return text === undefined ? error : text || undefined;
}

/** Completes the result of a call. */
export function settle(reply: Reply, init: FetchOptions, reading: Reading): Reply | Promise<Reply> {
  const { response } = reply;
  const { receive, called } = reading;
  reply.status = response.status;
  if (reading.requestId) reply.requestId = reading.requestId(reply);
  if (!response.ok) {
    note(response, { ...called, requestId: reply.requestId });
    // openapi-fetch returns an empty string for an empty body without `Content-Length: 0`.
    if (reply.error === '') reply.error = undefined;
    if (receive) return receive(reply, init, reading);
    // If the caller passed `parseAs`, openapi-fetch has read the body.
  } else if (init.parseAs === undefined) {
    if (receive) return receive(reply, init, reading);
    if (reply.data !== undefined) reply.data = parsed(reply.data as string, response, reading);
  }
  return reply;
}

/** Parses the JSON of a body. */
export function parsed(text: string, response: Response, reading: Reading): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    if (reading.hasNoContent) return text;
    throw unexpected(text, response, reading);
  }
}

/** The maximum number of characters of a body that an error quotes. */
const QUOTED = 200;

/** Returns the error for a body that does not match the document. */
export function unexpected(
  text: string,
  response: Response,
  { called, secrets }: Reading,
  expected: string = 'JSON',
): ApiError {
  note(response, called);
  const type = response.headers.get('Content-Type');
  const start = text.slice(0, QUOTED);
  const clean = redact(text, textsOf(...(secrets?.() ?? [])));
  const quote = clean.startsWith(start) ? `: ${start}` : '';
  return new ApiError(response, text, `and ${type}, not ${expected}${quote}`);
}
