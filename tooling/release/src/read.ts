// Reads the documents of a provider at one revision, with @x/description.
import { type Description, formatProblem, readDescription } from '@x/description';
import { parseFiles, parseText } from '@x/description/text';
import type { Spec } from './tree.ts';

/**
 * Ignores problems that lint reports, because the older of two documents may be from before one of its rules.
 *
 * @throws Error in one line if a document cannot be parsed
 */
export function readSpec(name: string, { openapi, arazzo, files }: Spec): Description {
  const { description, problems } = readDescription({
    name,
    openapi: parseText('openapi.yaml', openapi),
    arazzo: arazzo === '' ? undefined : parseText('auth.arazzo.yaml', arazzo),
    files: parseFiles('', (path) => files.get(path)),
  });
  if (description) return description;
  throw new Error(problems.map(formatProblem)[0]);
}
