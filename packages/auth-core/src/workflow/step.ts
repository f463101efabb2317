// Runs one step of a workflow: sends it, judges the answer by the step's criteria, and turns a failure into
// what the document says it means.
import { AuthError } from '../errors.ts';
import { redact, secretsOf, wordsOf } from './redact.ts';

/** What criteria can ask of an answer. */
export interface StepFacts {
  readonly status: number;
  /** The value at a JSON pointer of the answer's body (RFC 6901), or `undefined`. */
  body(pointer: string): unknown;
  /** A header of the answer, or `null`. */
  header(name: string): string | null;
}

/** Whether something holds for an answer. */
export type Criterion = (facts: StepFacts) => boolean;

/** What to do about a failure, the first whose criterion holds. No action: nothing is known, all is kept. */
export type FailureAction =
  /** `end`, or `goto` a login: what was sent is refused for good. */
  | { readonly type: 'refuse'; readonly when: Criterion }
  /** The same again, `limit` times, `after` seconds each time. */
  | {
      readonly type: 'retry';
      readonly when: Criterion;
      readonly after: number;
      readonly limit: number;
    };

export interface StepDefinition {
  /** `<workflowId>.<stepId>` of the document. */
  readonly at: string;
  /** The inputs of the workflow, for redaction. */
  readonly inputs: object;
  readonly succeeds: Criterion;
  readonly onFailure?: readonly FailureAction[];
}

/** What an openapi-fetch call resolves to, as far as it matters here. */
interface Answer<Data> {
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

/**
 * Sends a step and waits for an answer that fulfils its criteria.
 *
 * @throws AuthError `invalid_grant` where the document says that the failure is one for good,
 *   `token_request_failed` otherwise, `invalid_token_response` for a success that can't be read.
 */
export async function step<Data>(
  definition: StepDefinition,
  send: () => Promise<Answer<Data>>,
): Promise<StepResult<Data>> {
  const { at, inputs, succeeds, onFailure = [] } = definition;
  for (let attempt = 1; ; attempt += 1) {
    const { data, error, response } = await answerTo(at, send);
    const facts = factsOf(response, data ?? error);
    if (succeeds(facts)) return { data: data as Data, facts, inputs };
    const action = onFailure.find(({ when }) => when(facts));
    if (action?.type === 'retry' && attempt <= action.limit) {
      await pause((retryAfterOf(response) ?? action.after) * 1000);
      continue;
    }
    throw refusal(definition, {
      response,
      body: error ?? data,
      refused: action?.type === 'refuse',
    });
  }
}

/** openapi-fetch throws what `fetch` throws, and a `SyntaxError` that quotes the body: neither is passed on. */
async function answerTo<Data>(
  at: string,
  send: () => Promise<Answer<Data>>,
): Promise<Answer<Data>> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof AuthError) throw error;
    if (error instanceof SyntaxError) {
      throw new AuthError(
        'invalid_token_response',
        `The answer to ${at} is not the JSON that it says it is.`,
        { at },
      );
    }
    const name = error instanceof Error ? error.name : typeof error;
    throw new AuthError('token_request_failed', `There was no answer to ${at} (${name}).`, { at });
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

interface Failed {
  response: Response;
  body: unknown;
  refused: boolean;
}

function refusal({ at, inputs }: StepDefinition, { response, body, refused }: Failed): AuthError {
  const { status } = response;
  const detail = redact(wordsOf(body), secretsOf(inputs));
  const saying = detail === undefined ? '' : `: ${detail}`;
  return new AuthError(
    refused ? 'invalid_grant' : 'token_request_failed',
    `The provider ${refused ? 'refused' : 'failed to answer'} ${at} with status ${status}${saying}`,
    { at, status, detail, retryAfter: retryAfterOf(response) },
  );
}

/** RFC 9110 §10.2.3: seconds, or a date; a day at the most. */
function retryAfterOf(response: Response): number | undefined {
  const field = response.headers.get('Retry-After') ?? '';
  const seconds = /^\d+$/.test(field) ? Number(field) : (Date.parse(field) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), 86_400) : undefined;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
