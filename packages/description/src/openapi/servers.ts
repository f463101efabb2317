// Reads the servers of an API: those of the document first, then those of path items, without duplicates.
import { memberOf } from '../json/json.ts';
import {
  elements,
  has,
  member,
  members,
  optionalText,
  type Place,
  reportOrWarn,
  reportUnlessForeign,
  text,
  warn,
} from '../problems/place.ts';
import type { Server, ServerVariable } from './model.ts';

export interface Servers {
  readonly list: readonly Server[];
  /** The variables of all servers, without duplicates. */
  readonly variables: readonly ServerVariable[];
  /** The index in `list` of the server of a path item or an operation. */
  indexOf(holder: Place): number;
}

/** The server of a document without an absolute URL. The caller must pass the URL. */
const unknown: Server = { url: '', description: undefined, variables: [] };

export function readServers(root: Place): Servers {
  const list: Server[] = [];
  const variables: ServerVariable[] = [];

  function add(place: Place): number {
    const isRoot = place.parent === undefined;
    const server =
      readServer(place, isRoot ? undefined : list[0]) ?? (isRoot ? unknown : undefined);
    if (server === undefined) return 0;
    for (const variable of server.variables) addVariable(place, variable);
    const known = list.findIndex(({ url }) => url === server.url);
    return known === -1 ? list.push(server) - 1 : known;
  }

  function addVariable(holder: Place, variable: ServerVariable): void {
    const index = variables.findIndex(({ name }) => name === variable.name);
    const other = variables[index];
    if (other === undefined) variables.push(variable);
    else if (!isSame(other, variable)) {
      variables[index] = merged(other, variable);
      reportUnlessForeign(
        member(member(member(member(holder, 'servers'), 0), 'variables'), variable.name),
        'ambiguous-server-variable',
        `The server variable "${variable.name}" has another definition on another server.`,
        'Give it another name.',
      );
    }
  }

  // The first server is that of the document.
  add(root);
  for (const [, item] of members(member(root, 'paths'))) if (has(item, 'servers')) add(item);
  return { list, variables, indexOf: (holder) => (has(holder, 'servers') ? add(holder) : 0) };
}

/** @param root the server of the document; `undefined` for that server itself */
function readServer(holder: Place, root?: Server): Server | undefined {
  const servers = elements(member(holder, 'servers'));
  const place = servers[0];
  if (place === undefined || servers.length > 1) {
    reportUnlessForeign(
      member(holder, 'servers'),
      'one-server',
      `There are ${servers.length} servers here.`,
      'Write exactly one. For several hosts, use a server variable.',
    );
  }
  const written = place && text(member(place, 'url'));
  if (place === undefined || written === undefined) return undefined;
  const declared = members(member(place, 'variables'));
  const named = [...written.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []);
  const undeclared = named.filter((name) => !declared.some(([known]) => known === name));
  for (const name of undeclared) {
    const message = `The server variable "${name}" is not declared in "variables".`;
    reportUnlessForeign(member(place, 'url'), 'undeclared-server-variable', message);
  }
  const variables = [
    ...declared
      .filter(([name]) => named.includes(name))
      .map(([name, variable]) => readVariable(name, variable)),
    ...undeclared.map(unknownVariable),
  ];
  const description = optionalText(member(place, 'description'));
  const given: Server = { url: written, description, variables };
  const at = member(place, 'url');
  const server = !place.source.isForeign || isHttp(given) ? given : resolved(at, given, root);
  return server && { ...server, url: plainUrl(server.url, at) };
}

/** Returns whether the URL, with the defaults of its variables, is one of HTTP. A scheme has no case (RFC 3986 §3.1). */
function isHttp(server: Server): boolean {
  return /^https?:\/\//i.test(serverUrl(server, {}));
}

/**
 * Returns the server of a path item or an operation whose URL is relative to the document's own URL. That is unknown here,
 * so its origin is assumed to be that of the document's server, with the variables in it.
 */
function resolved(place: Place, server: Server, root: Server | undefined): Server | undefined {
  const { url } = server;
  const isRelative = !/^[a-z][a-z\d+.-]*:/i.test(serverUrl(server, {}));
  // The caller passes the URL of the whole API.
  if (isRelative && root === undefined) return undefined;
  const origin = /^https?:\/\/[^/]+/i.exec(root?.url ?? '')?.[0];
  const isPath = isRelative && /^\/(?!\/)/.test(url);
  const target = isPath && origin !== undefined ? `${origin}${url}` : undefined;
  const message = isRelative
    ? `The server "${url}" is relative to the location of the document, which is not known.`
    : `The server "${url}" is not one of HTTP.`;
  const instead = target ?? root?.url;
  warn(place, 'server-url', message, instead ? `Calls go to ${instead}.` : 'Pass "baseUrl".');
  if (target === undefined) return undefined;
  const inherited = (root?.variables ?? []).filter(({ name }) => origin?.includes(`{${name}}`));
  const isInherited = (name: string): boolean => inherited.some((one) => one.name === name);
  const own = server.variables.filter(({ name }) => !isInherited(name));
  return { ...server, url: target, variables: [...inherited, ...own] };
}

/** Returns a URL to which paths can be appended: without a query, a fragment and a trailing slash (OpenAPI, "Server Object"). */
function plainUrl(url: string, place: Place): string {
  const plain = url.replace(/[?#].*$/s, '');
  if (plain !== url) {
    const message = `The server "${url}" has a query or a fragment, to which paths cannot be appended.`;
    reportOrWarn(place, 'server-url', message, { used: 'It is left out.', remedy: 'Remove it.' });
  }
  return plain.replace(/^https?:/i, (scheme) => scheme.toLowerCase()).replace(/\/+$/, '');
}

function readVariable(name: string, place: Place): ServerVariable {
  const required = member(place, 'x-required').value === true;
  const value = text(member(place, 'default')) ?? '';
  return {
    name,
    description: optionalText(member(place, 'description')),
    default: required ? undefined : value,
    required,
    enum: has(place, 'enum')
      ? elements(member(place, 'enum')).map((one) => text(one) ?? '')
      : undefined,
    example: value,
  };
}

/** A variable that the document does not declare. The caller must pass its value. */
function unknownVariable(name: string): ServerVariable {
  return {
    name,
    description: undefined,
    default: undefined,
    required: true,
    enum: undefined,
    example: name,
  };
}

/** Merges a variable of two servers: it accepts the values of both. */
function merged(one: ServerVariable, other: ServerVariable): ServerVariable {
  const values = one.enum && other.enum && [...new Set([...one.enum, ...other.enum])];
  return { ...one, enum: values, required: one.required || other.required };
}

function isSame(one: ServerVariable, other: ServerVariable): boolean {
  return (
    one.default === other.default &&
    one.required === other.required &&
    String(one.enum) === String(other.enum)
  );
}

/** Returns the URL of a server with the values of its variables. A variable without a value has its default. */
export function serverUrl({ url, variables }: Server, values: object): string {
  return url.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
    const variable = variables.find((one) => one.name === name);
    return String(memberOf(values, name) ?? variable?.example ?? '');
  });
}
