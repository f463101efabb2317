// The calls of a client as their types: openapi-fetch's, with a result that knows its status. The options are the same,
// but for the bodies: what a request may not send (`readOnly`) is left out of its schema by the generator, not by a
// type that would have to walk through all of it.
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

/** What any call can be given, whatever the operation: for this one request, instead of what the client has. */
export interface RequestOptions<Operation = unknown>
  extends Omit<RequestInit, 'body' | 'headers' | 'method'>,
    Misplaced {
  /** Stands for the server of this call. A token is still sent to the client's own servers only. */
  baseUrl?: string;
  /** Sends this request. A token is added to it all the same. */
  fetch?: Fetch;
  headers?: HeadersOptions;
  /**
   * Milliseconds that the call may take, with everything: a login, retries, and reading the response.
   * @default no limit of its own
   */
  timeout?: number;
  /**
   * `false`: sends this call once. Or other options than those of the client's `retry`.
   * @default as the client does
   */
  retry?: false | RetryOptions;
  /**
   * The key by which the provider knows that a request is the same, of an operation that declares such a header.
   * @default a random one
   */
  idempotencyKey?: string;
  querySerializer?: QuerySerializer<Operation> | QuerySerializerOptions;
  bodySerializer?: BodySerializer<Operation>;
  pathSerializer?: PathSerializer;
  middleware?: Middleware[];
}

/** Options that are often written in a wrong place. The type is what the compiler says about them. */
interface Misplaced {
  /** Write `params: { query }`. */
  query?: 'Write params: { query }';
  /** Write `params: { path }`. */
  path?: 'Write params: { path }';
  /** Write `params: { header }`, or `headers` for those that the API does not document. */
  header?: 'Write params: { header }';
  /** Write `params: { cookie }`. */
  cookie?: 'Write params: { cookie }';
  /** Write `body`. */
  data?: 'Write body';
  /** Write `body`. */
  json?: 'Write body';
}

/** The request body: required, optional or none, as the operation has it. */
type BodyOption<Operation> = Operation extends { requestBody?: never }
  ? { body?: 'This operation has no body' }
  : Operation extends { requestBody: { content: infer Content } }
    ? BodyOf<Content>[keyof Content]
    : Operation extends { requestBody?: { content: infer Content } }
      ? BodyOf<Content>[keyof Content] | { body?: undefined; contentType?: undefined }
      : { body?: 'This operation has no body' };

/** The body of each media type. Which one it is, the body itself says, unless `contentType` does. */
type BodyOf<Content> = {
  [Type in keyof Content]: {
    body: Content[Type];
    /**
     * The media type to send the body as, where the operation has several and the body fits more than one.
     * @default the first that the body fits
     */
    contentType?: Type;
  };
};

/** All that a call of an operation can be given. */
export type CallOptions<Operation, As extends ParseAs = ParseAs> = ParamsOption<Operation> &
  BodyOption<Operation> &
  RequestOptions<Operation> & {
    /**
     * The form of `data`.
     * @default by the media type of the response
     */
    parseAs?: As;
  };

/** Options that can be left out where nothing in them is required. */
export type OptionsArgument<Options> =
  Record<never, never> extends Options ? [options?: Options] : [options: Options];

/** The paths that have an operation with this method. Its form is that of openapi-fetch, so that both can be compared. */
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
 * The options of a call. The compiler shows this name where one of them is wrong. `Path` has no constraint: before the compiler
 * knows the path of a call, it resolves the options for the constraint, which would be those of all paths.
 */
type Options<Paths, Path, Verb, As extends ParseAs> = CallOptions<
  Path extends keyof Paths ? OperationOf<Paths[Path], Verb> : unknown,
  As
>;

/** What a call gives. */
type ResultOf<Paths, Path extends keyof Paths, Verb, As extends ParseAs> = Result<
  OperationOf<Paths[Path], Verb>,
  As
>;

/**
 * Who a call is made of when nobody makes it: when the compiler compares a client with openapi-fetch's `Client`. The types of
 * both are too different to be compared, but the clients do the same. So their results are taken from there.
 */
interface Nobody {
  readonly nobody: never;
}

/** What openapi-fetch's calls give. */
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

/** The options of a call by name. */
type NamedOptions<Operations, Name extends keyof Operations, As extends ParseAs> = CallOptions<
  Operations[Name],
  As
>;

/** What a call by name gives. */
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

/** A call for each method, by path; and openapi-fetch's middleware. */
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
  /** Adds middleware. It sees requests and answers, but no token. */
  use(...middleware: Middleware[]): void;
  /** Removes it. */
  eject(...middleware: Middleware[]): void;
}
