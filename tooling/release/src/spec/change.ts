// A change with what its path says about it. A key can be a keyword of the standard or a name that the author chose, such
// as a property `not`: only the objects on the path tell which.
import { type Path, type Place, parseFragment, valueAt } from '@x/description';
import { type Kind, type Trace, trace } from '@x/description/structure';
import type { RedoclyChange } from './redocly.ts';

/** Whether the consumer sends or receives a part of the API. */
export type Direction = 'sent' | 'received';

export interface Change extends RedoclyChange {
  readonly direction: Direction;
  /** The object that contains the changed part. */
  readonly owner: Kind;
  /** The keys from the owner to the part: a member, and possibly a name or an index in it. */
  readonly keys: readonly string[];
  /** Whether the part is in the schema of a `not`, so that fewer values there are more values outside. */
  readonly isNegated: boolean;
}

export type Context = Omit<Change, keyof RedoclyChange | 'direction'>;

/** Returns the objects on the path of a change. */
export function traceOf(document: Place, { path }: RedoclyChange): Trace & { readonly path: Path } {
  const written = throughMapping(document, path);
  return { ...trace(document, written), path: written };
}

export function contextOf({ objects, rest }: Trace, { kind }: RedoclyChange): Context {
  const end = objects.at(-1)!;
  const owner = rest.length > 0 ? end : (objects.at(-2) ?? end);
  // An added or removed `not` is not inside itself.
  const outer = rest.length > 0 || kind === 'modified' ? objects : objects.slice(0, -1);
  return {
    owner: owner.kind,
    keys: (rest.length > 0 ? rest : end.keys).map(String),
    isNegated: outer.some(({ keys }) => keys.length === 1 && keys[0] === 'not'),
  };
}

/**
 * Returns the direction of a part of a message; of another part none. The provider sends the requests of callbacks and
 * webhooks.
 */
export function directionsOf({ objects }: Trace): Direction[] {
  const message = objects.find(({ kind }) => kind in directions);
  if (message === undefined) return [];
  const isReversed = objects.some(
    ({ kind, keys }) => kind === 'Callback' || keys[0] === 'webhooks',
  );
  const direction = directions[message.kind]!;
  return [isReversed ? opposite[direction] : direction];
}

const directions: Readonly<Partial<Record<Kind, Direction>>> = {
  Parameter: 'sent',
  RequestBody: 'sent',
  Response: 'received',
};
const opposite: Readonly<Record<Direction, Direction>> = { sent: 'received', received: 'sent' };

/** Redocly follows the mapping of a discriminator, whose values are references. */
function throughMapping(document: Place, path: Path): Path {
  const index = path.lastIndexOf('mapping');
  if (path[index - 1] !== 'discriminator' || path.length <= index + 2) return path;
  const owner = trace(document, path.slice(0, index - 1)).objects.at(-1)?.target.value;
  const target = valueAt(owner, path.slice(index - 1, index + 2));
  return typeof target === 'string' && target.startsWith('#/')
    ? [...parseFragment(target), ...path.slice(index + 2)]
    : path;
}
