// A row of the matrix: a fragment of a document, a call, and what is sent or returned.

/** What is on the wire. What is left out is not compared. */
export interface Sent {
  /** The address after the origin. */
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body as text; the parts of a multipart body, one in each line. */
  readonly body?: string;
}

export interface Row {
  /** The operationId, and the first part of the path. */
  readonly name: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The rest of the path. */
  readonly path?: string;
  /** Members of the Operation Object. */
  readonly operation: object;
  /** The options of the call, as TypeScript. */
  readonly call: string;
  readonly sent?: Sent;
  /** Other bytes that are correct: an earlier version of OpenAPI has them in its table, or a server cannot tell. */
  readonly also?: readonly Sent[];
  /** The error, for a call that is rejected before anything is sent. */
  readonly rejected?: string;
  /** Whether the compiler rejects the call, too. */
  readonly isTypeError?: boolean;
  /** The response of the server. Default: 204. */
  readonly response?: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  /** What the call returns, as a text. */
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
