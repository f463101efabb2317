// The bump that a change of a spec requires, for users of the generated client. Redocly rates changes of the wire
// format. Types also break in other ways: a removed name, or a member added to or removed from a union over which code
// switches. The first matching rule applies. changes.table.yaml has a line for each rule.
import { isList, type Json } from '@x/description';
import type { Bump } from '../bump.ts';
import type { RedoclyChange } from './redocly.ts';

interface Rule {
  when(change: RedoclyChange): boolean;
  readonly bump: Bump;
  /** Completes "<place> …". The default is Redocly's own message. */
  readonly what?: (change: RedoclyChange) => string;
  readonly remedy?: string;
}

export interface Severity {
  readonly bump: Bump;
  readonly what: string;
  readonly remedy?: string;
}

const prose = new Set([
  'description',
  'summary',
  'title',
  'termsOfService',
  'tags',
  'externalDocs',
  'x-evidence',
  'example',
  'examples',
  'operationRef',
]);
const proseTypes = new Set([
  'Tag',
  'TagList',
  'Link',
  'LinksMap',
  'Example',
  'ExamplesMap',
  'Info',
  'Contact',
  'License',
  'ExternalDocs',
]);
const urls = new Set(['tokenUrl', 'refreshUrl', 'authorizationUrl', 'openIdConnectUrl']);

const last = (change: RedoclyChange, back = 1): string => String(change.path.at(-back) ?? '');
const isField = (change: RedoclyChange, ...names: string[]): boolean =>
  change.kind === 'modified' && names.includes(change.property ?? '');
const isKind = (change: RedoclyChange, kind: RedoclyChange['kind'], ...types: string[]): boolean =>
  change.kind === kind && types.includes(change.typeName);
const ruled = (change: RedoclyChange, ...ids: string[]): boolean =>
  change.verdicts.some(({ ruleId }) => ids.includes(ruleId));
const inResponse = (change: RedoclyChange): boolean => change.path[3] === 'responses';
const isComponentSchema = (change: RedoclyChange): boolean =>
  change.typeName === 'Schema' && change.path[0] === 'components' && change.path.length === 3;
const isUnionMember = (change: RedoclyChange): boolean =>
  ['oneOf', 'anyOf'].includes(last(change, 2));
const isMapping = (change: RedoclyChange): boolean => last(change, 2) === 'mapping';
const shown = (value: Json | undefined): string =>
  value === undefined
    ? 'nothing'
    : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
const fromTo = ({ base, revision }: RedoclyChange): string =>
  `${shown(base?.value)} became ${shown(revision?.value)}`;

const rules: readonly Rule[] = [
  { bump: 'patch', when: isMapping, what: () => 'has other discriminator values' },
  {
    bump: 'patch',
    when: (c) => proseTypes.has(c.typeName) || isField(c, ...prose),
    what: () => 'is described differently',
  },

  // Names in the consumer's code.
  {
    bump: 'major',
    when: (c) => isKind(c, 'removed', 'Operation', 'PathItem'),
    what: () => 'was removed',
    remedy: 'Remove the calls.',
  },
  {
    bump: 'major',
    when: (c) => isField(c, 'operationId'),
    what: (c) => `has another operationId: ${fromTo(c)}`,
    remedy: 'Use the new name wherever code is made from the operationId.',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'modified', 'PathItem') && c.property === 'key',
    what: (c) => `has another path: ${fromTo(c)}`,
    remedy: 'Write the new path in the calls.',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'modified', 'Parameter') && isField(c, 'name'),
    what: (c) => `has another name: ${fromTo(c)}`,
    remedy: 'Use the new name in `params`.',
  },
  {
    bump: 'major',
    when: (c) => isComponentSchema(c) && c.kind === 'removed',
    what: () => "was removed from `components['schemas']`",
    remedy: 'Use the type that replaces it, or take it from the operation that has it.',
  },
  {
    bump: 'minor',
    when: (c) => isComponentSchema(c) && c.kind === 'added',
    what: () => "is new in `components['schemas']`",
  },

  // Token URLs, and which operations need a token.
  {
    bump: 'major',
    when: (c) => isField(c, ...urls),
    what: (c) => `has another ${c.property}: ${fromTo(c)}`,
    remedy: 'Allow the new URL where outgoing requests are restricted.',
  },
  {
    bump: 'minor',
    when: (c) => isField(c, 'x-unauthorized'),
    what: (c) => `changes whether a request can be replayed after a 401: ${fromTo(c)}`,
  },
  {
    bump: 'minor',
    when: (c) => isField(c, 'x-token-invalid'),
    what: (c) =>
      `says otherwise which responses mean that a token is no longer valid: ${fromTo(c)}`,
  },
  {
    bump: 'minor',
    when: (c) => isKind(c, 'added', 'SecurityScheme'),
    what: () => 'is a new security scheme',
  },
  {
    bump: 'minor',
    when: (c) => isKind(c, 'removed', 'SecurityRequirement') && c.verdicts.length === 0,
    what: () => 'no longer needs a token',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'security-requirement-changed', 'security-scheme-changed'),
    remedy: 'Check that your credentials match the new security scheme.',
  },

  // Servers.
  {
    bump: 'major',
    when: (c) => isKind(c, 'modified', 'ServerVariable') && isField(c, 'default'),
    what: (c) => `has another default: ${fromTo(c)}`,
    remedy: 'Set a value, or check that the new default is right for you.',
  },
  {
    bump: 'major',
    when: (c) => isField(c, 'x-required') && c.revision?.value === true,
    what: () => 'is now required',
    remedy: 'Set it in `server`.',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'removed', 'ServerVariable'),
    what: () => 'was removed',
    remedy: 'Remove it from `server`.',
  },
  {
    bump: 'major',
    when: (c) =>
      isKind(c, 'added', 'ServerVariable') &&
      (c.revision?.value as { 'x-required'?: boolean } | undefined)?.['x-required'] === true,
    what: () => 'is new and required',
    remedy: 'Set it in `server`.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'server-removed'),
    what: () => 'has changed',
    remedy: 'Check that the new server is right for you, or set `baseUrl`.',
  },

  // Values. An enum becomes a union of literals, and code compares with each of them.
  {
    bump: 'major',
    when: (c) => isField(c, 'enum') && lost(c).length > 0 && c.revision?.value !== undefined,
    what: (c) => `can no longer be ${list(lost(c))}`,
    remedy: "Remove the comparisons with it, and don't send it.",
  },
  {
    bump: 'major',
    when: (c) =>
      isField(c, 'enum') && ruled(c, 'enum-values-added') && c.revision?.value === undefined,
    what: () => 'can now be any text',
    remedy: 'Handle unknown values.',
  },
  {
    bump: 'major',
    when: (c) => isField(c, 'enum') && ruled(c, 'enum-values-added'),
    what: (c) => `can also be ${list(gained(c))}`,
    remedy: 'Add a branch wherever your code distinguishes all values.',
  },
  {
    bump: 'major',
    when: (c) => isField(c, 'enum') && c.base?.value === undefined,
    what: (c) => `is now one of ${list(gained(c))}`,
    remedy: 'Send only these, and remove comparisons with others.',
  },
  {
    bump: 'minor',
    when: (c) => isField(c, 'enum'),
    what: (c) =>
      c.revision?.value === undefined ? 'can now be any text' : `can also be ${list(gained(c))}`,
  },
  {
    bump: 'major',
    when: (c) => c.kind === 'removed' && isUnionMember(c),
    what: () => 'is no longer a variant',
    remedy: 'Remove the branch that handles it.',
  },
  {
    bump: 'major',
    when: (c) => c.kind === 'added' && isUnionMember(c) && c.verdicts.length > 0,
    what: () => 'has a new variant',
    remedy: 'Add a branch for it.',
  },

  // Responses. `data` is the union of all success bodies, so a new one adds a type.
  {
    bump: 'major',
    when: (c) => isKind(c, 'added', 'Response') && /^2/.test(last(c)),
    what: () => 'is a new success response',
    remedy: 'Distinguish the responses by `response.status`.',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'added', 'MediaType') && inResponse(c),
    what: () => 'also has another media type',
    remedy: 'Distinguish the responses by their Content-Type.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'response-removed'),
    what: () => 'is no longer documented',
    remedy: 'Remove the code that handles the status.',
  },

  // Changes that Redocly rates as breaking, and the remedy for each.
  {
    bump: 'major',
    when: (c) => ruled(c, 'property-removed'),
    what: () => 'was removed',
    remedy: 'Remove the code that reads or sends it.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'required-properties-added'),
    what: (c) => `now requires ${list(gained(c))}`,
    remedy: 'Send it with every request.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'parameter-became-required', 'request-body-became-required'),
    what: (c) => (c.kind === 'added' ? 'is new and required' : 'is now required'),
    remedy: 'Send it with every request.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'response-header-removed'),
    what: () => 'was removed',
    remedy: 'Remove the code that reads it.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'schema-constraint-changed') && c.kind === 'modified',
    what: (c) => `has another \`${c.property}\`: ${fromTo(c)}`,
    remedy: 'Check the values that you send or expect.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'required-properties-removed'),
    what: (c) => `may no longer have ${list(lost(c))}`,
    remedy: 'Expect `undefined`.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'parameter-removed'),
    what: () => 'was removed or moved',
    remedy: 'Remove it from `params`, or send it in its new place.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'schema-type-changed'),
    what: (c) => `has another type: ${fromTo(c)}`,
    remedy: 'Expect or send the new type.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'media-type-removed'),
    what: () => 'was removed',
    remedy: 'Send or expect the other media type.',
  },
  {
    bump: 'minor',
    when: (c) => isField(c, 'format') && [c.base?.value, c.revision?.value].includes('password'),
    what: (c) =>
      c.revision?.value === 'password'
        ? 'is now a secret: errors and logs omit it'
        : 'is no longer a secret',
  },
  {
    bump: 'major',
    when: (c) => c.impact === 'major',
    remedy: 'Check the code that sends or reads it.',
  },

  // Additions and relaxed rules break nothing.
  {
    bump: 'minor',
    when: (c) => isField(c, 'deprecated'),
    what: (c) => (c.revision?.value === true ? 'is deprecated' : 'is no longer deprecated'),
    remedy: 'Stop using it before it is removed.',
  },
  {
    bump: 'minor',
    when: (c) => isField(c, 'default'),
    what: (c) => `has another default: ${fromTo(c)}`,
    remedy: 'Send the value explicitly.',
  },
  { bump: 'minor', when: (c) => isField(c, 'required'), what: (c) => requiredness(c) },
  { bump: 'minor', when: (c) => c.kind === 'added', what: () => 'is new' },
  { bump: 'minor', when: (c) => c.kind === 'removed', what: () => 'was removed' },
  { bump: 'minor', when: () => true, what: (c) => `has another ${c.property}: ${fromTo(c)}` },
];

/** @param place where the change is: `` `Boat.flag` `` */
export function severityOf(change: RedoclyChange, place: string): Severity {
  const { bump, what, remedy } = rules.find(({ when }) => when(change))!;
  const told = what ? `${place} ${what(change)}.` : `${place}: ${change.verdicts[0]?.message}`;
  const sentence = `${told.charAt(0).toUpperCase()}${told.slice(1)}`;
  return { bump, what: sentence, ...(remedy === undefined ? {} : { remedy }) };
}

const values = (side: { value?: Json } | undefined): readonly Json[] =>
  isList(side?.value) ? side.value : [];
const lost = (change: RedoclyChange): Json[] =>
  values(change.base).filter((value) => !values(change.revision).includes(value));
const gained = (change: RedoclyChange): Json[] =>
  values(change.revision).filter((value) => !values(change.base).includes(value));
const list = (all: readonly Json[]): string => all.map(shown).join(', ');

function requiredness(change: RedoclyChange): string {
  if (typeof (change.revision?.value ?? change.base?.value) === 'boolean')
    return change.revision?.value === true ? 'is now always present' : 'is now optional';
  const parts = [
    ...(gained(change).length > 0 ? [`now always has ${list(gained(change))}`] : []),
    ...(lost(change).length > 0 ? [`no longer requires ${list(lost(change))}`] : []),
  ];
  return parts.join(', and ') || 'has the same requirements';
}
