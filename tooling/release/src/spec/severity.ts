// What a change of a spec costs whoever uses the generated client. Redocly judges the wire; types break in other
// places too: a name that is gone, a member of a union that a `switch` doesn't know, one that it knows and that
// never comes. The first rule that fits decides. changes.table.yaml has a line for each.
import { isList, type Json } from '@x/description';
import type { Bump } from '../bump.ts';
import type { RedoclyChange } from './redocly.ts';

interface Rule {
  when(change: RedoclyChange): boolean;
  readonly bump: Bump;
  /** Completes "<place> …". Redocly's own message where there is none. */
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
  { bump: 'patch', when: isMapping, what: () => 'tells its possibilities apart by other values' },
  {
    bump: 'patch',
    when: (c) => proseTypes.has(c.typeName) || isField(c, ...prose),
    what: () => 'is described differently',
  },

  // Names in the consumer's code.
  {
    bump: 'major',
    when: (c) => isKind(c, 'removed', 'Operation', 'PathItem'),
    what: () => 'is gone',
    remedy: 'Remove the calls; there is nothing to call any more.',
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
    what: () => "is gone from `components['schemas']`",
    remedy: 'Use the type that replaces it, or take it from the operation that has it.',
  },
  {
    bump: 'minor',
    when: (c) => isComponentSchema(c) && c.kind === 'added',
    what: () => "is new in `components['schemas']`",
  },

  // Where tokens come from, and who has to have one.
  {
    bump: 'major',
    when: (c) => isField(c, ...urls),
    what: (c) => `has another ${c.property}: ${fromTo(c)}`,
    remedy: 'Allow the new URL where outgoing requests are restricted.',
  },
  {
    bump: 'minor',
    when: (c) => isField(c, 'x-unauthorized'),
    what: (c) => `says otherwise what a 401 means for requests that are sent again: ${fromTo(c)}`,
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
    what: () => 'needs no token any more',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'security-requirement-changed', 'security-scheme-changed'),
    remedy: 'Check that your credentials are for the scheme that is used now.',
  },

  // Servers.
  {
    bump: 'major',
    when: (c) => isKind(c, 'modified', 'ServerVariable') && isField(c, 'default'),
    what: (c) => `has another default: ${fromTo(c)}`,
    remedy: 'Choose a value, or check that the new default is yours.',
  },
  {
    bump: 'major',
    when: (c) => isField(c, 'x-required') && c.revision?.value === true,
    what: () => 'must be chosen now',
    remedy: 'Give it in `server`.',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'removed', 'ServerVariable'),
    what: () => 'is gone',
    remedy: 'Remove it from `server`.',
  },
  {
    bump: 'major',
    when: (c) =>
      isKind(c, 'added', 'ServerVariable') &&
      (c.revision?.value as { 'x-required'?: boolean } | undefined)?.['x-required'] === true,
    what: () => 'is new and must be chosen',
    remedy: 'Give it in `server`.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'server-removed'),
    what: () => 'is another one',
    remedy: 'Check that the new server is the one that you mean, or give a `baseUrl`.',
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
    what: () => 'can be any text now',
    remedy: "Handle values that you don't know.",
  },
  {
    bump: 'major',
    when: (c) => isField(c, 'enum') && ruled(c, 'enum-values-added'),
    what: (c) => `can also be ${list(gained(c))}`,
    remedy: 'Add a branch wherever all values are told apart.',
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
      c.revision?.value === undefined ? 'can be any text now' : `can also be ${list(gained(c))}`,
  },
  {
    bump: 'major',
    when: (c) => c.kind === 'removed' && isUnionMember(c),
    what: () => 'is no longer one of the possibilities',
    remedy: 'Remove the branch that handles it.',
  },
  {
    bump: 'major',
    when: (c) => c.kind === 'added' && isUnionMember(c) && c.verdicts.length > 0,
    what: () => 'has one more possibility',
    remedy: 'Add a branch for it.',
  },

  // Answers. `data` is the union of all successes, so one more is a type more.
  {
    bump: 'major',
    when: (c) => isKind(c, 'added', 'Response') && /^2/.test(last(c)),
    what: () => 'is a new success',
    remedy: 'Tell the answers apart by `response.status`.',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'added', 'MediaType') && inResponse(c),
    what: () => 'comes in another media type too',
    remedy: 'Tell the answers apart by their Content-Type.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'response-removed'),
    what: () => 'is no longer documented',
    remedy: 'Remove the code that handles the status.',
  },

  // What Redocly knows to break, and what to do about it.
  {
    bump: 'major',
    when: (c) => ruled(c, 'property-removed'),
    what: () => 'is gone',
    remedy: 'Remove what reads or sends it.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'required-properties-added'),
    what: (c) => `requires ${list(gained(c))} now`,
    remedy: 'Send it with every request.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'parameter-became-required', 'request-body-became-required'),
    what: (c) => (c.kind === 'added' ? 'is new, and required' : 'is required now'),
    remedy: 'Send it with every request.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'response-header-removed'),
    what: () => 'is gone',
    remedy: 'Remove what reads it.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'schema-constraint-changed') && c.kind === 'modified',
    what: (c) => `has another \`${c.property}\`: ${fromTo(c)}`,
    remedy: 'Check the values that you send, or that you expect.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'required-properties-removed'),
    what: (c) => `may come without ${list(lost(c))}`,
    remedy: 'Expect `undefined`.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'parameter-removed'),
    what: () => 'is gone, or is sent elsewhere',
    remedy: 'Remove it from `params`, or send it where it belongs now.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'schema-type-changed'),
    what: (c) => `has another type: ${fromTo(c)}`,
    remedy: 'Expect, or send, the new type.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'media-type-removed'),
    what: () => 'is gone',
    remedy: 'Send, or expect, the other media type.',
  },
  {
    bump: 'minor',
    when: (c) => isField(c, 'format') && [c.base?.value, c.revision?.value].includes('password'),
    what: (c) =>
      c.revision?.value === 'password'
        ? 'is a secret: it is kept out of errors and logs'
        : 'is not a secret',
  },
  {
    bump: 'major',
    when: (c) => c.impact === 'major',
    remedy: 'Check the code that sends or reads it.',
  },

  // What is new, or allowed, breaks nobody.
  {
    bump: 'minor',
    when: (c) => isField(c, 'deprecated'),
    what: (c) => (c.revision?.value === true ? 'is deprecated' : 'is not deprecated any more'),
    remedy: 'Stop using it before it is removed.',
  },
  {
    bump: 'minor',
    when: (c) => isField(c, 'default'),
    what: (c) => `has another default: ${fromTo(c)}`,
    remedy: 'Send the value that you mean.',
  },
  { bump: 'minor', when: (c) => isField(c, 'required'), what: (c) => requiredness(c) },
  { bump: 'minor', when: (c) => c.kind === 'added', what: () => 'is new' },
  { bump: 'minor', when: (c) => c.kind === 'removed', what: () => 'is gone' },
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
    return change.revision?.value === true ? 'is always there' : 'may be left out';
  const parts = [
    ...(gained(change).length > 0 ? [`always has ${list(gained(change))}`] : []),
    ...(lost(change).length > 0 ? [`may be sent without ${list(lost(change))}`] : []),
  ];
  return parts.join(', and ') || 'requires the same';
}
