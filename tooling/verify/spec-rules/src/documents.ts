/** README, "The OpenAPI dialect" and "The lifecycle document": the version, and what belongs to what. */

import {
  type Context,
  isObject,
  type JsonObject,
  listAt,
  type Rule,
  type Rules,
} from './redocly.ts';
import { arazzoFile, openapiFile, provider, sibling } from './sibling.ts';

const version =
  (key: string, expected: string): Rule =>
  () => ({
    Root(node: JsonObject, context: Context): void {
      if (node[key] === expected) return;
      context.report({
        message: `The version is ${String(node[key])}: write ${key}: ${expected}.`,
        location: context.location.child([key]),
      });
    },
  });

function sourceDescription(root: JsonObject, context: Context): void {
  const sources = listAt(root, 'sourceDescriptions');
  const name = provider(context.location);
  const expected: JsonObject = { name, url: `./${openapiFile}`, type: 'openapi' };
  if (sources.length > 1) {
    context.report({
      message: 'More than one source description: keep the one of this provider.',
      location: context.location.child(['sourceDescriptions']).key(),
    });
  }
  const [source] = sources;
  for (const [key, value] of isObject(source) ? Object.entries(expected) : []) {
    if (isObject(source) && source[key] === value) continue;
    context.report({
      message: `The source description is that of this folder's document: write ${key}: ${String(value)}.`,
      location: context.location.child(['sourceDescriptions', 0, key]),
    });
  }
  if (sibling(context.location, openapiFile) !== undefined) return;
  context.report({
    message: `There is no readable ${openapiFile} in this folder: put it beside this document.`,
    location: context.location.child(['sourceDescriptions']).key(),
  });
}

/** The generator copes without one, for documents that nobody here wrote; its client can't log in then. */
function lifecycleDocument(_: JsonObject, context: Context): void {
  if (sibling(context.location, arazzoFile) !== undefined) return;
  context.report({
    message: `There is no readable ${arazzoFile} in this folder: write how a token is obtained.`,
    location: context.location.child(['openapi']).key(),
  });
}

/** What 3.1 has and 3.0 hasn't, or what no generator makes anything of. */
function convertible(keys: readonly string[]) {
  return (node: JsonObject, context: Context): void => {
    for (const key of keys) {
      if (!(key in node)) continue;
      context.report({
        message: `${key} is not in the dialect: it can't be said in OpenAPI 3.0. Remove it.`,
        location: context.location.child([key]).key(),
      });
    }
  };
}

function convertibleScheme(node: JsonObject, context: Context): void {
  if (node.type !== 'mutualTLS') return;
  context.report({
    message:
      "mutualTLS is not in the dialect: it can't be said in OpenAPI 3.0. Say it in the description.",
    location: context.location.child(['type']),
  });
}

export const openapiDocumentRules: Rules = {
  'document-version': version('openapi', '3.1.0'),
  'lifecycle-document': () => ({ Root: lifecycleDocument }),
  convertible: () => ({
    Root: convertible(['webhooks', 'jsonSchemaDialect']),
    Components: convertible(['pathItems', 'callbacks']),
    Operation: convertible(['callbacks']),
    SecurityScheme: convertibleScheme,
  }),
};

export const arazzoDocumentRules: Rules = {
  'document-version': version('arazzo', '1.1.0'),
  'source-description': () => ({ Root: { leave: sourceDescription } }),
};
