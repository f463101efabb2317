// Reads the documents of a provider for programs that stop at the first document with an error.
import { type Description, type Documents, readDescription } from './description.ts';
import type { Lifecycle } from './lifecycle/model.ts';
import { formatProblem } from './problems/problem.ts';

/** A description with a lifecycle. The lifecycle has no workflow if the API is public, or if it uses flows of OAuth. */
export interface Provider extends Description {
  readonly lifecycle: Lifecycle;
}

/** @throws Error with all problems, one per line, if one of the documents has an error */
export function readProvider(documents: Documents): Provider {
  const { description, problems } = readDescription(documents);
  const isWrong = problems.some(({ severity }) => severity === 'error');
  if (description && !isWrong)
    return { ...description, lifecycle: description.lifecycle ?? withoutWorkflows(description) };
  throw new Error(problems.map(formatProblem).join('\n'));
}

function withoutWorkflows({ written: place }: Description): Lifecycle {
  return {
    logins: [],
    challenges: [],
    resends: [],
    refreshes: [],
    logouts: [],
    workflows: [],
    narratives: [],
    isDerived: true,
    place,
  };
}
