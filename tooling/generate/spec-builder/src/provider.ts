// Both documents of a provider, read by the one reader of this repository.
import { type Description, formatProblem, type Lifecycle, readDescription } from '@x/description';
import { parseText } from '@x/description/text';

export interface Provider extends Description {
  readonly lifecycle: Lifecycle;
}

/** Both documents as text. Each is one file without references to others, so there is nothing to bundle. */
export interface Texts {
  /** The folder's name. */
  readonly name: string;
  readonly openapi: string;
  readonly arazzo: string;
}

/** @throws Error with all problems, a line each, if one of the documents has an error */
export function readProvider({ name, openapi, arazzo }: Texts): Provider {
  const { description, problems } = readDescription({
    name,
    openapi: parseText(`specs/${name}/openapi.yaml`, openapi),
    arazzo: parseText(`specs/${name}/auth.arazzo.yaml`, arazzo),
  });
  const lifecycle = description?.lifecycle;
  const isWrong = problems.some(({ severity }) => severity === 'error');
  if (description === undefined || lifecycle === undefined || isWrong)
    throw new Error(problems.map(formatProblem).join('\n'));
  return { ...description, lifecycle };
}
