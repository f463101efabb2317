// Rewrites ids, texts and tags of operations.
import { camel, identifier, type JsonObject, uniqueName } from '@x/description';
import { listOf, mapOperations, objectOf, type Rule, textOf, without } from './rule.ts';

export const operations: Rule = (document, { notes }) => {
  const ids = new Set<string>();
  const used = new Set<string>();
  const changed = mapOperations(document, ({ path, method, operation }) => {
    const operationId = uniqueName(nameOf(operation, method, path), (one) => ids.has(one));
    ids.add(operationId);
    const [given] = listOf(operation.tags);
    const tag = textOf(given) ?? segmentOf(path);
    used.add(tag);
    const summary = summaryOf(operation, operationId);
    const description = textOf(operation.description) ?? summary;
    const others = without(operation, 'operationId', 'summary', 'description', 'tags', 'servers');
    if (listOf(operation.servers).length > 0)
      notes.ask('the server of this operation was removed', {
        operation: operationId,
      });
    return { operationId, summary, description, tags: [tag], ...others };
  });
  return { ...changed, tags: tagsOf(document, used) };
};

/** Returns an id in camelCase: `Users_list` becomes `usersList`. */
function nameOf(operation: JsonObject, method: string, path: string): string {
  const given = textOf(operation.operationId) ?? `${method} ${path}`;
  const ascii = camel(given.replaceAll('_', ' ')).replaceAll(/[^A-Za-z0-9]/g, '');
  const name = identifier(ascii === '' ? camel(`${method} ${path}`) : ascii).replaceAll('_', '');
  return /^[a-z]/.test(name) ? name : `call${name}`;
}

function summaryOf(operation: JsonObject, operationId: string): string {
  const given = textOf(operation.summary) ?? textOf(operation.description)?.split(/\n|\. /)[0];
  const words = operationId.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  const text = (given ?? words).trim().replace(/\.$/, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function segmentOf(path: string): string {
  const segments = path.split('/').filter((one) => one !== '' && !one.startsWith('{'));
  return segments.find((one) => !/^(api|rest|v\d+(\.\d+)?)$/i.test(one)) ?? 'default';
}

/** Returns the tags of the operations, each with a description. */
function tagsOf(document: JsonObject, used: ReadonlySet<string>): JsonObject[] {
  const written = new Map(
    listOf(document.tags).map((tag) => [String(objectOf(tag).name), objectOf(tag)]),
  );
  return [...used].map((name) => {
    const tag = written.get(name) ?? {};
    return { ...tag, name, description: textOf(tag.description) ?? `Operations on ${name}.` };
  });
}
