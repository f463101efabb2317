// `src/generated/calls.ts`: a call for each operation, by its name. The interface carries the documentation that editors show.
import {
  type Api,
  camel,
  identifier,
  identifiersOf,
  isObject,
  type Operation,
  type RequestBody,
} from '@x/description';
import type { Provider } from '../provider.ts';
import { doc, header, key, list, nameType } from '../write/typescript.ts';

/**
 * The members of every client and of every object, and `then`, because a client with a member `then` could not be
 * awaited.
 */
const taken = new Set([
  ...[
    'GET',
    'PUT',
    'POST',
    'DELETE',
    'OPTIONS',
    'HEAD',
    'PATCH',
    'TRACE',
    'request',
    'use',
    'eject',
  ],
  ...['session', 'then', 'toJSON', ...Object.getOwnPropertyNames(Object.prototype)],
]);

/** Returns the name of each operation's call, by operationId. */
export function callNamesOf({ operations }: Api): ReadonlyMap<string, string> {
  return identifiersOf(operations.keys(), callName, taken);
}

/** Returns the operationId, or its words if it is not an identifier: `repos/get` becomes `reposGet`. */
function callName(operationId: string): string {
  return identifier(operationId) === operationId ? operationId : camel(operationId);
}

export function emitCalls(provider: Provider): string {
  const { name, prefix, api } = provider;
  const names = callNamesOf(api);
  const members = [...api.operations.values()].map((operation) => {
    const call = names.get(operation.operationId)!;
    const about = doc(textOf(provider, operation, call), 2);
    return `${about}  ${key(call)}: NamedCall<operations, ${nameType(operation.operationId)}>;\n`;
  });
  // A document may contain only webhooks.
  const imports =
    members.length === 0
      ? ''
      : `import type { NamedCall } from '@x/auth-core/client';
import type { operations } from './schema.ts';
`;
  return `${header(name, 'openapi.yaml')}${imports}
/** The operations of the API, by name. */
export interface ${prefix}Calls {
${members.join('\n')}}
`;
}

function textOf(provider: Provider, operation: Operation, call: string): string {
  const { name, lifecycle } = provider;
  const { operationId, method, path, summary, description, deprecated, security } = operation;
  const isOwn = lifecycle.workflows.some(({ steps }) =>
    steps.some((step) => step.operation.operationId === operationId),
  );
  const paragraphs = [
    summary,
    description,
    isOwn ? 'The session calls this operation itself. Applications use `session`.' : undefined,
    `\`${method} ${path}\``,
    ...(deprecated ? ['@deprecated'] : []),
    ...(security.length > 0 ? ['@throws AuthError if no token can be obtained.'] : []),
    `@see ${referenceOf(operation) ?? `https://github.com/x/x/blob/main/packages/${name}/README.md#operations`}`,
  ];
  const example = `@example\nconst { data, error } = await ${camel(name)}.${call}(${optionsOf(operation)});`;
  return [...paragraphs, ...(isOwn ? [] : [example])]
    .flatMap((one) => one?.trim() || [])
    .join('\n\n');
}

/** Returns the documentation page that the document names. */
function referenceOf({ place }: Operation): string | undefined {
  const docs = isObject(place.value) ? place.value.externalDocs : undefined;
  const url = isObject(docs) ? docs.url : undefined;
  return typeof url === 'string' && /^https:\/\/\S+$/.test(url) ? url : undefined;
}

/** Returns the options that a call needs, as variables. */
function optionsOf({ parameters, body }: Operation): string {
  const places = ['path', 'query', 'header', 'cookie'].flatMap((where) => {
    const needed = parameters.filter((one) => one.in === where && one.required);
    return needed.length === 0 ? [] : [`${where}: ${list('{}', needed.map(variable), 200)}`];
  });
  const options = [
    ...(places.length === 0 ? [] : [`params: ${list('{}', places, 200)}`]),
    ...(body?.required ? ['body'] : []),
    ...(body?.required && !hasDefault(body) ? ['contentType'] : []),
  ];
  return options.length === 0 ? '' : list('{}', options, 200);
}

/** Returns whether a body of several JSON types is sent as `application/json` without `contentType`. */
function hasDefault({ content }: RequestBody): boolean {
  const types = content.filter(({ isJson }) => isJson);
  return types.length < 2 || types.some(({ name }) => name === 'application/json');
}

function variable({ name }: { readonly name: string }): string {
  const named = identifier(camel(name));
  return named === name ? name : `${key(name)}: ${named}`;
}
