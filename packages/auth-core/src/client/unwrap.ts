// Exceptions instead of results, for those who prefer them.
import type { FailureResult, Result } from './result.ts';

/** Which call an answer was for. */
export interface Called {
  readonly operationId: string;
  readonly method: string;
  /** With its `{parameters}`, not their values. */
  readonly path: string;
  readonly requestId?: string | undefined;
}

/** Of answers that are no success: nothing else is ever asked for, and successes cost nothing. */
const called = new WeakMap<Response, Called>();

/** Notes what an unsuccessful answer was for. */
export function note(response: Response, call: Called): void {
  called.set(response, call);
}

/**
 * An answer that is no success, as an exception: what `unwrap` throws. It says which operation and which status;
 * neither the message nor what a logger prints of it has anything that was sent or answered. `body` and `response`
 * have, and are not enumerable for that reason.
 */
export class ApiError<Status extends number = number, Body = unknown> extends Error {
  override readonly name = 'ApiError';
  readonly status: Status;
  /** Absent where the answer isn't of a generated client. */
  declare readonly operationId: string | undefined;
  declare readonly method: string | undefined;
  /** The path as the API has it, with its `{parameters}`. */
  declare readonly path: string | undefined;
  /** The provider's own id of the request, where its document names one. For questions to the provider. */
  declare readonly requestId: string | undefined;
  /** The answer's body. */
  declare readonly body: Body;
  declare readonly response: Response;

  /** @param what What the answer was, besides its status. */
  constructor(response: Response, body: Body, what?: string) {
    const { operationId, method, path, requestId } = called.get(response) ?? {};
    const request = operationId ? `${operationId} (${method} ${path})` : 'The request';
    const tail = what === undefined ? '. See `body`.' : ` ${what}`;
    super(`${request} was answered with ${response.status}${tail}`);
    this.status = response.status as Status;
    Object.assign(this, { operationId, method, path, requestId });
    Object.defineProperties(this, { body: { value: body }, response: { value: response } });
  }
}

/** The `ApiError` of an operation: comparing `status` narrows `body`. */
export type ApiErrorOf<Operation> =
  Result<Operation> extends infer Answer
    ? Answer extends FailureResult<infer Status extends number, infer Body>
      ? ApiError<Status, Body>
      : never
    : never;

/**
 * Whether a caught value is an `ApiError`, also one of another copy of this package. With the operation's type its
 * `body` is typed by `status`; that the call was of this operation is up to the caller.
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

/** The `data` of a result, where it is a success. */
export type DataOf<One> = One extends { readonly data: infer Data } ? Data : never;

/**
 * The `data` of a result, or of a call that is under way; anything but a success is thrown.
 *
 * @throws ApiError for an answer that is no success.
 *
 * @example
 * const device = await unwrap(biot.GET('/device/v2/devices/{id}', { params: { path: { id } } }));
 */
export function unwrap<One extends AnyResult>(result: Promise<One>): Promise<DataOf<One>>;
export function unwrap<One extends AnyResult>(result: One): DataOf<One>;
export function unwrap(result: AnyResult | Promise<AnyResult>): unknown {
  if ('then' in result) return result.then((settled) => unwrap(settled));
  if (!result.response.ok) throw new ApiError(result.response, result.error);
  return result.data;
}
