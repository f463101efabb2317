// What a call gives: the reply of openapi-fetch, with its status and with the body that the document promises.
import { redact, textsOf } from '../session/redact.ts';
import type { FetchOptions, Receive } from './operations.ts';
import { ApiError, type Called, note } from './unwrap.ts';

/** What openapi-fetch gives, and what is added to it. */
export interface Reply {
  status?: number;
  data?: unknown;
  error?: unknown;
  requestId?: string | undefined;
  readonly response: Response;
}

/** How the replies to an operation are read. */
export interface Reading {
  readonly called: Called;
  readonly receive: Receive | undefined;
  readonly requestId: ((reply: Reply) => string | undefined) | undefined;
  /** Sends the operation. */
  request(init: FetchOptions): Promise<Reply>;
  /** What no error message may quote. */
  secrets?: (() => readonly unknown[]) | undefined;
}

/** Completes the reply to a call. */
export function settle(reply: Reply, init: FetchOptions, reading: Reading): Reply | Promise<Reply> {
  const { response } = reply;
  const { receive, called } = reading;
  reply.status = response.status;
  if (reading.requestId) reply.requestId = reading.requestId(reply);
  if (!response.ok) {
    note(response, { ...called, requestId: reply.requestId });
    // An empty body that isn't announced as such is an empty text to openapi-fetch.
    if (reply.error === '') reply.error = undefined;
    // Somebody who asks for a form of the body gets it from openapi-fetch.
  } else if (init.parseAs === undefined) {
    if (receive) return receive(reply, init, reading);
    if (reply.data !== undefined) reply.data = parsed(reply.data as string, response, reading);
  }
  return reply;
}

/** The JSON of a body. */
export function parsed(text: string, response: Response, reading: Reading): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw unexpected(text, response, reading);
  }
}

/** Characters of a body that an error quotes. */
const QUOTED = 200;

/** The error for a body that is not what the document says. */
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
