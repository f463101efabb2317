// AGENTS.md of a provider's package: the facts for a coding agent that README.md and the declarations do not contain.
import type { Provider } from '../provider.ts';
import { code } from '../write/markdown.ts';
import { quoted } from '../write/typescript.ts';
import { exampleOf } from './index.ts';
import { entriesOf } from './package.ts';
import { sessionExample } from './session-index.ts';
import { fill } from './template.ts';

export function emitAgents(provider: Provider): string {
  const { name, api, hasLifecycle } = provider;
  const [first] = api.operations.values();
  const entries = entriesOf(provider).map(({ subpath, about }) => {
    return { path: subpath.slice(1), about };
  });
  return fill('AGENTS.md', {
    name,
    title: code(api.title),
    lifecycle: hasLifecycle,
    example: example(provider),
    entries,
    operation: code(`operations[${first ? quoted(first.operationId) : "'…'"}]`),
    types: typesOf(provider).map(code).join(', '),
  });
}

function typesOf({ prefix, lifecycle, hasLifecycle }: Provider): string[] {
  const challenges = lifecycle.challenges.length > 0;
  return [
    `${prefix}ClientOptions`,
    ...(hasLifecycle ? [`${prefix}Credentials`] : []),
    ...(challenges ? [`${prefix}Challenge`, `${prefix}ChallengeAnswer`] : []),
  ];
}

function example(provider: Provider): string {
  const { name, prefix, hasLifecycle } = provider;
  const imported = `import { create${prefix}Client } from '@x/${name}';`;
  if (hasLifecycle) return exampleOf(provider, name, [imported, '']);
  const code = sessionExample(provider);
  const session = "import { createSession } from '@x/auth-core';\n";
  return `${code.includes('createSession') ? session : ''}${imported}\n\n${code}`;
}
