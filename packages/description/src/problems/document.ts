// A document that was parsed: its value, and where the parts of it are in its text.
import type { Path } from '../json/pointer.ts';

/** Where something is. Lines and columns begin at 1; a document without text has none. */
export interface Location {
  readonly file: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** A JSON pointer (RFC 6901) into the file. */
  readonly pointer: string;
}

/** A fault of the text, as YAML or JSON. */
export interface SyntaxFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface ParsedDocument {
  /** How messages name it, for example `specs/biot/openapi.yaml`. References are relative to it. */
  readonly file: string;
  /** A tree of JSON values without cycles; `undefined` if the text could not be parsed. */
  readonly value: unknown;
  /** With a value, the text could be parsed all the same. */
  readonly faults: readonly SyntaxFault[];
  /**
   * The positions of parts: of a scalar itself, of a collection its key. For a part that does not exist,
   * the position of the nearest one around it.
   */
  positions(paths: readonly Path[]): readonly Position[];
}

export interface Position {
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/**
 * A document that the caller has already parsed. Problems name a JSON pointer instead of a line.
 *
 * @example parsedDocument('openapi.json', JSON.parse(text))
 */
export function parsedDocument(file: string, value: unknown): ParsedDocument {
  const nowhere: Position = { line: undefined, column: undefined };
  return { file, value, faults: [], positions: (paths) => paths.map(() => nowhere) };
}
