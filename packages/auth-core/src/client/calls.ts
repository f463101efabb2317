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
import type { Result } from './result.ts';

type Method = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace';

/** What any call can be given, whatever the operation: for this one request, instead of what the client has. */
export interface RequestOptions<Operation = unknown>
  extends Omit<RequestInit, 'body' | 'headers' | 'method'> {
  /** Stands for the server of this call. A token is still sent to the client's own servers only. */
  baseUrl?: string;
  /** Sends this request. A token is added to it all the same. */
  fetch?: Fetch;
  headers?: HeadersOptions;
  /**
   * The form of `data`.
   * @default 'json'
   */
  parseAs?: ParseAs;
  querySerializer?: QuerySerializer<Operation> | QuerySerializerOptions;
  bodySerializer?: BodySerializer<Operation>;
  pathSerializer?: PathSerializer;
  middleware?: Middleware[];
}

/** The request body: required, optional or none, as the operation has it. */
type BodyOption<Operation> = Operation extends { requestBody?: never }
  ? { body?: never }
  : Operation extends { requestBody: { content: infer Content } }
    ? BodyOf<Content>[keyof Content]
    : Operation extends { requestBody?: { content: infer Content } }
      ? BodyOf<Content>[keyof Content] | { body?: undefined; contentType?: undefined }
      : { body?: never };

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
export type CallOptions<Operation> = ParamsOption<Operation> &
  BodyOption<Operation> &
  RequestOptions<Operation>;

/** Options that can be left out where nothing in them is required. Unknown ones reach middleware, on the request. */
export type OptionsArgument<Options> =
  Record<never, never> extends Options
    ? [options?: Options & { [option: string]: unknown }]
    : [options: Options & { [option: string]: unknown }];

/** The paths that have an operation with this method. */
export type PathsWith<Paths, Verb extends Method> = {
  [Path in keyof Paths]: Paths[Path] extends { [Key in Verb]: object } ? Path : never;
}[keyof Paths];

export type OperationOf<Item, Verb> = Item[Verb & keyof Item];

type Call<Paths, Verb extends Method> = <
  Path extends PathsWith<Paths, Verb>,
  As extends ParseAs = 'json',
>(
  path: Path,
  ...options: OptionsArgument<CallOptions<OperationOf<Paths[Path], Verb>> & { parseAs?: As }>
) => Promise<Result<OperationOf<Paths[Path], Verb>, As>>;

type CallByName<Paths> = <
  Verb extends Method,
  Path extends PathsWith<Paths, Verb>,
  As extends ParseAs = 'json',
>(
  method: Verb,
  path: Path,
  ...options: OptionsArgument<CallOptions<OperationOf<Paths[Path], Verb>> & { parseAs?: As }>
) => Promise<Result<OperationOf<Paths[Path], Verb>, As>>;

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
  request: CallByName<Paths>;
  /** Adds middleware. It sees requests and answers, but no token. */
  use(...middleware: Middleware[]): void;
  /** Removes it. */
  eject(...middleware: Middleware[]): void;
}
