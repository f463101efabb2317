// Creates responses from the documented examples. This module creates all responses of the sandbox, except those for
// undocumented paths.

import { essenceOf } from '@x/description';
import {
  type DocumentedResponse,
  type Example,
  exampleNamed,
  type Operation,
  responseFor,
  serialize,
  statusOf,
} from '../document/operations.ts';
import type { Json } from '../json.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  /** Whether the request took effect. */
  readonly applied: boolean;
  /** Why the request was rejected, for the log. */
  readonly reason?: string;
  /** Whether the request was rejected because of its token or other credentials. */
  readonly unauthorized?: boolean;
}

/** Returns the headers one by one. Several cookies are one value here, with one line each. */
export function headerList(headers: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value.split('\n').map((one): [string, string] => [name, one]),
  );
}

/** Fetch's "null body status": a Response with one of these cannot have a body. */
const bodiless = new Set([204, 205, 304]);

interface AnswerOptions {
  readonly status: number;
  readonly applied?: boolean;
  readonly reason?: string;
  readonly unauthorized?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

function answer(
  response: DocumentedResponse,
  text: string | undefined,
  options: AnswerOptions,
): Answer {
  const { status, applied = false, unauthorized = false, reason, headers } = options;
  const withBody = text !== undefined && !bodiless.has(status);
  const type: Record<string, string> =
    withBody && response.mediaType !== undefined
      ? { 'content-type': contentTypeOf(response.mediaType, text) }
      : {};
  return {
    status,
    headers: { ...response.headers, ...type, ...headers },
    body: withBody ? text : null,
    applied,
    unauthorized,
    ...(reason === undefined ? {} : { reason }),
  };
}

/** A type in each of the common ranges of media types. */
const typesInRanges: Readonly<Record<string, string>> = {
  '*/*': 'text/plain',
  'text/*': 'text/plain',
  'image/*': 'image/png',
  'audio/*': 'audio/mpeg',
  'video/*': 'video/mp4',
  'application/*': 'application/octet-stream',
};

/** Returns the type of a body. A response has one type, also if the document has a range of types (RFC 9110 §12.5.1). */
function contentTypeOf(mediaType: string, text: string): string {
  const range = essenceOf(mediaType);
  const isJson = /^[[{]/.test(text) && (range === '*/*' || range === 'application/*');
  return isJson
    ? 'application/json'
    : (typesInRanges[range] ?? mediaType.replace('/*', '/octet-stream'));
}

export function exampleAnswer(
  response: DocumentedResponse,
  example: Example | undefined,
  options: AnswerOptions,
): Answer {
  return answer(response, example?.text, options);
}

export function bodyAnswer(
  response: DocumentedResponse,
  body: Json | undefined,
  options: AnswerOptions,
): Answer {
  const text = body === undefined ? undefined : serialize(body, response.mediaType);
  return answer(response, text, options);
}

/** The first example of the success response, unchanged. */
export function successAnswer(operation: Operation): Answer {
  const { success } = operation;
  return exampleAnswer(success, success.examples[0], {
    status: statusOf(success, 200),
    applied: true,
  });
}

/** The response to an unknown path or method, which no document describes. */
export function plainAnswer(
  status: number,
  reason: string,
  headers: Record<string, string> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ message: reason }),
    applied: false,
    reason,
  };
}

export function notAllowed(allow: string): Answer {
  return plainAnswer(405, `the allowed methods are: ${allow}`, { allow });
}

interface Refusal {
  /** The example name in `specs/README.md` with this meaning, if there is one. */
  readonly named?: string;
  /** The statuses to look for if no example has the name. If none is documented, the first is used. */
  readonly statuses: readonly [number, ...number[]];
  readonly reason: string;
}

export function refusal(operation: Operation, { named, statuses, reason }: Refusal): Answer {
  const found = named === undefined ? undefined : exampleNamed(operation, named);
  if (found) {
    const status = statusOf(found.response, statuses[0]);
    return exampleAnswer(found.response, found.example, { status, reason });
  }
  for (const status of statuses) {
    const response = responseFor(operation, status);
    if (response) return exampleAnswer(response, response.examples[0], { status, reason });
  }
  return plainAnswer(statuses[0], reason);
}

export function invalidRequest(operation: Operation, reason: string): Answer {
  return refusal(operation, { named: 'invalidRequest', statuses: [400, 422], reason });
}

/** RFC 9110 §15.5.16: the media type or the coding of the body is not supported. */
export function unsupportedBody(operation: Operation, reason: string): Answer {
  return refusal(operation, { named: 'invalidRequest', statuses: [415, 400, 422], reason });
}
