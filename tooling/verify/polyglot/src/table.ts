// docs/polyglot.md: what was seen, as a table. A pure function of it.
import type { Case } from '@x/conformance';
import type { Language } from './languages.ts';

/** What one language did. */
export interface Played {
  readonly language: Language;
  readonly providers: readonly string[];
  /** The mistakes of each case, by its name. Without the name: no provider of this language has that case. */
  readonly mistakes: ReadonlyMap<string, readonly string[]>;
  readonly kills: { readonly found: number; readonly all: number };
}

const head = `<!-- Written by \`npx -y pnpm@10 test:polyglot\`. Do not edit. -->

# The same lifecycle in every language

Each language has a client that its own best generator makes from [@x/specs](../specs), and a short token source,
written by hand after the provider's \`auth.arazzo.yaml\`. All of them are played through the cases of the
[conformance kit](../tooling/conformance), against one sandbox: what the client's caller gets is compared, and what
the sandbox saw.
`;

export function tableOf(cases: readonly Case[], played: readonly Played[]): string {
  return `${head}
| language | client by | tokens come in by | start here |
|---|---|---|---|
${played.map(({ language }) => introduction(language)).join('\n')}

## Language by case

✓ passed, with each provider that the client is made for; – is for a provider that it is not made for.

| case | ${played.map(({ language }) => language.name).join(' | ')} |
|---|${played.map(() => '---|').join('')}
| **providers** | ${played.map(({ providers }) => providers.join(', ')).join(' | ')} |
${cases.map((given) => row(given, played)).join('\n')}
| **defects found**, of clients broken on purpose | ${played.map(({ kills }) => `${kills.found} of ${kills.all}`).join(' | ')} |

## What the cases say

${clauses(cases)}
`;
}

function introduction({ id, name, client, tokens }: Language): string {
  const start = id === 'typescript' ? '[README](../README.md)' : `[guide](guides/${id}.md)`;
  return `| [${name}](../tooling/polyglot/${id}) | ${client} | ${tokens} | ${start} |`;
}

function row({ name }: Case, played: readonly Played[]): string {
  const cells = played.map(({ mistakes }) => {
    const found = mistakes.get(name);
    if (!found) return '–';
    return found.length === 0 ? '✓' : '✗';
  });
  return `| ${name} | ${cells.join(' | ')} |`;
}

function clauses(cases: readonly Case[]): string {
  const names = [...new Set(cases.map(({ clause }) => clause))];
  const said = names.map((clause) => {
    const lines = cases.filter((given) => given.clause === clause);
    return `**${clause}**\n\n${lines.map(({ name, says, kind }) => `- \`${name}\` (${kind}): ${says}`).join('\n')}`;
  });
  return said.join('\n\n');
}
