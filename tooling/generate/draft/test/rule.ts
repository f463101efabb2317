// Runs one rule on a small document.
import type { JsonObject } from '@x/description';
import { Notes } from '../src/notes.ts';
import { readAgain } from '../src/read.ts';
import type { Rule } from '../src/rewrite/rule.ts';

export interface Rewritten {
  readonly document: JsonObject;
  readonly guesses: readonly string[];
  readonly questions: readonly string[];
}

export function rewritten(rule: Rule, parts: JsonObject): Rewritten {
  const notes = new Notes();
  const given = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {}, ...parts };
  const { written } = readAgain('acme', given);
  const document = rule(given, { root: written, notes, evidence: 'public-docs' });
  const texts = (list: readonly { readonly text: string }[]): string[] =>
    list.map(({ text }) => text);
  return { document, guesses: texts(notes.guesses), questions: texts(notes.questions) };
}

/** Returns the component schemas after a rule. */
export function schemasAfter(rule: Rule, schemas: JsonObject): unknown {
  const { document } = rewritten(rule, { components: { schemas } });
  return (document.components as { schemas: unknown }).schemas;
}

export const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
