// Renames component schemas: PascalCase, different in more than case, and not a name that Go generators use for another
// element (specs/README.md, "The OpenAPI dialect").
import { componentOf, type JsonObject, pascal, uniqueName } from '@x/description';
import { isReference } from '@x/description/structure';
import {
  componentsOf,
  everywhere,
  idOf,
  objectOf,
  operationsOf,
  type Rule,
  withComponents,
} from './rule.ts';

export const names: Rule = (document, context) => {
  const schemas = componentsOf(document, 'schemas');
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  const answers = operationsOf(document).map(
    ({ operation }) => `${pascal(idOf(operation))}Response`,
  );
  const isTaken = (name: string): boolean =>
    answers.includes(name) || Object.hasOwn(schemas, /^New(.+)$/.exec(name)?.[1] ?? '');
  for (const name of Object.keys(schemas)) {
    const wanted = nameOf(name);
    const free = isTaken(wanted) ? `${wanted}Body` : wanted;
    const unique = uniqueName(free, (one) => taken.has(one.toLowerCase()));
    taken.add(unique.toLowerCase());
    renamed.set(name, unique);
  }
  if ([...renamed].every(([before, after]) => before === after)) return document;
  const target = (reference: string): string => {
    const name = componentOf(reference);
    return `#/components/schemas/${renamed.get(name ?? '') ?? name}`;
  };
  const changed = everywhere(document, context, (value, { kind }) => {
    if (kind === 'Schema' && isReference(value)) return { ...value, $ref: target(value.$ref) };
    if (kind !== 'Discriminator') return value;
    const mapping = Object.entries(objectOf(objectOf(value).mapping));
    return {
      ...objectOf(value),
      mapping: Object.fromEntries(mapping.map(([key, one]) => [key, target(String(one))])),
    };
  });
  const entries = Object.entries(componentsOf(changed, 'schemas'));
  const named = entries.map(([name, one]) => [renamed.get(name) ?? name, one]);
  return withComponents(changed, 'schemas', Object.fromEntries(named) as JsonObject);
};

function nameOf(name: string): string {
  const ascii = pascal(name.replaceAll('_', ' ')).replaceAll(/[^A-Za-z0-9]/g, '');
  return /^[A-Z]/.test(ascii) ? ascii : `Schema${ascii}`;
}
