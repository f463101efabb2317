/** README, "The OpenAPI dialect" and "Example names that mean something". */

import {
  type Context,
  child,
  follow,
  isObject,
  type JsonObject,
  listAt,
  objectAt,
  type PathSegments,
  type Rules,
} from '../redocly.ts';
import { namesSecret } from '../secrets.ts';

const meaningful: readonly string[] = [
  'invalidRequest',
  'invalidToken',
  'notFound',
  'conflict',
  'forbidden',
  'rateLimited',
  'unavailable',
];

function bodyExamples(node: JsonObject, context: Context): void {
  if ('example' in node) {
    context.report({
      message: '`example` has no name: write `examples`, with a name that says what it shows.',
      location: context.location.child(['example']).key(),
    });
  } else if ('schema' in node && Object.keys(objectAt(node, 'examples')).length === 0) {
    context.report({
      message: 'This body has no examples: add `examples` with at least one.',
      location: context.location.key(),
    });
  }
}

function headerExamples(node: JsonObject, context: Context): void {
  const schema = child({ node, location: context.location }, ['schema'], context);
  if (schema === undefined || listAt(schema.node, 'examples').length > 0) return;
  context.report({
    message: 'This header has no example: add `examples` with one to its schema.',
    location: context.location.key(),
  });
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

function exampleNames(node: JsonObject, context: Context): void {
  for (const name of Object.keys(objectAt(node, 'examples'))) {
    const meant = meaningful.find((known) => plain(known) === plain(name));
    if (meant === undefined || meant === name) continue;
    context.report({
      message: `${name} means nothing to the sandbox: write ${meant}.`,
      location: context.location.child(['examples', name]).key(),
    });
  }
}

/** A JSON Web Token, or a secret too long to be an invented one. */
function looksReal(value: unknown, name: string): boolean {
  if (typeof value !== 'string') return false;
  return /\beyJ[\w-]{8,}\./.test(value) || (namesSecret(name) && value.length > 40);
}

function* suspects(value: unknown, path: PathSegments): Generator<PathSegments> {
  if (looksReal(value, String(path.at(-1)))) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* suspects(inner, [...path, key]);
}

function fakeTokens(node: JsonObject, context: Context): void {
  for (const name of Object.keys(objectAt(node, 'examples'))) {
    const at = context.location.child(['examples', name]);
    const example = follow(objectAt(node, 'examples')[name], at, context);
    if (example === undefined || !isObject(example.node)) continue;
    for (const path of suspects(example.node.value, ['value'])) {
      context.report({
        message:
          'This looks like a real token: write a short and obviously fake one (access-token-1).',
        location: example.location.child(path),
      });
    }
  }
}

export const exampleRules: Rules = {
  'body-examples': () => ({
    RequestBody: { MediaType: bodyExamples },
    Response: { MediaType: bodyExamples },
  }),
  'header-examples': () => ({ Response: { Header: headerExamples } }),
  'example-names': () => ({ Response: { MediaType: exampleNames } }),
  'fake-tokens': () => ({ MediaType: fakeTokens }),
};
