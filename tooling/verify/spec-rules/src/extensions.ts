/** README, "Extensions": there are no others, and each has its place. */

import { type Context, isObject, type JsonObject, type Rule, type Rules } from './redocly.ts';

interface Extension {
  readonly on: string;
  readonly value: (value: unknown) => boolean;
  readonly expected: string;
}

type Extensions = Readonly<Record<string, Extension>>;

const isPositive = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0;
const isName = (value: unknown): boolean => typeof value === 'string' && value !== '';

const ofOpenapi: Extensions = {
  'x-evidence': { on: 'any', value: () => true, expected: '' },
  'x-required': { on: 'ServerVariable', value: (value) => value === true, expected: 'true' },
  'x-unauthorized': {
    on: 'SecurityScheme',
    value: (value) => value === 'not-applied',
    expected: 'not-applied',
  },
  'x-pagination': { on: 'Operation', value: isObject, expected: 'type, inputs and outputs' },
};

const ofArazzo: Extensions = {
  'x-security': {
    on: 'Step',
    value: (value) => Array.isArray(value) && value.every(isObject),
    expected: 'a list of schemeName and values',
  },
  'x-security-scheme': { on: 'Workflow', value: isName, expected: 'the name of a security scheme' },
  'x-refresh-within': { on: 'Workflow', value: isPositive, expected: 'a whole number of seconds' },
  'x-resend': { on: 'Workflow', value: isName, expected: 'the id of a workflow' },
};

/** Typed nodes that Redocly doesn't know to be extensible, but on which an extension would go unnoticed. */
const alsoExtensible: ReadonlySet<string> = new Set([
  'CriterionObject',
  'SuccessActionObject',
  'FailureActionObject',
  'ExtendedSecurity',
]);

function check(extensions: Extensions, name: string, node: JsonObject, context: Context): void {
  const extension = extensions[name];
  const location = context.location.child([name]).key();
  if (extension === undefined) {
    const known = Object.keys(extensions).join(', ');
    context.report({
      message: `${name} is unknown: this kind of document has only ${known}. Remove it, or say it in the description.`,
      location,
    });
  } else if (extension.on !== 'any' && extension.on !== context.type.name) {
    context.report({
      message: `${name} says nothing on a ${context.type.name}: move it to the ${extension.on} it is meant for.`,
      location,
    });
  } else if (!extension.value(node[name])) {
    context.report({
      message: `${name} can't be ${JSON.stringify(node[name])}: write ${extension.expected}.`,
      location: context.location.child([name]),
    });
  }
}

const only =
  (extensions: Extensions): Rule =>
  () => ({
    any: {
      enter(node: JsonObject, context: Context): void {
        const { extensionsPrefix, name } = context.type;
        if (extensionsPrefix !== 'x-' && !alsoExtensible.has(name)) return;
        if (!isObject(node)) return;
        for (const key of Object.keys(node)) {
          if (key.startsWith('x-')) check(extensions, key, node, context);
        }
      },
    },
  });

export const openapiExtensionRules: Rules = { extensions: only(ofOpenapi) };
export const arazzoExtensionRules: Rules = { extensions: only(ofArazzo) };
