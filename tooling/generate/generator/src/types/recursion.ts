// Generates type aliases for schemas that contain themselves through lists and alternatives only: `Value = string |
// Value[]`. In a member of an interface, TypeScript rejects such a type (TS2502); in a type alias it does not.
import {
  cyclesIn,
  identifiersOf,
  isObject,
  type Json,
  type JsonObject,
  pascal,
  referredComponent,
} from '@x/description';
import { type Place, rebuild } from '@x/description/structure';
import { aliased } from './markers.ts';

type Schemas = Readonly<Record<string, Json>>;

export interface Aliased {
  /** All schemas. Recursive ones refer to their alias. */
  readonly schemas: Schemas;
  /** The schemas of the aliases, by name. */
  readonly aliases: ReadonlyMap<string, Json>;
}

/** The names at the top level of the file. */
const reserved = new Set([
  ...['paths', 'webhooks', 'components', 'operations', 'WithRequired'],
  // The platform's types to which the file refers.
  ...['AsyncIterable', 'Blob', 'File', 'FormData', 'Record'],
]);

export function withAliases(schemas: Schemas, root: Place): Aliased {
  const groups = cyclesIn(Object.keys(schemas), (name) => partsOf(schemas[name]!));
  const names = identifiersOf(
    groups.flatMap((group) => [...group]),
    pascal,
    reserved,
  );
  const aliases = new Map<string, Json>();
  const replaced = new Map<string, Json>();
  for (const name of groups.flatMap((group) => [...group])) {
    const alias = names.get(name)!;
    const schema = schemas[name]!;
    aliases.set(alias, referringTo(names, { ...root, value: schema }));
    replaced.set(name, aliased(schema, alias));
  }
  return { schemas: { ...schemas, ...Object.fromEntries(replaced) }, aliases };
}

/** Returns the components that a schema contains directly, or through lists and alternatives. */
function partsOf(schema: Json | undefined): string[] {
  if (!isObject(schema)) return [];
  const referred = referredComponent(schema);
  if (referred !== undefined) return [referred];
  const lists = ['allOf', 'oneOf', 'anyOf', 'prefixItems'].flatMap((key) => listOf(schema[key]));
  return [...lists, schema.items].flatMap(partsOf);
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function referringTo(names: ReadonlyMap<string, string>, place: Place): Json {
  const change = (value: Json): Json => {
    const name = referredComponent(value);
    const alias = name === undefined ? undefined : names.get(name);
    return alias === undefined ? value : aliased(value as JsonObject, alias);
  };
  return rebuild(place, change, 'Schema') ?? {};
}
