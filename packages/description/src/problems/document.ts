// A parsed document: its value, and the positions of its parts in the text.
import type { Path } from '../json/pointer.ts';

/** A position. Lines and columns start at 1; a document without text has none. */
export interface Location {
  readonly file: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** A JSON pointer (RFC 6901) into the file. */
  readonly pointer: string;
}

/** A syntax error or warning of YAML or JSON. */
export interface SyntaxFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface ParsedDocument {
  /** The name in messages, for example `specs/biot/openapi.yaml`. References are relative to it. */
  readonly file: string;
  /** A tree of JSON values without cycles; `undefined` if the text could not be parsed. */
  readonly value: unknown;
  /** If there is a value, these are warnings. */
  readonly faults: readonly SyntaxFault[];
  /**
   * Returns the positions of parts: that of a scalar, or of the key of a collection. A missing part has the position of
   * the nearest enclosing part.
   */
  positions(paths: readonly Path[]): readonly Position[];
}

export interface Position {
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/**
 * Wraps a value that the caller has already parsed. Its problems have a JSON pointer instead of a line.
 *
 * @example parsedDocument('openapi.json', JSON.parse(text))
 */
export function parsedDocument(file: string, value: unknown): ParsedDocument {
  const nowhere: Position = { line: undefined, column: undefined };
  return { file, value, faults: [], positions: (paths) => paths.map(() => nowhere) };
}
