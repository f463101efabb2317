// The contestants, and their interface.

/** An API, as the paths of its documents. */
export interface Subject {
  readonly name: string;
  readonly title: string;
  readonly openapi: string;
  readonly arazzo?: string;
}

/** Writes the generated code to an empty folder. */
export type Make = (subject: Subject, folder: string) => Promise<void>;

export interface Contestant {
  /** The module of `contestants/`. */
  readonly file: string;
  readonly label: string;
}

export const contestants: readonly Contestant[] = [
  { file: 'openapi-typescript', label: 'openapi-typescript, types only' },
  { file: 'ours', label: '**ours**, the whole package' },
  { file: 'hey-api', label: '@hey-api/openapi-ts, types and calls' },
];
