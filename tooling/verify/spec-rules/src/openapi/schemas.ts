/** README, "The OpenAPI dialect": the JSON Schema that code generators of many languages agree on. */

import { isConvertible } from '@x/spec-builder/openapi30/schema';
import {
  type Context,
  child,
  children,
  isObject,
  isReference,
  type JsonObject,
  listAt,
  objectAt,
  type Rules,
  textAt,
} from '../redocly.ts';
import { isObjectSchema, reachable, typesOf } from '../schema-walk.ts';
import { namesSecret } from '../secrets.ts';

const conditional = 'make it a oneOf with a discriminator, or say it in the description';

/** Each banned keyword with what to do instead. */
const banned: readonly (readonly [keyword: string, instead: string])[] = [
  ['prefixItems', 'describe the array by `items`'],
  ['if', conditional],
  ['then', conditional],
  ['else', conditional],
  ['dependentRequired', 'say it in the description'],
  ['unevaluatedProperties', 'use additionalProperties'],
  ['patternProperties', 'use additionalProperties'],
  ['not', 'say what it is, or say it in the description'],
  ['allOf', 'write the properties out in one named schema'],
];

function schemaKeywords(node: JsonObject, context: Context): void {
  for (const [keyword, instead] of banned) {
    if (!(keyword in node)) continue;
    context.report({
      message: `${keyword} is not in the dialect: ${instead}.`,
      location: context.location.child([keyword]).key(),
    });
  }
  for (const keyword of Object.keys(node)) {
    if (isConvertible(keyword) || banned.some(([one]) => one === keyword)) continue;
    context.report({
      message: `${keyword} is not in the dialect: OpenAPI 3.0 can't say it. Say it in the description.`,
      location: context.location.child([keyword]).key(),
    });
  }
}

/** Null stands beside a type or a reference. */
function nullAlone(node: JsonObject, context: Context): void {
  const isOfReference = context.location.pointer.endsWith('/anyOf/1');
  for (const [keyword, value] of [
    ['type', 'null'],
    ['const', null],
  ] as const) {
    if (!(keyword in node) || node[keyword] !== value || isOfReference) continue;
    context.report({
      message: `Nothing but null: OpenAPI 3.0 can't say it. Leave the member out, or write [T, 'null'].`,
      location: context.location.child([keyword]).key(),
    });
  }
}

const schemaMaps = ['properties', 'patternProperties'] as const;
const schemaLists = ['oneOf', 'anyOf', 'allOf', 'prefixItems'] as const;
const schemaValues = ['items', 'not', 'if', 'then', 'else', 'unevaluatedProperties'] as const;

function booleanSchemas(node: JsonObject, context: Context): void {
  const places = [
    ...schemaValues.map((keyword) => [keyword]),
    ...schemaMaps.flatMap((map) => Object.keys(objectAt(node, map)).map((name) => [map, name])),
    ...schemaLists.flatMap((list) => Object.keys(listAt(node, list)).map((at) => [list, at])),
  ];
  for (const path of places) {
    const value = path.reduce<unknown>(
      (inner, key) =>
        Array.isArray(inner) ? inner[Number(key)] : isObject(inner) ? inner[key] : inner,
      node,
    );
    if (typeof value === 'boolean') reportBooleanSchema(context, path);
  }
}

function reportBooleanSchema(context: Context, path: readonly string[]): void {
  context.report({
    message: 'A boolean is no schema here: write {} for anything, or leave it out for nothing.',
    location: context.location.child(path),
  });
}

function typeList(node: JsonObject, context: Context): void {
  const type = node.type;
  if (!Array.isArray(type)) return;
  if (type.length === 2 && type[1] === 'null' && type[0] !== 'null') return;
  context.report({
    message: `${JSON.stringify(type)} is no nullable type: write one type, or [T, 'null'] in this order.`,
    location: context.location.child(['type']).key(),
  });
}

function referenceSiblings(node: JsonObject, context: Context): void {
  if (context.type.name !== 'Schema') return;
  for (const key of Object.keys(node)) {
    if (['$ref', 'description', 'x-evidence'].includes(key)) continue;
    context.report({
      message: `${key} beside $ref: only description and x-evidence may stand there; make it a schema of its own.`,
      location: context.location.child([key]).key(),
    });
  }
}

function schemaNames(schemas: JsonObject, context: Context): void {
  const seen = new Map<string, string>();
  for (const name of Object.keys(schemas)) {
    const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    const first = seen.get(plain);
    seen.set(plain, name);
    const location = context.location.child([name]).key();
    if (first !== undefined) {
      context.report({
        message: `${name} and ${first} differ only in case or punctuation: rename one.`,
        location,
      });
    }
    if (/^[A-Z][A-Za-z0-9]*$/.test(name)) continue;
    context.report({
      message: `${name} isn't PascalCase: begin with a capital and use only letters and digits.`,
      location,
    });
  }
}

function openMap(node: JsonObject, context: Context): void {
  if (!typesOf(node).includes('object')) return;
  if (['properties', 'additionalProperties', 'oneOf'].some((keyword) => keyword in node)) return;
  context.report({
    message:
      'An object without properties: say `additionalProperties: true`, or give the value a schema.',
    location: context.location.child(['type']).key(),
  });
}

/** Inline objects below a body's schema; what is behind a reference has a name. */
function inlineObjects(node: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (!isObject(node) || isReference(node)) return [];
  if (isObjectSchema(node)) return [path];
  return [
    ...inlineObjects(node.items, [...path, 'items']),
    ...(['oneOf', 'anyOf'] as const).flatMap((list) =>
      listAt(node, list).flatMap((inner, at) => inlineObjects(inner, [...path, list, String(at)])),
    ),
  ];
}

function namedBody(node: JsonObject, context: Context): void {
  for (const path of inlineObjects(node.schema, ['schema'])) {
    context.report({
      message: 'An object in a body has no name: move it to components/schemas and refer to it.',
      location: context.location.child(path).key(),
    });
  }
}

function secretFormat(name: string, schema: JsonObject, context: Context): void {
  if (!namesSecret(name) || !typesOf(schema).includes('string')) return;
  if (schema.format === 'password' || 'const' in schema || 'enum' in schema) return;
  context.report({
    message: `${name} is a secret: add \`format: password\`.`,
    location: context.location.key(),
  });
}

export const schemaRules: Rules = {
  'schema-keywords': () => ({ Schema: schemaKeywords }),
  'null-alone': () => ({ Schema: nullAlone }),
  'boolean-schema': () => ({ Schema: booleanSchemas }),
  'type-list': () => ({ Schema: typeList }),
  'reference-siblings': () => ({ ref: { enter: referenceSiblings } }),
  'schema-names': () => ({ NamedSchemas: schemaNames }),
  'open-map': () => ({ Schema: openMap }),
  'named-body': () => ({
    RequestBody: { MediaType: namedBody },
    Response: { MediaType: namedBody },
  }),
  'secret-format': () => ({
    SchemaProperties: {
      Schema: (node, context) => secretFormat(String(context.key), node, context),
    },
    Parameter: (node, context) => {
      const schema = child({ node, location: context.location }, ['schema'], context);
      if (schema !== undefined) secretFormat(textAt(node, 'name'), schema.node, context);
    },
  }),
  'closed-response': () => {
    const reported = new Set<string>();
    return {
      Response: {
        leave(node: JsonObject, context: Context): void {
          for (const [, media] of children(
            { node, location: context.location },
            'content',
            context,
          )) {
            const schema = child(media, ['schema'], context);
            if (schema === undefined) continue;
            for (const [address, place] of reachable(schema, context)) {
              if (place.node.additionalProperties !== false || reported.has(address)) continue;
              reported.add(address);
              context.report({
                message: 'A response is never closed: remove `additionalProperties: false`.',
                location: place.location.child(['additionalProperties']),
              });
            }
          }
        },
      },
    };
  },
};
