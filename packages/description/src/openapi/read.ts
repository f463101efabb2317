// Reads an OpenAPI document into the model of an API, and reports problems.
import { camel, identifier, uniqueName } from '../names/names.ts';
import {
  elements,
  follow,
  has,
  member,
  members,
  optionalText,
  type Place,
  report,
  rootOf,
  type Source,
  text,
  warn,
} from '../problems/place.ts';
import { schemaAt } from '../schema/schema.ts';
import { methods } from '../structure/types.ts';
import type { Api, Operation, SecurityScheme, Tag } from './model.ts';
import { readOperation } from './operation.ts';
import { checkPath } from './paths.ts';
import { requestIdOf } from './request-id.ts';
import { readSecuritySchemes } from './security.ts';
import { readServers, type Servers } from './servers.ts';
import { withTokenInvalid } from './token-invalid.ts';
import { checkVersion } from './version.ts';

export function readApi(name: string, source: Source): Api {
  const root = rootOf(source);
  const info = member(root, 'info');
  checkVersion(root);
  const securitySchemes = readSecuritySchemes(root);
  const servers = readServers(root);
  const operations = readOperations(root, { servers, securitySchemes });
  return {
    name,
    title: text(member(info, 'title')) ?? name,
    version: optionalText(member(info, 'version')) ?? '',
    summary: optionalText(member(info, 'summary')),
    description: optionalText(member(info, 'description')),
    servers: servers.list,
    serverVariables: servers.variables,
    tags: elements(member(root, 'tags')).map(readTag),
    securitySchemes: withTokenInvalid(securitySchemes, operations),
    operations,
    requestId: requestIdOf(operations.values()),
    schemas: new Map(
      members(member(member(root, 'components'), 'schemas')).flatMap(([key, place]) => {
        const schema = schemaAt(place);
        return schema ? [[key, schema] as const] : [];
      }),
    ),
    place: root,
  };
}

function readTag(place: Place): Tag {
  const name = optionalText(member(place, 'name')) ?? '';
  return { name, description: optionalText(member(place, 'description')), place };
}

interface Context {
  readonly servers: Servers;
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>;
}

function readOperations(root: Place, context: Context): Map<string, Operation> {
  const operations = new Map<string, Operation>();
  const found = [...operationsIn(root)];
  const given = new Set(found.map(({ place }) => member(place, 'operationId').value));
  for (const at of found) {
    const isTaken = (name: string): boolean => operations.has(name) || given.has(name);
    const operationId = idOf(at, operations, isTaken);
    if (operationId === undefined) continue;
    operations.set(operationId, readOperation(operationId, at, context));
  }
  return operations;
}

interface Found {
  readonly path: string;
  readonly method: string;
  readonly place: Place;
  readonly item: Place;
}

function* operationsIn(root: Place): Generator<Found> {
  for (const [path, written] of members(member(root, 'paths'))) {
    if (path.startsWith('x-')) continue;
    checkPath(path, written);
    const item = follow(written);
    if (item === undefined) continue;
    for (const method of methods)
      if (has(item, method)) yield { path, method, place: member(item, method), item };
  }
}

/** Third-party documents can have missing or duplicate operationIds. Then the id is built from method and path. */
function idOf(
  { path, method, place }: Found,
  operations: ReadonlyMap<string, Operation>,
  isTaken: (name: string) => boolean,
): string | undefined {
  const at = member(place, 'operationId');
  const { isForeign } = place.source;
  const given = isForeign ? optionalText(at) : text(at);
  const named = uniqueName(identifier(camel(`${method} ${path}`)), isTaken);
  if (given === undefined || given === '') {
    if (!isForeign) {
      if (given === '')
        report(at, 'empty-operation-id', 'The operationId is empty.', 'Write a name in camelCase.');
      return undefined;
    }
    const message = `${method.toUpperCase()} ${path} has no operationId. It is called "${named}".`;
    warn(at, 'missing-operation-id', message);
    return named;
  }
  const other = operations.get(given);
  if (other === undefined) return given;
  const message = `The operationId "${given}" is already used by ${other.method} ${other.path}.`;
  if (!isForeign) return report(at, 'duplicate-operation-id', message, 'Choose another.');
  warn(at, 'duplicate-operation-id', `${message} This operation is called "${named}".`);
  return named;
}
