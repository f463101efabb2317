// Runs one step of a workflow: sends the request, checks the response against the step's criteria, and applies the
// document's action to a failure.
import { AuthError, isAuthError, unanswered } from '../errors.ts';
import { retryAfterOf } from '../fetch/retry-after.ts';
import { isObject } from '../session/grant.ts';
import { checkLease, isRetried, setRetried } from '../session/lease.ts';
import { levelsOf, redact, textsOf } from '../session/redact.ts';
import { timeOf, wait } from '../session/time.ts';

/** The longest `Retry-After` that is honoured, in seconds, so that a wrong header cannot block the session forever. */
const MAX_RETRY_AFTER = 86_400;

/** Statuses that say nothing about the credentials: 5xx, 408 (RFC 9110 §15.5.9), 425 (RFC 8470 §5.2), 429 (RFC 6585 §4). */
export const temporary: RegExp = /^(5|408|42[59])/;

/** The parts of a response that criteria use. */
export interface StepFacts {
  readonly status: number;
  /** Returns the value at a JSON pointer of the response's body (RFC 6901), or `undefined`. */
  body(pointer: string): unknown;
  /** Returns a header of the response, or `null`. */
  header(name: string): string | null;
}

/** Returns whether a response meets a condition. */
export type Criterion = (facts: StepFacts) => boolean;

/**
 * An action for a failed step. The first action whose criterion is true applies. If none applies, the failure counts as
 * temporary and the session keeps its tokens.
 */
export type FailureAction =
  /**
   * `end`, or `goto` a login, in the document: the provider rejected the credentials or the token. A temporary status
   * (5xx, 408, 425, 429) is never a rejection.
   */
  | {
      readonly type: 'refuse';
      readonly when: Criterion;
      /**
       * The documented media type of this response. A response of another type comes from a gateway and is not a
       * rejection. `''` means JSON or no media type, for a response whose body is not documented.
       * @default any JSON
       */
      readonly mediaType?: string;
    }
  /** Retries the request up to `limit` times, `after` milliseconds each time. */
  | {
      readonly type: 'retry';
      readonly when: Criterion;
      /** A getter is read before each retry, so it can increase the pauses. */
      readonly after: number;
      readonly limit: number;
    };

export interface StepDefinition {
  /** `<workflowId>.<stepId>` of the document. */
  readonly at: string;
  /** The inputs of the workflow, for redaction. */
  readonly inputs: object;
  /** Aborts at the timeout of the workflow. */
  readonly signal?: AbortSignal | undefined;
  readonly succeeds: Criterion;
  readonly onFailure?: readonly FailureAction[];
}

/** The result of an openapi-fetch call. */
interface Reply<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The result of a successful step. */
export interface StepResult<Data> {
  readonly data: Data;
  readonly facts: StepFacts;
  /** The inputs of the workflow, for redaction. */
  readonly inputs: object;
}

/**
 * The tokens in earlier responses of a run, by the inputs of the run. Later errors may repeat them, so they are
 * redacted.
 */
const returned = new WeakMap<object, string[]>();

/**
 * Sends the request of a step and returns its result.
 *
 * @throws AuthError `invalid_grant` if the document says that the failure is a rejection; `invalid_token_response` for
 *   invalid JSON; `token_request_failed` for any other failure.
 */
export async function step<Data>(
  definition: StepDefinition,
  send: () => Promise<Reply<Data>>,
): Promise<StepResult<Data>> {
  const { at, inputs, signal, succeeds, onFailure = [] } = definition;
  for (let attempt = 1; ; attempt += 1) {
    checkLease(signal);
    const { data, error, response } = await replyTo(at, send);
    const facts = factsOf(response, data ?? error);
    if (succeeds(facts)) {
      returned.set(inputs, [...(returned.get(inputs) ?? []), ...tokensIn(data)]);
      return { data: data as Data, facts, inputs };
    }
    const action = onFailure.find(({ when }) => when(facts));
    const retryAfter = retryAfterOf(response, Date.now());
    // A Retry-After can be longer than the timeout of the workflow: the session honours it, not the step.
    const mayRetry =
      action?.type === 'retry' && attempt <= action.limit && !isRetried(signal, 'bySession');
    if (mayRetry && retryAfter === undefined) {
      setRetried(signal, 'byStep');
      await wait(undefined, { time: timeOf(), milliseconds: action.after, signal });
      continue;
    }
    const isRejection = action?.type === 'refuse' && isRejectedBy(response, action.mediaType);
    throw rejection(definition, { response, body: error ?? data, isRejection, retryAfter });
  }
}

/**
 * Calls `send` and converts its errors: openapi-fetch throws those of `fetch`, and a client an error that quotes a body that
 * is not JSON.
 */
async function replyTo<Data>(at: string, send: () => Promise<Reply<Data>>): Promise<Reply<Data>> {
  try {
    return await send();
  } catch (error) {
    if (isAuthError(error)) {
      const { code, message, ...fields } = error;
      throw error.at === undefined
        ? new AuthError(code, `${at}: ${message}`, { ...fields, at })
        : error;
    }
    if (/^(Syntax|Api)Error$/.test((error as Error)?.name)) {
      const message = `The response to ${at} is invalid JSON.`;
      throw new AuthError('invalid_token_response', message, { at });
    }
    throw unanswered(`No response to ${at}`, error, { at });
  }
}

function factsOf(response: Response, body: unknown): StepFacts {
  return {
    status: response.status,
    body: (pointer) => valueAt(body, pointer),
    header: (name) => response.headers.get(name),
  };
}

/** Returns the value at a JSON pointer (RFC 6901), or `undefined`. */
function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (at, part) => (isObject(at) && Object.hasOwn(at, part) ? at[part] : undefined),
      value,
    );
}

function isRejectedBy(response: Response, mediaType: string | undefined): boolean {
  if (temporary.test(`${response.status}`)) return false;
  const type = response.headers.get('Content-Type')?.toLowerCase() ?? '';
  if (mediaType) return type.startsWith(mediaType);
  return /\bjson\b/.test(type) || (mediaType === '' && type === '');
}

/** Returns the strings of a body that may be tokens: at least 16 characters, with a digit. */
function tokensIn(body: unknown): string[] {
  return textsOf(body).filter((text) => text.length >= 16 && /\d/.test(text));
}

interface Failed {
  readonly response: Response;
  readonly body: unknown;
  readonly isRejection: boolean;
  readonly retryAfter: number | undefined;
}

function rejection(
  { at, inputs }: StepDefinition,
  { response, body, isRejection, retryAfter }: Failed,
): AuthError {
  const { status } = response;
  const secrets = [...textsOf(inputs), ...(returned.get(inputs) ?? [])];
  const clean = (text: string | undefined): string | undefined => text && redact(text, secrets);
  const code = findText(body, codeMembers);
  const message = findText(body, messageMembers);
  const detail = clean([code, message].filter(Boolean).join(': ')) || undefined;
  return new AuthError(
    isRejection ? 'invalid_grant' : 'token_request_failed',
    `${at} ${isRejection ? 'was rejected' : 'failed'} with status ${status}${detail ? `: ${detail}` : ''}`,
    {
      at,
      status,
      detail,
      providerCode: clean(code),
      retryAfter: retryAfter && Math.min(retryAfter, MAX_RETRY_AFTER),
    },
  );
}

/** The members of error bodies in which providers put an error code, and a message. */
const codeMembers = ['error', 'code', 'errorCode', 'error_code'];
const messageMembers = ['error_description', 'message', 'Message', 'detail', 'title'];

/** Returns the first non-empty string member with one of the names, searching level by level from the outside. */
function findText(body: unknown, names: readonly string[]): string | undefined {
  for (const level of levelsOf(body)) {
    const objects = level.filter(isObject);
    const found = names
      .flatMap((name) => objects.map((object) => object[name]))
      .find((value): value is string => typeof value === 'string' && value !== '');
    if (found !== undefined) return found;
  }
  return undefined;
}
