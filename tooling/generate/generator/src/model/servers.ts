// The servers of an API: the document's own first, then those of single path items, each once.
import {
  elements,
  has,
  member,
  members,
  optionalText,
  outside,
  type Place,
  report,
  text,
} from '../places.ts';

export interface ServerVariable {
  readonly name: string;
  readonly description: string | undefined;
  /** Absent where the consumer has to choose. */
  readonly default: string | undefined;
  readonly required: boolean;
  readonly enum: readonly string[] | undefined;
  /** A value to show: the default, which OpenAPI demands even where none is right. */
  readonly example: string;
}

export interface Server {
  /** Empty where the document doesn't say it. */
  readonly url: string;
  readonly description: string | undefined;
  readonly variables: readonly ServerVariable[];
}

export interface Servers {
  readonly list: readonly Server[];
  /** The variables of all of them, each once. */
  readonly variables: readonly ServerVariable[];
  /** Which server a path item, or an operation, has. */
  indexOf(holder: Place): number;
}

/** Only the consumer knows where the API is. */
const unknown: Server = { url: '', description: undefined, variables: [] };

export function serversOf(root: Place): Servers {
  const list: Server[] = [];
  const variables = new Map<string, ServerVariable>();

  function add(place: Place): number {
    const server = readServer(place) ?? (place.path.length === 0 ? unknown : undefined);
    if (server === undefined) return 0;
    for (const variable of server.variables) {
      const other = variables.get(variable.name);
      if (other && !same(other, variable)) {
        report(
          member(member(place, 'variables'), variable.name),
          `The server variable "${variable.name}" means something else on another server. Give it another name.`,
        );
      }
      variables.set(variable.name, other ?? variable);
    }
    const known = list.findIndex(({ url }) => url === server.url);
    return known === -1 ? list.push(server) - 1 : known;
  }

  add(root);
  for (const [, item] of members(member(root, 'paths'))) if (has(item, 'servers')) add(item);
  return {
    list,
    variables: [...variables.values()],
    indexOf: (holder) => (has(holder, 'servers') ? add(holder) : 0),
  };
}

function readServer(holder: Place): Server | undefined {
  const servers = elements(member(holder, 'servers'));
  const place = servers[0];
  if (place === undefined || servers.length > 1) {
    outside(
      member(holder, 'servers'),
      'There has to be exactly one server here; several are variables of one.',
    );
  }
  const url = place && text(member(place, 'url'));
  if (place === undefined || url === undefined) return undefined;
  // Relative to wherever the document was fetched from, which nobody here knows.
  if (place.source.foreign && !/^https?:\/\//.test(url)) return undefined;
  const declared = members(member(place, 'variables'));
  const named = [...url.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!);
  for (const name of named) {
    if (!declared.some(([known]) => known === name))
      report(member(place, 'url'), `The server variable "${name}" is not declared in "variables".`);
  }
  return {
    url: url.replace(/\/+$/, ''),
    description: optionalText(member(place, 'description')),
    variables: declared
      .filter(([name]) => named.includes(name))
      .map(([name, variable]) => readVariable(name, variable)),
  };
}

function readVariable(name: string, place: Place): ServerVariable {
  const required = member(place, 'x-required').value === true;
  const value = text(member(place, 'default')) ?? '';
  const values = elements(member(place, 'enum')).map((one) => text(one) ?? '');
  return {
    name,
    description: optionalText(member(place, 'description')),
    default: required ? undefined : value,
    required,
    enum: has(place, 'enum') ? values : undefined,
    example: value,
  };
}

function same(one: ServerVariable, other: ServerVariable): boolean {
  return (
    one.default === other.default &&
    one.required === other.required &&
    String(one.enum) === String(other.enum)
  );
}
