// The types of a client's calls. They are those of openapi-fetch, with a result that knows its status. The options
// differ only in the bodies: the generator leaves `readOnly` members out of the schemas of requests. A type would have
// to walk the whole schema to do that.
import type {
  BodySerializer,
  HeadersOptions,
  Middleware,
  ParamsOption,
  ParseAs,
  PathSerializer,
  QuerySerializer,
  QuerySerializerOptions,
} from 'openapi-fetch';
import type { Fetch } from '../fetch/redirect.ts';
import type { RetryOptions } from '../fetch/retry.ts';
import type { Result } from './result.ts';

type Method = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace';

/** The options of any call. They apply to this request only, and replace those of the client. */
export interface RequestOptions<Operation = unknown>
  extends Omit<RequestInit, 'body' | 'headers' | 'method'>,
    Misplaced {
  /** Replaces the server for this call. The token is sent to the client's own servers only. */
  baseUrl?: string;
  /** Sends this request. A token is added as with the client's `fetch`. */
  fetch?: Fetch;
  headers?: HeadersOptions;
  /**
   * The timeout of the call in milliseconds. It includes a login, retries, and reading the response.
   * @default no timeout
   */
  timeout?: number;
  /**
   * `false` sends this call once. Options replace those of the client's `retry`.
   * @default the client's `retry`
   */
  retry?: false | RetryOptions;
  /**
   * The idempotency key, for an operation that declares such a header. The provider recognizes repeated requests by it.
   * @default a random key
   */
  idempotencyKey?: string;
  querySerializer?: QuerySerializer<Operation> | QuerySerializerOptions;
  bodySerializer?: BodySerializer<Operation>;
  pathSerializer?: PathSerializer;
  middleware?: Middleware[];
}

/** Options that are often misplaced. The compiler shows the type of such an option in its error. */
interface Misplaced {
  /** Write `params: { query }`. */
  query?: 'Write params: { query }';
  /** Write `params: { path }`. */
  path?: 'Write params: { path }';
  /** Write `params: { header }`, or `headers` for headers that the API does not document. */
  header?: 'Write params: { header }';
  /** Write `params: { cookie }`. */
  cookie?: 'Write params: { cookie }';
  /** Write `body`. */
  data?: 'Write body';
  /** Write `body`. */
  json?: 'Write body';
}

/** The request body, which is required, optional or absent, as the operation declares it. */
type BodyOption<Operation> = Operation extends { requestBody?: never }
  ? { body?: 'This operation has no body' }
  : Operation extends { requestBody: { content: infer Content } }
    ? BodyOf<Content>[keyof Content]
    : Operation extends { requestBody?: { content: infer Content } }
      ? BodyOf<Content>[keyof Content] | { body?: undefined; contentType?: undefined }
      : { body?: 'This operation has no body' };

/** The body of each media type. The compiler infers the media type from the body, or takes it from `contentType`. */
type BodyOf<Content> = {
  [Type in keyof Content]: { body: Content[Type] } & (IsChosen<Content, Type> extends true
    ? {
        /**
         * The media type of the body, if the body matches several media types of the operation.
         * @default the first one that the body matches
         */
        contentType?: Type;
      }
    : {
        /** The media type of the body. It is required, because a value of the body can be sent as several of them. */
        contentType: Type;
      });
};

/** The media types whose bodies are values: JSON and forms. A value does not show which of them it is. */
type ValueType =
  | `${string}/json`
  | `${string}/json;${string}`
  | `${string}+json`
  | `${string}+json;${string}`
  | 'application/x-www-form-urlencoded';

/** Whether the client chooses a media type by the body: any for raw bodies, `application/json` or the only one for values. */
type IsChosen<Content, Type> = Type extends ValueType
  ? 'application/json' extends keyof Content
    ? Type extends 'application/json'
      ? true
      : false
    : [keyof Content & ValueType] extends [Type]
      ? true
      : false
  : true;

/** The options of a call of an operation. */
export type CallOptions<Operation, As extends ParseAs = ParseAs> = ParamsOption<Operation> &
  BodyOption<Operation> &
  RequestOptions<Operation> & {
    /**
     * How the response body is read.
     * @default depends on the media type of the response
     */
    parseAs?: As;
  };

/** The options argument. It is optional if no option is required. */
export type OptionsArgument<Options> =
  Record<never, never> extends Options ? [options?: Options] : [options: Options];

/**
 * The paths that have an operation with this method. It has the form of openapi-fetch's type, so that the compiler can
 * compare the two.
 */
export type PathsWith<Paths, Verb extends Method> = {
  [Path in keyof Paths]: Paths[Path] extends {
    // biome-ignore lint/suspicious/noExplicitAny: as in openapi-fetch; the compiler compares the conditions.
    [Key in Verb]: any;
  }
    ? Path
    : never;
}[keyof Paths];

export type OperationOf<Item, Verb> = Item[Verb & keyof Item];

/**
 * The options of a call. The compiler shows this name in its error if an option is wrong. `Path` has no constraint:
 * before the compiler knows the path of a call, it resolves the options for the constraint, which would be those of all
 * paths.
 */
type Options<Paths, Path, Verb, As extends ParseAs> = CallOptions<
  Path extends keyof Paths ? OperationOf<Paths[Path], Verb> : unknown,
  As
>;

/** The result of a call. */
type ResultOf<Paths, Path extends keyof Paths, Verb, As extends ParseAs> = Result<
  OperationOf<Paths[Path], Verb>,
  As
>;

/**
 * The type of `this` when the compiler compares a client with openapi-fetch's `Client`, and there is no call. The types
 * of the two clients are too different to be compared, although their behaviour is the same. So the comparison takes
 * the results from openapi-fetch's type.
 */
interface Nobody {
  readonly nobody: never;
}

/** The result of openapi-fetch's calls. */
interface TheirResult {
  readonly response: Response;
}

type Arguments<Paths, Path, Verb, As extends ParseAs, This> = This extends Nobody
  ? readonly [options?: object]
  : OptionsArgument<Options<Paths, Path, Verb, As>>;

type Call<Paths extends {}, Verb extends Method> = <
  Path extends PathsWith<Paths, Verb>,
  As extends ParseAs = 'json',
  Theirs extends TheirResult = never,
  This = Nobody,
  Own = Path,
>(
  this: This,
  path: Path,
  ...options: Arguments<Paths, Own, Verb, As, NoInfer<This>>
) => Promise<NoInfer<This> extends Nobody ? Theirs : ResultOf<Paths, Path, Verb, As>>;

/** The options of a call by operation name. */
type NamedOptions<Operations, Name extends keyof Operations, As extends ParseAs> = CallOptions<
  Operations[Name],
  As
>;

/** The result of a call by operation name. */
type NamedResult<Operations, Name extends keyof Operations, As extends ParseAs> = Result<
  Operations[Name],
  As
>;

/** The call of one operation. */
export type NamedCall<Operations, Name extends keyof Operations> = <As extends ParseAs = 'json'>(
  ...options: OptionsArgument<NamedOptions<Operations, Name, As>>
) => Promise<NamedResult<Operations, Name, As>>;

type CallByMethod<Paths extends {}> = <
  Verb extends Method,
  Path extends PathsWith<Paths, Verb>,
  As extends ParseAs = 'json',
  Theirs extends TheirResult = never,
  This = Nobody,
  Own = Path,
>(
  this: This,
  method: Verb,
  path: Path,
  ...options: Arguments<Paths, Own, Verb, As, NoInfer<This>>
) => Promise<NoInfer<This> extends Nobody ? Theirs : ResultOf<Paths, Path, Verb, As>>;

/** A call for each method, by path, and openapi-fetch's middleware. */
export interface Calls<Paths extends {}> {
  GET: Call<Paths, 'get'>;
  PUT: Call<Paths, 'put'>;
  POST: Call<Paths, 'post'>;
  DELETE: Call<Paths, 'delete'>;
  OPTIONS: Call<Paths, 'options'>;
  HEAD: Call<Paths, 'head'>;
  PATCH: Call<Paths, 'patch'>;
  TRACE: Call<Paths, 'trace'>;
  request: CallByMethod<Paths>;
  /** Adds middleware. It sees requests and responses, but no token. */
  use(...middleware: Middleware[]): void;
  /** Removes middleware. */
  eject(...middleware: Middleware[]): void;
}
