// A convention of specs/README.md: what lint and the generator demand of the specs beyond a meaning.
import type { Description } from '@x/description';
import { type Kind, type Visit, walk } from '@x/description/structure';

/** Reports where a description breaks it, with its name as the code. */
export type Convention = (description: Description) => void;

const visits = new WeakMap<Description, readonly Visit[]>();

/** Every object of both documents that is not a reference, of some kinds. */
export function perKind(
  description: Description,
  kinds: readonly Kind[],
  check: (visit: Visit) => void,
): void {
  for (const visit of allVisits(description))
    if (!visit.isReference && kinds.includes(visit.kind)) check(visit);
}

/** Every object of both documents, references too. They are walked through once for all conventions. */
export function allVisits(description: Description): readonly Visit[] {
  const known = visits.get(description) ?? walkBoth(description);
  visits.set(description, known);
  return known;
}

function walkBoth({ written, lifecycle }: Description): Visit[] {
  return [...walk(written), ...(lifecycle ? walk(lifecycle.place, 'Arazzo') : [])];
}
