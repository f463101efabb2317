// The problems of a document. They are values, so that one run reports all of them.
import type { Location } from './document.ts';

export interface Problem extends Location {
  /** `error`: the document cannot be used. `warning`: it is used, and the message says how. */
  readonly severity: 'error' | 'warning';
  /** A stable code for filters and tests, such as `unknown-operation`. */
  readonly code: string;
  /** What is wrong, with the value. */
  readonly message: string;
  /** What to do about it. May be empty. */
  readonly remedy: string;
}

/**
 * Formats a problem as one line: `file:line:column  message remedy`. Without a line: `file#pointer  message remedy`.
 *
 * @example formatProblem(problem) // 'openapi.yaml:12:1  "info" is missing. Add it.'
 */
export function formatProblem(problem: Problem): string {
  const { severity, message, remedy } = problem;
  const mark = severity === 'warning' ? 'warning: ' : '';
  return `${locationText(problem)}  ${mark}${[message, remedy].filter(Boolean).join(' ')}`;
}

function locationText({ file, line, column, pointer }: Location): string {
  return line === undefined ? `${file}#${pointer}` : `${file}:${line}:${column}`;
}

/** Compares by file, then by position, for `sort`. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
