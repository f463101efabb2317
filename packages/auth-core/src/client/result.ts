// The type of a call's result: openapi-fetch's `{ data, error, response }`, and the `status`. It is a union with
// one member for each documented response, so comparing `status` narrows `data` and `error`.
//
// The types are looked up, not computed. For a large API, the compiler reads only the responses of the operation that
// is called.
import type { ParseAs, ParseAsResponse } from 'openapi-fetch';

/** A response with a success status. Its body is `data`. */
export interface SuccessResult<Status, Data> {
  readonly status: Status;
  readonly data: Data;
  readonly error?: never;
  /** The provider's id of the request, if the document defines one. */
  readonly requestId?: string | undefined;
  readonly response: Response;
}

/** A response with any other status. Its body is `error`. */
export interface FailureResult<Status, Body> {
  readonly status: Status;
  readonly data?: never;
  readonly error: Body;
  /** The provider's id of the request, if the document defines one. */
  readonly requestId?: string | undefined;
  readonly response: Response;
}

/**
 * The body of an undocumented response. Its members have the type `unknown`. At run time a non-JSON body is a string.
 *
 * It is not plain `unknown`, because a union with `unknown` is `unknown`. Then `error` would be `unknown` until the
 * code checks `status`, and `if (error) throw …` would not narrow `data`.
 */
export interface UndocumentedBody {
  readonly [member: string]: unknown;
}

/** The statuses of RFC 9110 §15, of IANA's registry, and of common proxies. Others exist only at run time. */
type Success = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;
type Redirection = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;
type ClientFailure =
  | (400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415)
  | (416 | 417 | 418 | 421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451 | 499);
type ServerFailure =
  | (500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511)
  | (520 | 521 | 522 | 523 | 524);

/** The responses of an operation of openapi-typescript's `paths`, by status. */
type Responses<Operation> = Operation extends { responses: infer ByStatus } ? ByStatus : never;

/** The body of any media type; `undefined` if there is none. */
type Body<Answer> = Answer extends { content: infer Content } ? Content[keyof Content] : undefined;

/** The statuses of a key in `responses`. `4XX` stands for all that have no key of their own. */
type Statuses<Key, Documented> = Key extends number
  ? Key
  : Exclude<
      Key extends '2XX' ? Success : Key extends '4XX' ? ClientFailure : ServerFailure,
      Documented
    >;

/** The statuses without a key. */
type Undocumented<Keys> = Exclude<
  Redirection | ClientFailure | ServerFailure,
  Keys | ('4XX' extends Keys ? ClientFailure : never) | ('5XX' extends Keys ? ServerFailure : never)
>;

/** One response. `fetch` follows redirects, so a redirect that is returned counts as undocumented. */
type Documented<Key, Keys, Answer, As extends ParseAs> = Key extends 'default' | '3XX' | Redirection
  ? never
  : `${Key & (string | number)}` extends `2${string}`
    ? SuccessResult<Statuses<Key, Keys>, ParseAsResponse<Body<Answer>, { parseAs: As }>>
    : FailureResult<Statuses<Key, Keys>, Body<Answer>>;

type ByStatusOf<ByStatus, As extends ParseAs> =
  | {
      [Key in keyof ByStatus]: Documented<Key, keyof ByStatus, ByStatus[Key], As>;
    }[keyof ByStatus]
  | FailureResult<
      Undocumented<keyof ByStatus>,
      ByStatus extends { default: { content: infer Content } }
        ? Content[keyof Content]
        : UndocumentedBody
    >;

/**
 * The result of a call of an operation.
 *
 * @example
 * const result = await biot.GET('/device/v2/devices/{id}', { params: { path: { id } } });
 * if (result.status === 200) show(result.data);
 * else if (result.status === 404) console.log(result.error.code);
 */
export type Result<Operation, As extends ParseAs = 'json'> = ByStatusOf<Responses<Operation>, As>;
