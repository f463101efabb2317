// Validates the responses of an openapi-fetch client, for development and tests: whether the API still is what its
// document says. What breaks a schema is an error; what is only new is drift, and told.
import type { Middleware } from 'openapi-fetch';
import { type Unknown, unknownsOf } from './drift.ts';
import { expectedBy, listed } from './expected.ts';
import { type AnySchema, pointer, type ResponseSchemas, type SchemaIssue } from './schema.ts';

/** A place in a response that breaks the schema. */
export interface ResponseIssue {
  /** A JSON pointer (RFC 6901) into the body: `/data/0/_id`; empty for the body itself. */
  readonly pointer: string;
  /** A type, a format, values: what the document says. */
  readonly expected: string;
}

/** Something in a response that the document doesn't know. */
export interface ResponseDrift {
  readonly operationId: string;
  readonly status: number;
  readonly kind: 'unknown-member' | 'unknown-value' | 'undocumented-status';
  /** A JSON pointer into the body; empty for a status. */
  readonly pointer: string;
  /** What the document knows instead. */
  readonly expected: string;
}

export interface ValidateResponsesOptions {
  /**
   * Receives drift, once for each place.
   * @default console.warn
   */
  onDrift?: ((drift: ResponseDrift) => void) | undefined;
  /** Is told of a response that breaks its schema, instead of the caller, who then gets the response as it is. */
  onInvalid?: ((error: InvalidResponseError) => void) | undefined;
}

/** A response that breaks its schema. It has no value of the response, so it can be logged as it is. */
export class InvalidResponseError extends Error {
  override readonly name = 'InvalidResponseError';
  readonly operationId: string;
  readonly status: number;
  readonly issues: readonly ResponseIssue[];

  constructor(operationId: string, status: number, issues: readonly ResponseIssue[]) {
    const told = issues
      .slice(0, 5)
      .map((issue) => `${issue.pointer || '(body)'}: ${issue.expected}`);
    const more = issues.length > told.length ? ` (and ${issues.length - told.length} more)` : '';
    super(
      `The response ${status} of ${operationId} is not what its document says. ` +
        `Expected ${told.join('; ')}${more}. Compare it with the provider's documentation, and report what is wrong.`,
    );
    this.operationId = operationId;
    this.status = status;
    this.issues = issues;
  }
}

/**
 * A middleware that validates responses. The caller reads the response as without it.
 *
 * @param operations Those to validate: `responses` of `@x/…/zod`, or some of it.
 * @throws InvalidResponseError from the call, unless there is an `onInvalid`.
 *
 * @example
 * import { responses, validateResponses } from '@x/biot/zod';
 *
 * if (process.env.NODE_ENV !== 'production') biot.use(validateResponses(responses));
 */
export function validateResponses(
  operations: Readonly<Record<string, ResponseSchemas>>,
  options: ValidateResponsesOptions = {},
): Middleware {
  const { onDrift = warn, onInvalid } = options;
  const byRequest = new Map(
    Object.values(operations).map((one) => [`${one.method} ${one.path}`, one]),
  );
  const tell = once(onDrift);
  return {
    async onResponse({ request, response, schemaPath, options: { parseAs } }) {
      const operation = byRequest.get(`${request.method} ${schemaPath}`);
      if (operation === undefined || parseAs === 'stream') return;
      const { operationId } = operation;
      const { status } = response;
      const found = await validate(operation, response);
      for (const drift of found.drift) tell({ operationId, status, ...drift });
      if (found.issues.length === 0) return;
      const error = new InvalidResponseError(operationId, status, found.issues);
      if (onInvalid === undefined) throw error;
      onInvalid(error);
    },
  };
}

interface Found {
  readonly issues: readonly ResponseIssue[];
  readonly drift: readonly Omit<ResponseDrift, 'operationId' | 'status'>[];
}

async function validate({ responses }: ResponseSchemas, response: Response): Promise<Found> {
  const { status } = response;
  const documented = [String(status), `${Math.floor(status / 100)}XX`, 'default'];
  const schema = documented.map((one) => responses[one]).find((one) => one !== undefined);
  if (schema === null) return { issues: [], drift: [] };
  if (schema === undefined) {
    const expected = listed(Object.keys(responses));
    return { issues: [], drift: [{ kind: 'undocumented-status', pointer: '', expected }] };
  }
  const body = await bodyOf(response);
  if ('expected' in body) return { issues: [{ pointer: '', ...body }], drift: [] };
  return validateBody(schema, body.value);
}

async function validateBody(schema: AnySchema, value: unknown): Promise<Found> {
  const { issues } = await schema['~standard'].validate(value);
  if (issues) return { issues: issues.map(toIssue), drift: [] };
  return { issues: [], drift: [...unknownsOf(schema, value)].map(toDrift) };
}

/** The body's JSON, of a copy: the response itself is the caller's to read. */
async function bodyOf(response: Response): Promise<{ value: unknown } | { expected: string }> {
  const type = response.headers.get('Content-Type');
  if (type !== null && !/[/+]json\b/i.test(type)) return { expected: 'application/json' };
  try {
    return { value: JSON.parse(await response.clone().text()) };
  } catch (error) {
    if (error instanceof SyntaxError) return { expected: 'JSON' };
    throw error;
  }
}

function toIssue(issue: SchemaIssue): ResponseIssue {
  const path = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
  return { pointer: pointer(path), expected: expectedBy(issue) };
}

function toDrift({ kind, path, known }: Unknown): Found['drift'][number] {
  const expected = known ? listed(known) : 'no such member';
  return { kind, pointer: pointer(path), expected };
}

/** Of the elements of a list, the first tells for all. */
function once(tell: (drift: ResponseDrift) => void): (drift: ResponseDrift) => void {
  const told = new Set<string>();
  return (drift) => {
    const place = drift.pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');
    const key = `${drift.operationId} ${drift.status} ${drift.kind} ${place}`;
    if (told.has(key)) return;
    told.add(key);
    tell(drift);
  };
}

function warn({ operationId, status, kind, pointer: place, expected }: ResponseDrift): void {
  console.warn(`${operationId} ${status}: ${kind} ${place} (known: ${expected})`);
}
