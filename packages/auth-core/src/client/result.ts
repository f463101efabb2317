// What a call gives: openapi-fetch's `{ data, error, response }`, and the `status` that says which of the documented
// answers it is. One member of a union for each, so that a comparison of `status` narrows `data` and `error`.
//
// The types are looked up, not computed: of a large API only the answers of the operation that is called are touched.
import type { ParseAs, ParseAsResponse } from 'openapi-fetch';

/** A successful answer: its body is `data`. */
export interface SuccessResult<Status, Data> {
  readonly status: Status;
  readonly data: Data;
  readonly error?: never;
  /** The provider's own id of the request, where its document names one. */
  readonly requestId?: string | undefined;
  readonly response: Response;
}

/** An answer with any other status: its body is `error`. */
export interface FailureResult<Status, Body> {
  readonly status: Status;
  readonly data?: never;
  readonly error: Body;
  /** The provider's own id of the request, where its document names one. */
  readonly requestId?: string | undefined;
  readonly response: Response;
}

/**
 * The body of an answer that the API doesn't document: whatever member of it is asked for is unknown. What is no JSON
 * is a string at run time.
 *
 * It is not plain `unknown` because a union with `unknown` is `unknown`: `error` would be, for every status, until
 * `status` has been looked at, and `if (error) throw …` would no longer say that there is `data`.
 */
export interface UndocumentedBody {
  readonly [member: string]: unknown;
}

/** The statuses of RFC 9110 §15 and IANA's registry, and those that proxies answer with. Others exist only at run time. */
type Success = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;
type Redirection = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;
type ClientFailure =
  | (400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415)
  | (416 | 417 | 418 | 421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451 | 499);
type ServerFailure =
  | (500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511)
  | (520 | 521 | 522 | 523 | 524);

/** What an operation of openapi-typescript's `paths` answers, by status. */
type Responses<Operation> = Operation extends { responses: infer ByStatus } ? ByStatus : never;

/** The body, whatever its media type; `undefined` where there is none. */
type Body<Answer> = Answer extends { content: infer Content } ? Content[keyof Content] : undefined;

/** The statuses that a key of `responses` stands for: `4XX` for those that have no key of their own. */
type Statuses<Key, Documented> = Key extends number
  ? Key
  : Exclude<
      Key extends '2XX' ? Success : Key extends '4XX' ? ClientFailure : ServerFailure,
      Documented
    >;

/** The statuses that no key stands for. */
type Undocumented<Keys> = Exclude<
  Redirection | ClientFailure | ServerFailure,
  Keys | ('4XX' extends Keys ? ClientFailure : never) | ('5XX' extends Keys ? ServerFailure : never)
>;

/** One answer. Redirections are followed: one that arrives in spite of it has its place among the undocumented. */
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
 * What a call of an operation gives.
 *
 * @example
 * const result = await biot.GET('/device/v2/devices/{id}', { params: { path: { id } } });
 * if (result.status === 200) show(result.data);
 * else if (result.status === 404) console.log(result.error.code);
 */
export type Result<Operation, As extends ParseAs = 'json'> = ByStatusOf<Responses<Operation>, As>;
