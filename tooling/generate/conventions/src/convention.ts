// The type of a convention, and the walk through the documents. Conventions are the rules of specs/README.md that lint and
// the generator enforce in addition to the reader of @x/description.
import type { Description } from '@x/description';
import { type Kind, type Visit, walk } from '@x/description/structure';

/** Reports violations of one convention. The code of the problems is the convention's name. */
export type Convention = (description: Description) => void;

const visits = new WeakMap<Description, readonly Visit[]>();

/** Visits the objects of the given kinds in both documents, without references. */
export function perKind(
  description: Description,
  kinds: readonly Kind[],
  check: (visit: Visit) => void,
): void {
  for (const visit of allVisits(description))
    if (!visit.isReference && kinds.includes(visit.kind)) check(visit);
}

/** Returns all objects of both documents, including references. The documents are walked once for all conventions. */
export function allVisits(description: Description): readonly Visit[] {
  const known = visits.get(description) ?? walkBoth(description);
  visits.set(description, known);
  return known;
}

function walkBoth({ written, lifecycle }: Description): Visit[] {
  const isWritten = lifecycle !== undefined && !lifecycle.isDerived;
  return [...walk(written), ...(isWritten ? walk(lifecycle.place, 'Arazzo') : [])];
}
