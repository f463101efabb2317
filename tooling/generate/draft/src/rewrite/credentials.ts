// Makes security schemes of parameters that carry the token of a login, such as a header X-Auth-Token that every operation
// declares, and of parameters next to it whose values the login returns too.
import {
  camel,
  identifier,
  type Json,
  type JsonObject,
  type Operation,
  uniqueName,
} from '@x/description';
import { memberNamed } from '../companions.ts';
import { accessToken, answeredMembers, findLogin } from '../login.ts';
import { readAgain } from '../read.ts';
import {
  assumed,
  componentsOf,
  idOf,
  listOf,
  mapOperations,
  objectOf,
  operationsOf,
  type Rule,
  resolved,
  withComponents,
} from './rule.ts';

/** A parameter with the same name and place in several operations. */
interface Declared {
  readonly name: string;
  readonly in: string;
  /** The operations that declare it, and those that require it. */
  readonly operations: Set<string>;
  readonly required: Set<string>;
}

export const credentials: Rule = (document, context) => {
  const declared = [...declaredIn(document).values()];
  const tokens = declared.filter(isToken);
  if (tokens.length === 0) return document;
  const login = findLogin(readAgain('draft', document).api)?.login;
  if (login === undefined || accessToken(login) === undefined) return document;
  const [token] = tokens
    .filter((one) => isSentByMost(one, document))
    .toSorted((a, b) => b.operations.size - a.operations.size);
  if (token === undefined) return document;
  const besides = declared.filter((one) => one !== token && isCompanion(one, token, login));
  const schemes = namedSchemes([token, ...besides], document);
  for (const [name, { in: place, name: parameter }] of schemes)
    context.notes.guess(
      `the parameter "${parameter}" (${place}) of ${token.operations.size} operations is a credential of the login`,
      { document: ['components', 'securitySchemes', name] },
    );
  return withSchemes(document, schemes, freeOf(token, login, document));
};

/** Returns the parameters of operations without security, by place and name. */
function declaredIn(document: JsonObject): ReadonlyMap<string, Declared> {
  const found = new Map<string, Declared>();
  const known = Object.values(componentsOf(document, 'securitySchemes')).map(objectOf);
  for (const { operation, item } of operationsOf(document)) {
    if (listOf(operation.security ?? document.security).length > 0) continue;
    const id = idOf(operation);
    for (const one of [...listOf(operation.parameters), ...listOf(item.parameters)]) {
      const { name, in: place, required } = objectOf(resolved(document, one));
      if (typeof name !== 'string' || typeof place !== 'string' || place === 'path') continue;
      if (known.some((scheme) => scheme.in === place && scheme.name === name)) continue;
      const key = `${place} ${name.toLowerCase()}`;
      const entry = found.get(key) ?? newEntry(name, place);
      found.set(key, entry);
      entry.operations.add(id);
      if (required === true) entry.required.add(id);
    }
  }
  return found;
}

function newEntry(name: string, place: string): Declared {
  return { name, in: place, operations: new Set(), required: new Set() };
}

const tokenName =
  /(auth|access|session|user|login|bearer|security|api|jwt)[-_]?(token|key|ticket)$|^(x-)?(token|jwt|sid|session[-_]?id?|ticket)$|.authorization$/i;
const otherName = /csrf|xsrf|refresh|device|reset|verif|confirm|invit|page|push|fcm|captcha/i;

/** OpenAPI ignores a header parameter with the name `Authorization` (§4.8.12.1). */
function isToken({ name }: Declared): boolean {
  return tokenName.test(name) && !otherName.test(name);
}

/** A parameter of the query with such a name can have another purpose, so it must be in most operations. */
function isSentByMost({ in: place, operations }: Declared, document: JsonObject): boolean {
  return place !== 'query' || operations.size > operationsOf(document).length / 2;
}

/** Returns whether a header or cookie is only declared with the token, mostly required, and in the login's response. */
function isCompanion(one: Declared, token: Declared, login: Operation): boolean {
  const isNextToToken = [...one.operations].every((id) => token.operations.has(id));
  const isRequired = one.required.size > one.operations.size / 2;
  const isReturned = memberNamed(one.name, answeredMembers(login)) !== undefined;
  return one.in !== 'query' && isNextToToken && isRequired && isReturned;
}

function namedSchemes(
  all: readonly Declared[],
  document: JsonObject,
): ReadonlyMap<string, Declared> {
  const taken = new Set(Object.keys(componentsOf(document, 'securitySchemes')));
  return new Map(
    all.map((one) => {
      const wanted = identifier(camel(one.name.replace(/^x-/i, '')));
      const name = uniqueName(wanted, (other) => taken.has(other));
      taken.add(name);
      return [name, one];
    }),
  );
}

/**
 * Returns whether an operation needs no credentials although it declares them: the login, if it does not require them or
 * if all operations do.
 */
function freeOf(
  { required }: Declared,
  { operationId }: Operation,
  document: JsonObject,
): (id: string) => boolean {
  const isEverywhere = required.size === operationsOf(document).length;
  return (id) => id === operationId && (isEverywhere || !required.has(id));
}

/** Adds the schemes, and the requirements of the operations that declare the parameters. */
function withSchemes(
  document: JsonObject,
  schemes: ReadonlyMap<string, Declared>,
  isFree: (id: string) => boolean,
): JsonObject {
  const changed = mapOperations(document, ({ operation }) => {
    const id = idOf(operation);
    const names = [...schemes].filter(([, { operations }]) => operations.has(id));
    if (names.length === 0) return operation;
    const requirement = Object.fromEntries(names.map(([name]): [string, Json] => [name, []]));
    return { ...operation, security: isFree(id) ? [] : [requirement] };
  });
  const added = [...schemes].map(([key, { name, in: place }]): [string, JsonObject] => [
    key,
    { type: 'apiKey', in: place, name, ...assumed },
  ]);
  const all = { ...componentsOf(document, 'securitySchemes'), ...Object.fromEntries(added) };
  return withComponents(changed, 'securitySchemes', all);
}
