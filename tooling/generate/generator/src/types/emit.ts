// `src/generated/schema.ts`: the types of the API, made by openapi-typescript.
import { isObject, type Json, parsePointer, valueAt } from '@x/description';
import {
  astToString,
  type GlobalContext,
  type OpenAPI3,
  type SchemaObject,
  transformSchema,
  transformSchemaObject,
} from 'openapi-typescript';
import ts from 'typescript';
import type { Provider } from '../provider.ts';
import { header } from '../write/typescript.ts';
import { typesDocument } from './document.ts';
import { markedType } from './markers.ts';
import { operationsCollector } from './operations.ts';

export function emitSchema({ name, api }: Provider): string {
  const { document, aliases } = typesDocument(api);
  // `transformSchema` makes types out of what it is given. `openapiTS` around it would bundle the document first, and
  // thereby read files and fetch URLs that the document names.
  const operations = operationsCollector();
  const injectFooter = api.operations.size > 0 ? [operations.declaration] : [];
  const context = contextOf(document, injectFooter);
  const nodes = transformSchema(document as unknown as OpenAPI3, context);
  operations.finish();
  const further = [...aliases].map(([alias, schema]) => {
    const type = transformSchemaObject(schema as unknown as SchemaObject, { ctx: context });
    return ts.factory.createTypeAliasDeclaration(undefined, alias, undefined, type);
  });
  return `${header(name, 'openapi.yaml')}${astToString([...nodes, ...further])}`;
}

const options = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  // A default is what the provider assumes, not something that every response and request has.
  defaultNonNullable: false,
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transform: markedType,
  transformProperty: undefined,
};

function contextOf(document: Json, injectFooter: ts.Node[]): GlobalContext {
  const context = {
    ...options,
    // The values of discriminators are in the document.
    discriminators: { objects: {}, refsHandled: [] },
    injectFooter,
    resolve: (reference: string) => resolved(reference, document),
  };
  // `redoc` is missing: only `openapiTS` uses it.
  return context as unknown as GlobalContext;
}

/**
 * What a parameter or a body refers to. Schemas are not resolved: openapi-typescript would only add the properties that
 * are required next to `allOf`, which the document has already.
 */
function resolved<Value>(reference: string, document: Json): Value | undefined {
  if (reference.startsWith('#/components/schemas/')) return undefined;
  const value = valueAt(document, parsePointer(reference.slice(1)));
  const further = isObject(value) && typeof value.$ref === 'string' ? value.$ref : undefined;
  return further === undefined ? (value as Value | undefined) : resolved(further, document);
}
