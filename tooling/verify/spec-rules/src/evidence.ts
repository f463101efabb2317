/** README, "Evidence": where every statement is known from. */

import { type Context, type Hook, isObject, type JsonObject, type Rules } from './redocly.ts';

const words: readonly string[] = ['seed', 'public-docs', 'sample-code', 'standard', 'assumed'];

const required =
  (what: string): Hook =>
  (node, context) => {
    if ('x-evidence' in node) return;
    context.report({
      message: `${what} says nothing of where it is known from: add x-evidence, one of ${words.join(', ')}.`,
      location: context.location.key(),
    });
  };

function valid(node: JsonObject, context: Context): void {
  if (!isObject(node) || !('x-evidence' in node)) return;
  if (words.includes(String(node['x-evidence']))) return;
  context.report({
    message: `${JSON.stringify(node['x-evidence'])} is no evidence: write one of ${words.join(', ')}.`,
    location: context.location.child(['x-evidence']),
  });
}

export const evidenceRules: Rules = {
  evidence: () => ({
    Operation: required('This operation'),
    Response: required('This response'),
    NamedSchemas: { Schema: required('This schema') },
    NamedSecuritySchemes: { SecurityScheme: required('This security scheme') },
  }),
  'evidence-value': () => ({
    any: {
      enter(node: JsonObject, context: Context): void {
        if (context.type.extensionsPrefix === 'x-') valid(node, context);
      },
    },
    ref: {
      enter(node: JsonObject, context: Context): void {
        valid(node, context);
      },
    },
  }),
};
