// Normalises a document, because the same can be written in many ways. Types, schemas and the sandbox use the result,
// so they cannot disagree. A document in our own dialect does not change.

import { referenceTo } from '../bundle/bundle.ts';
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import type { Place } from '../problems/place.ts';
import { componentOf } from '../schema/schema.ts';
import { type Rebuilt, rebuild } from '../structure/rebuild.ts';
import { withSchemas } from './components.ts';
import { withoutCycles } from './cycles.ts';
import { Family } from './discriminators.ts';
import { isFile, withFiles } from './files.ts';
import { withRightTypes } from './lenient.ts';
import { withMeaningfulRequest } from './requests.ts';
import { PropertyFinder, undeclaredIn, withRequiredProperties } from './required.ts';
import { plainReference, plainSchema } from './schemas.ts';

/** Returns the normalised document at a place. Dropped parts of a third-party document are reported as warnings. */
export function normalise(root: Place): Json {
  const schemas = objectOf(objectOf(objectOf(root.value).components).schemas);
  const plainSchemas = Object.entries(schemas).map(
    ([name, schema]) => [name, plainReference(schema, root)] as const,
  );
  const family = new Family(Object.fromEntries(plainSchemas));
  const discriminators: JsonObject[] = [];
  let isIncomplete = false;
  let hasFiles = false;
  const rebuilt = rebuild(root, (value, at) => {
    const kept =
      root.source.isForeign && isObject(value)
        ? withRightTypes(withMeaningfulRequest(value, at), at)
        : value;
    if (at.kind === 'Discriminator' && isObject(kept)) return plainMapping(kept, schemas);
    if (at.kind !== 'Schema') return kept;
    const plain = plainSchema(kept, at);
    if (!isObject(plain)) return plain;
    const schema = family.withAlternatives(plain, componentAt(at.place));
    if (isObject(schema.discriminator)) discriminators.push(schema);
    hasFiles ||= isFile(schema);
    isIncomplete ||= Array.isArray(schema.allOf) || undeclaredIn(schema).length > 0;
    return schema;
  });
  const based = withSchemas(rebuilt ?? null, (all) => family.withBases(all));
  const document = hasFiles ? withFiles({ ...root, value: based }) : based;
  const filled = isIncomplete ? fillRequired(document, root) : document;
  return withSchemas(filled, (all) => withoutCycles(family.withValues(all, discriminators)));
}

function fillRequired(document: Json, root: Place): Json {
  const place = { ...root, value: document };
  const finder = new PropertyFinder(document);
  // The schema around a part fills it.
  const isPart = ({ key, parent }: Place): boolean =>
    typeof key === 'number' && parent?.key === 'allOf';
  const change = (value: Json, { kind, place: at }: Rebuilt): Json =>
    kind === 'Schema' && isObject(value) && !(isPart(at) && value.allOf === undefined)
      ? withRequiredProperties(value, finder)
      : value;
  return rebuild(place, change) ?? document;
}

/** Returns the name of the component at a place. */
function componentAt({ key, parent }: Place): string | undefined {
  const components = parent?.key === 'schemas' ? parent.parent : undefined;
  const isComponent = components?.key === 'components' && components.parent?.parent === undefined;
  return isComponent ? String(key) : undefined;
}

/** Returns the values of a mapping as references, without unresolved ones. */
function plainMapping(value: JsonObject, schemas: JsonObject): JsonObject {
  if (!isObject(value.mapping)) return value;
  let isSame = true;
  const entries = Object.entries(value.mapping).flatMap(([name, target]): [string, Json][] => {
    const written = String(target);
    const reference = Object.hasOwn(schemas, written) ? referenceTo('schemas', written) : written;
    isSame &&= reference === target;
    if (Object.hasOwn(schemas, componentOf(reference) ?? '')) return [[name, reference]];
    isSame = false;
    // `bundle` has reported it.
    return [];
  });
  return isSame ? value : { ...value, mapping: Object.fromEntries(entries) };
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
