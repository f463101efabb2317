// Removes unused components.
import { isObject, type JsonObject } from '@x/description';
import { type Place, walk } from '@x/description/structure';
import { listOf, objectOf, operationsOf, type Rule } from './rule.ts';

export const unused: Rule = (document, { root }) => {
  const reached = new Set<string>();
  const waiting: JsonObject[] = [{ paths: document.paths! }];
  const securities = operationsOf(document).flatMap(({ operation }) => listOf(operation.security));
  for (const name of securities.flatMap((one) => Object.keys(objectOf(one))))
    reached.add(`#/components/securitySchemes/${name}`);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const target of targetsIn({ ...root, value: next })) {
      if (reached.has(target)) continue;
      reached.add(target);
      const [, , section = '', name = ''] = target.split('/');
      const component = objectOf(objectOf(document.components)[section])[name];
      if (component !== undefined)
        waiting.push({ components: { [section]: { [name]: component } } });
    }
  const sections = Object.entries(objectOf(document.components)).flatMap(([section, value]) => {
    const kept = Object.entries(objectOf(value)).filter(([name]) =>
      reached.has(`#/components/${section}/${name}`),
    );
    return kept.length === 0 ? [] : [[section, Object.fromEntries(kept)] as const];
  });
  return { ...document, components: Object.fromEntries(sections) };
};

function* targetsIn(place: Place): Generator<string> {
  for (const { place: at, isReference } of walk(place))
    if (isReference && isObject(at.value)) yield String(at.value.$ref);
}
