// Reads the servers of an API: those of the document first, then those of path items, without duplicates.
import { memberOf } from '../json/json.ts';
import {
  elements,
  has,
  member,
  members,
  optionalText,
  type Place,
  reportUnlessForeign,
  text,
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
    const server = readServer(place) ?? (place.parent === undefined ? unknown : undefined);
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

  add(root);
  for (const [, item] of members(member(root, 'paths'))) if (has(item, 'servers')) add(item);
  return { list, variables, indexOf: (holder) => (has(holder, 'servers') ? add(holder) : 0) };
}

function readServer(holder: Place): Server | undefined {
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
  const url = place && text(member(place, 'url'));
  if (place === undefined || url === undefined) return undefined;
  // The URL is relative to the document's own URL, which is unknown here.
  if (place.source.isForeign && !/^https?:\/\//.test(url)) return undefined;
  const declared = members(member(place, 'variables'));
  const named = [...url.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []);
  const undeclared = named.filter((name) => !declared.some(([known]) => known === name));
  for (const name of undeclared) {
    const message = `The server variable "${name}" is not declared in "variables".`;
    reportUnlessForeign(member(place, 'url'), 'undeclared-server-variable', message);
  }
  return {
    url: url.replace(/\/+$/, ''),
    description: optionalText(member(place, 'description')),
    variables: [
      ...declared
        .filter(([name]) => named.includes(name))
        .map(([name, variable]) => readVariable(name, variable)),
      ...undeclared.map(unknownVariable),
    ],
  };
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
