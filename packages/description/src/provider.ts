// For readers that can do nothing with a document that has an error.
import { type Description, type Documents, readDescription } from './description.ts';
import type { Lifecycle } from './lifecycle/model.ts';
import type { ParsedDocument } from './problems/document.ts';
import { formatProblem } from './problems/problem.ts';

/** A description of both documents. */
export interface Provider extends Description {
  readonly lifecycle: Lifecycle;
}

/** @throws Error with all problems, a line each, if one of the documents has an error */
export function readProvider(documents: Documents & { readonly arazzo: ParsedDocument }): Provider {
  const { description, problems } = readDescription(documents);
  const lifecycle = description?.lifecycle;
  const isWrong = problems.some(({ severity }) => severity === 'error');
  if (description && lifecycle && !isWrong) return { ...description, lifecycle };
  throw new Error(problems.map(formatProblem).join('\n'));
}
