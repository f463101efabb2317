// Shared code of the rules for changes of a spec: the form of a rule, and predicates on a change.
import { isList, type Json } from '@x/description';
import type { Bump } from '../../bump.ts';
import { shortCode } from '../../markdown.ts';
import type { Change } from '../change.ts';
import type { RedoclyChange } from '../redocly.ts';

export interface Rule {
  when(change: Change): boolean;
  readonly bump: Bump;
  /** Completes "<place> …". */
  readonly what: (change: Change) => string;
  readonly remedy?: string;
}

export const last = (change: RedoclyChange, back = 1): string =>
  String(change.path.at(-back) ?? '');

/** The objects of Redocly's type tree whose fields are names that the author chose. */
const maps = new Set(['SecurityRequirement', 'DiscriminatorMapping', 'DependentRequired']);

export const isField = (change: RedoclyChange, ...names: string[]): boolean =>
  change.kind === 'modified' && !maps.has(change.typeName) && names.includes(change.property ?? '');

/** Returns whether the changed part is a member of an object. */
export const isMember = ({ keys }: Change, ...names: string[]): boolean =>
  keys.length === 1 && names.includes(keys[0]!);

/** Returns whether the changed part is in a list or a map of an object. */
export const isIn = ({ keys }: Change, ...names: string[]): boolean =>
  keys.length === 2 && names.includes(keys[0]!);

export const isKind = (
  change: RedoclyChange,
  kind: RedoclyChange['kind'],
  ...types: string[]
): boolean => change.kind === kind && types.includes(change.typeName);

export const ruled = (change: RedoclyChange, ...ids: string[]): boolean =>
  change.verdicts.some(({ ruleId }) => ids.includes(ruleId));

export const isReceived = ({ direction }: Change): boolean => direction === 'received';

export function shown(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return shortCode(text, 80);
}

export const fromTo = ({ base, revision }: RedoclyChange): string =>
  `${shown(base?.value)} became ${shown(revision?.value)}`;

const values = (side: { value?: Json } | undefined): readonly Json[] =>
  isList(side?.value) ? side.value : [];

export const lost = (change: RedoclyChange): Json[] =>
  values(change.base).filter((value) => !values(change.revision).includes(value));

export const gained = (change: RedoclyChange): Json[] =>
  values(change.revision).filter((value) => !values(change.base).includes(value));

export const list = (all: readonly Json[]): string => all.map(shown).join(', ');

/** Returns whether the change is one of an extension: of a member, or of a separate object. */
export const isExtension = (change: Change, name: string): boolean =>
  isField(change, name) || isMember(change, name);
