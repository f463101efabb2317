// What is wrong with a document. Problems are values, so that all of them are found in one run.
import type { Location } from './document.ts';

export interface Problem extends Location {
  /** `error`: the document is not used. `warning`: it is, and the message says how. */
  readonly severity: 'error' | 'warning';
  /** Stable, for filters and tests: `unknown-operation`. */
  readonly code: string;
  /** What is wrong, with the value. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** `file:line:column  message remedy`, as compilers write it. */
export function formatProblem(problem: Problem): string {
  const { severity, message, remedy } = problem;
  const mark = severity === 'warning' ? 'warning: ' : '';
  return `${locationText(problem)}  ${mark}${[message, remedy].filter(Boolean).join(' ')}`;
}

function locationText({ file, line, column, pointer }: Location): string {
  return line === undefined ? `${file}#${pointer}` : `${file}:${line}:${column}`;
}

/** By file, then by place. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
