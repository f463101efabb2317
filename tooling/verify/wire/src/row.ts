// A row of the matrix: a fragment of a document, a call, and the expected request or result.

/** A request. Missing members are not compared. */
export interface Sent {
  /** The URL after the origin. */
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body as text. A multipart body has one part in each line. */
  readonly body?: string;
}

export interface Row {
  /** The operationId, and the first segment of the path. */
  readonly name: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The rest of the path. */
  readonly path?: string;
  /** Members of the Operation Object. */
  readonly operation: object;
  /** The options of the call, as TypeScript. */
  readonly call: string;
  readonly sent?: Sent;
  /**
   * Other correct bytes: the table of an earlier version of OpenAPI has them, or a server reads them in the same way.
   */
  readonly also?: readonly Sent[];
  /** The error of a call that is rejected before it sends a request. */
  readonly rejected?: string;
  /** Whether the compiler rejects the call, too. */
  readonly isTypeError?: boolean;
  /** The response of the server. Default: 204. */
  readonly response?: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  /** The result of the call, as text. */
  readonly returned?: string;
  /** The type of the data. */
  readonly type?: string;
  /** Other values that the document allows. */
  readonly alsoReturned?: readonly string[];
}

export interface Group {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly Row[];
}

/** The components to which the fragments refer. */
export const components: object = {
  schemas: {
    Thing: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
    Range: { type: 'object', properties: { gte: { type: 'integer' }, lt: { type: 'integer' } } },
  },
};

/** The values to which calls refer. */
export const values: string = `
const file = new File(['%PDF'], 'report.pdf', { type: 'application/pdf' });
const bytes = new Blob(['abc']);
const stream = new Blob(['abc']).stream();
`;
