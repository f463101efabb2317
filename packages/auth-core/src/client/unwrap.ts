// Exceptions instead of results.
import { invalid } from '../errors.ts';
import type { FailureResult, Result } from './result.ts';

/** The call that a response belongs to. */
export interface Called {
  readonly operationId: string;
  readonly method: string;
  /** The path with its `{parameters}`, not their values. */
  readonly path: string;
  readonly requestId?: string | undefined;
}

/** The calls of error responses. Successful responses are not stored, because no error needs them. */
const called = new WeakMap<Response, Called>();

/** Stores the call of an error response. */
export function note(response: Response, call: Called): void {
  called.set(response, call);
}

/**
 * A response with an error status, as an exception. `unwrap` throws it. It names the operation and the status. Neither
 * the message nor the output of a logger contains parts of the request or of the response body. `body` and `response`
 * contain them, so they are not enumerable.
 */
export class ApiError<Status extends number = number, Body = unknown> extends Error {
  override readonly name = 'ApiError';
  readonly status: Status;
  /** Absent if the response is not from a generated client. */
  declare readonly operationId: string | undefined;
  declare readonly method: string | undefined;
  /** The path as in the API's document, with its `{parameters}`; empty if the document does not have it. */
  declare readonly path: string | undefined;
  /** The provider's id of the request, if the document defines one. Quote it in questions to the provider. */
  declare readonly requestId: string | undefined;
  /** The body of the response. */
  declare readonly body: Body;
  declare readonly response: Response;

  /** @param what A description of the response, in addition to its status. */
  constructor(response: Response, body: Body, what?: string) {
    const { operationId, method, path, requestId } = called.get(response) ?? {};
    const request = operationId ? `${operationId} (${method} ${path})` : 'The request';
    const tail = what === undefined ? '. See `body`.' : ` ${what}`;
    super(`${request} returned ${response.status}${tail}`);
    this.status = response.status as Status;
    // The caller wrote values into a path that is not in the document.
    Object.assign(this, { operationId, method, path: operationId && path, requestId });
    Object.defineProperties(this, { body: { value: body }, response: { value: response } });
  }
}

/** The `ApiError` of an operation. Comparing `status` narrows `body`. */
export type ApiErrorOf<Operation> =
  Result<Operation> extends infer Answer
    ? Answer extends FailureResult<infer Status extends number, infer Body>
      ? ApiError<Status, Body>
      : never
    : never;

/**
 * Returns whether a caught value is an `ApiError`, also of another copy of this package. With an operation's type,
 * `status` narrows `body`. The caller must know that the call was of this operation.
 *
 * @example
 * if (isApiError<operations['getDevice']>(error) && error.status === 404) console.log(error.body.code);
 */
export function isApiError<Operation = unknown>(
  value: unknown,
): value is unknown extends Operation ? ApiError : ApiErrorOf<Operation> {
  return value instanceof Error && value.name === 'ApiError' && 'status' in value;
}

interface AnyResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The `data` of a successful result. */
export type DataOf<One> = One extends { readonly data: infer Data } ? Data : never;

/**
 * Returns the `data` of a result, or of a call in progress. Throws for an error status.
 *
 * @throws ApiError for a response with an error status.
 *
 * @example
 * const device = await unwrap(biot.GET('/device/v2/devices/{id}', { params: { path: { id } } }));
 */
export function unwrap<One extends AnyResult>(result: Promise<One>): Promise<DataOf<One>>;
export function unwrap<One extends AnyResult>(result: One): DataOf<One>;
export function unwrap(result: AnyResult | Promise<AnyResult>): unknown {
  if (typeof result !== 'object' || !('then' in result || 'response' in result)) {
    throw invalid(
      'unwrap has no result of a call. Pass a call, such as client.GET(…), or its result.',
    );
  }
  if ('then' in result) return result.then((settled) => unwrap(settled));
  if (!result.response.ok) throw new ApiError(result.response, result.error);
  return result.data;
}
