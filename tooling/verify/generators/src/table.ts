// Renders the outcomes as docs/generators.md. A pure function.
import type { PublishedDocument } from './documents.ts';
import type { Outcome } from './run.ts';
import { expectedFailure, isValidator, type Setup } from './setups.ts';

const head = `<!-- Written by \`npx -y pnpm@10 test:generators --write\`. Do not edit. -->

# Generators and validators

This page shows which third-party tools can use the documents of [@x/specs](../specs) with default options. A generator
passes if it generates a client of the document, the client compiles, and its first call reaches the
[sandbox](../packages/sandbox) with the right operation, path and parameter values. The sandbox rejects a parameter that the
document does not have, and a parameter in another style than the document describes.
`;

export function tableOf(
  setups: readonly Setup[],
  documents: readonly PublishedDocument[],
  outcomes: readonly Outcome[],
): string {
  const notes = new Notes();
  const matrix = (some: readonly Setup[], first: string): string => {
    const rows = some.map((setup) => {
      const cells = documents.map((document) =>
        cell(
          outcomes.find((one) => one.setup === setup && one.document.id === document.id),
          notes,
        ),
      );
      return `| ${nameOf(setup)} | ${cells.join(' | ')} |`;
    });
    return `| ${first} | ${documents.map(titleOf).join(' | ')} |
|---|${documents.map(() => '---|').join('')}
${rows.join('\n')}`;
  };
  const generators = setups.filter((one) => !isValidator(one));
  return `${head}
✓ means passed. A word is the stage that fails: \`generate\`, \`compile\`, \`call\` or \`validate\`.

## Generators

${matrix(generators, 'generator')}

## Validators

${matrix(setups.filter(isValidator), 'validator')}
${notes.text()}`;
}

function nameOf({ name, version, language }: Setup): string {
  const told = `${name} ${version}`;
  return language === undefined ? told : `${told}, ${language}`;
}

function titleOf({ provider, version }: PublishedDocument): string {
  return `${provider} ${version}`;
}

function cell(outcome: Outcome | undefined, notes: Notes): string {
  if (!outcome) return '–';
  if (!outcome.failed) return '✓';
  const reason = expectedFailure(outcome.setup, outcome.document.id)?.reason;
  const { stage } = outcome.failed;
  return reason === undefined ? stage : `${stage} (${notes.number(reason)})`;
}

/** The reasons of failures, numbered in the order of the table. */
class Notes {
  readonly #reasons: string[] = [];

  number(reason: string): number {
    if (!this.#reasons.includes(reason)) this.#reasons.push(reason);
    return this.#reasons.indexOf(reason) + 1;
  }

  text(): string {
    if (this.#reasons.length === 0) return '';
    return `\n${this.#reasons.map((reason, index) => `${index + 1}. ${reason}`).join('\n')}\n`;
  }
}
