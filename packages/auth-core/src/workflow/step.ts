// Runs one step of a workflow: sends it, judges the response by the step's criteria, and turns a failure into
// what the document says it means.
import { AuthError, isAuthError, unanswered } from '../errors.ts';
import { retryAfterOf } from '../fetch/retry-after.ts';
import { isObject } from '../session/grant.ts';
import { checkLease } from '../session/lease.ts';
import { redact, textsOf } from '../session/redact.ts';
import { timeOf, wait } from '../session/time.ts';

/** What criteria can ask of a response. */
export interface StepFacts {
  readonly status: number;
  /** The value at a JSON pointer of the response's body (RFC 6901), or `undefined`. */
  body(pointer: string): unknown;
  /** A header of the response, or `null`. */
  header(name: string): string | null;
}

/** Whether something holds for a response. */
export type Criterion = (facts: StepFacts) => boolean;

/** What to do about a failure, the first whose criterion holds. No action: nothing is known, all is kept. */
export type FailureAction =
  /** `end`, or `goto` a login: what was sent is rejected for good. */
  | {
      readonly type: 'refuse';
      readonly when: Criterion;
      /**
       * The media type that the document gives this response. A response of another type comes from a gateway and is no
       * rejection. `''` is JSON or none at all, for a response whose body is not documented.
       * @default any JSON
       */
      readonly mediaType?: string;
    }
  /** The same again, `limit` times, `after` milliseconds each time. */
  | {
      readonly type: 'retry';
      readonly when: Criterion;
      /** Read before each retry: a getter may make the pauses longer. */
      readonly after: number;
      readonly limit: number;
    };

export interface StepDefinition {
  /** `<workflowId>.<stepId>` of the document. */
  readonly at: string;
  /** The inputs of the workflow, for redaction. */
  readonly inputs: object;
  /** Aborts when the deadline of the workflow has passed. */
  readonly signal?: AbortSignal | undefined;
  readonly succeeds: Criterion;
  readonly onFailure?: readonly FailureAction[];
}

/** What an openapi-fetch call resolves to, as far as it matters here. */
interface Reply<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** A step that succeeded. */
export interface StepResult<Data> {
  readonly data: Data;
  readonly facts: StepFacts;
  /** The inputs of the workflow, for redaction. */
  readonly inputs: object;
}

/** Seconds that a server may ask to wait at most: nobody is locked out forever. */
const LONGEST_ASKED = 86_400;

/** What earlier steps of a run returned, by the inputs of the run: later steps may send it, and servers repeat it. */
const returned = new WeakMap<object, string[]>();

/**
 * Sends a step and waits for a response that fulfils its criteria.
 *
 * @throws AuthError `invalid_grant` where the document says that the failure is one for good,
 *   `token_request_failed` otherwise, `invalid_token_response` for a success that can't be read.
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
    // What the server asks for is longer than a deadline: the session waits, not the step.
    if (action?.type === 'retry' && attempt <= action.limit && retryAfter === undefined) {
      await wait(undefined, { time: timeOf(), milliseconds: action.after, signal });
      continue;
    }
    const isRejection = action?.type === 'refuse' && isOfType(response, action.mediaType);
    throw rejection(definition, { response, body: error ?? data, isRejection, retryAfter });
  }
}

/** openapi-fetch throws what `fetch` throws, and a `SyntaxError` that quotes the body: neither is passed on. */
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
    if (error instanceof SyntaxError) {
      const message = `The response to ${at} is not the JSON that it says it is.`;
      throw new AuthError('invalid_token_response', message, { at });
    }
    throw unanswered(`There was no response to ${at}`, error, { at });
  }
}

function factsOf(response: Response, body: unknown): StepFacts {
  return {
    status: response.status,
    body: (pointer) => valueAt(body, pointer),
    header: (name) => response.headers.get(name),
  };
}

/** RFC 6901. */
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

function isOfType(response: Response, mediaType: string | undefined): boolean {
  const type = response.headers.get('Content-Type')?.toLowerCase() ?? '';
  if (mediaType) return type.startsWith(mediaType);
  return /[/+]json\b/.test(type) || (mediaType === '' && type === '');
}

/** The texts of a body that may be tokens: long enough, and not a word. */
function tokensIn(body: unknown): string[] {
  const texts = textsOf(body, ...(isObject(body) ? Object.values(body) : []));
  return texts.filter((text) => text.length >= 16 && /\d/.test(text));
}

interface Failed {
  readonly response: Response;
  readonly body: unknown;
  readonly isRejection: boolean;
  readonly retryAfter: number | undefined;
}

function rejection(
  { at, inputs }: StepDefinition,
  { response, body, isRejection, retryAfter = Number.NaN }: Failed,
): AuthError {
  const { status } = response;
  const secrets = [...textsOf(inputs), ...(returned.get(inputs) ?? [])];
  const shown = (text: string | undefined): string | undefined => text && redact(text, secrets);
  const code = said(body, codes);
  const detail = shown([code, said(body, words)].filter(Boolean).join(': ')) || undefined;
  const asked = Math.min(retryAfter, LONGEST_ASKED);
  return new AuthError(
    isRejection ? 'invalid_grant' : 'token_request_failed',
    `The provider ${isRejection ? 'rejected' : 'failed to answer'} ${at} with status ${status}${detail ? `: ${detail}` : ''}`,
    {
      at,
      status,
      detail,
      providerCode: shown(code),
      retryAfter: Number.isNaN(asked) ? undefined : asked,
    },
  );
}

/** The members in which providers say what is wrong: by a code, and in words. */
const codes = ['error', 'code', 'errorCode', 'error_code'];
const words = ['error_description', 'message', 'Message', 'detail', 'title'];
/** How deep in a body the provider's words are looked for. */
const DEPTH = 4;

/** The first text that a body has under one of the names, the outermost first. */
function said(body: unknown, names: readonly string[]): string | undefined {
  let level: unknown[] = [body];
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const objects = level.filter(isObject);
    const found = names
      .flatMap((name) => objects.map((object) => object[name]))
      .find((value): value is string => typeof value === 'string' && value !== '');
    if (found !== undefined) return found;
    level = objects.flatMap((object) => Object.values(object)).slice(0, 100);
  }
  return undefined;
}
