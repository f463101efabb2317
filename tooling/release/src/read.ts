// The documents of a provider at one revision, read by the one reader of this repository.
import { type Description, formatProblem, readDescription } from '@x/description';
import { parseText } from '@x/description/text';
import type { Spec } from './tree.ts';

/**
 * Reads what can be read. Lint reports the problems of a document; the older of two may be from before one of its rules.
 *
 * @throws Error in one line if a document cannot be parsed
 */
export function readSpec(name: string, { openapi, arazzo }: Spec): Description {
  const { description, problems } = readDescription({
    name,
    openapi: parseText('openapi.yaml', openapi),
    arazzo: arazzo === '' ? undefined : parseText('auth.arazzo.yaml', arazzo),
  });
  if (description) return description;
  throw new Error(problems.map(formatProblem)[0]);
}
