// Renames security schemes and component parameters. OpenAPI allows only letters, digits, ".", "-" and "_" (§4.8.7),
// but some generators write names such as "Bearer Authentication".
import { type JsonObject, uniqueName } from '@x/description';
import { isReference } from '@x/description/structure';
import {
  componentsOf,
  everywhere,
  listOf,
  mapOperations,
  objectOf,
  type Rule,
  withComponents,
} from './rule.ts';

export const keys: Rule = (document, context) => {
  const schemes = renamed(componentsOf(document, 'securitySchemes'));
  const parameters = renamed(componentsOf(document, 'parameters'));
  const isRight = ([before, after]: [string, string]): boolean => before === after;
  if ([...schemes, ...parameters].every(isRight)) return document;
  const changed = everywhere(document, context, (value, { kind }) => {
    if (kind !== 'Parameter' || !isReference(value)) return value;
    const [, name = ''] = /^#\/components\/parameters\/(.*)$/.exec(value.$ref) ?? [];
    const written = decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~');
    return { ...value, $ref: `#/components/parameters/${parameters.get(written) ?? name}` };
  });
  const required = withSecurity(changed, schemes);
  const sections = { securitySchemes: schemes, parameters };
  return Object.entries(sections).reduce((so, [section, names]) => {
    const given = Object.entries(componentsOf(so, section));
    const entries = given.map(([name, value]) => [names.get(name) ?? name, value]);
    return given.length === 0
      ? so
      : withComponents(so, section, Object.fromEntries(entries) as JsonObject);
  }, required);
};

/** Keeps valid names, and removes invalid characters from the others. */
function renamed(components: JsonObject): Map<string, string> {
  const names = new Map<string, string>();
  const isTaken = (name: string): boolean =>
    Object.hasOwn(components, name) || [...names.values()].includes(name);
  for (const name of Object.keys(components)) {
    const kept = name.replaceAll(/[^A-Za-z0-9._-]+/g, '');
    names.set(name, kept === name ? name : uniqueName(kept === '' ? 'unnamed' : kept, isTaken));
  }
  return names;
}

function withSecurity(document: JsonObject, names: ReadonlyMap<string, string>): JsonObject {
  const rename = (holder: JsonObject): JsonObject => {
    if (holder.security === undefined) return holder;
    const security = listOf(holder.security).map((one) =>
      Object.fromEntries(
        Object.entries(objectOf(one)).map(([name, scopes]) => [names.get(name) ?? name, scopes]),
      ),
    );
    return { ...holder, security };
  };
  return mapOperations(rename(document), ({ operation }) => rename(operation));
}
