// Validates the responses of an openapi-fetch client against the API's document, for development and tests. A response
// that violates its schema is an error. A new member or value is drift, and is reported.
import type { Middleware } from 'openapi-fetch';
import { type Unknown, unknownsOf } from './drift.ts';
import { expectedBy, listed } from './expected.ts';
import { type AnySchema, pointer, type ResponseSchemas, type SchemaIssue } from './schema.ts';

/** A position in a response that violates the schema. */
export interface ResponseIssue {
  /** A JSON pointer (RFC 6901) into the body: `/data/0/_id`; empty for the body itself. */
  readonly pointer: string;
  /** What the document declares: a type, a format, values. */
  readonly expected: string;
}

/** A part of a response that the document does not have. */
export interface ResponseDrift {
  readonly operationId: string;
  readonly status: number;
  readonly kind: 'unknown-member' | 'unknown-value' | 'undocumented-status';
  /** A JSON pointer into the body; empty for a status. */
  readonly pointer: string;
  /** What the document declares instead. */
  readonly expected: string;
}

export interface ValidateResponsesOptions {
  /**
   * Called once for each position with drift.
   * @default console.warn
   */
  onDrift?: ((drift: ResponseDrift) => void) | undefined;
  /** Called for an invalid response. The caller then gets the response instead of an error. */
  onInvalid?: ((error: InvalidResponseError) => void) | undefined;
}

/** A response that violates its schema. The error contains no value of the response, so it is safe to log. */
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
      `The response ${status} of ${operationId} does not match its document. ` +
        `Expected ${told.join('; ')}${more}. Compare it with the provider's documentation, and report the difference.`,
    );
    this.operationId = operationId;
    this.status = status;
    this.issues = issues;
  }
}

/**
 * Returns a middleware that validates responses. It reads a copy, so the caller can still read the response.
 *
 * @param operations The operations to validate: `responses` of `@x/…/zod`, or some of them.
 * @throws InvalidResponseError from the call, unless `onInvalid` is set.
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

/** Returns the JSON of the body, from a copy that leaves the response readable. */
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

/** Reports drift once for all elements of a list. */
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
