// Values: enumerations, variants, constraints. The types of the client decide which of these changes break code. The
// rules here also apply to the wire format.
import {
  fromTo,
  gained,
  isField,
  isIn,
  isMember,
  isReceived,
  list,
  lost,
  type Rule,
  ruled,
  shown,
} from './match.ts';

type Change = Parameters<Rule['when']>[0];

const isVariant = (c: Change): boolean => isIn(c, 'oneOf', 'anyOf');

const isNot = (c: Change): boolean => c.kind !== 'modified' && isMember(c, 'not');

/** The formats that every value of their type has. */
const wide: readonly unknown[] = [undefined, 'double', 'float', 'int64', 'password'];

/** Returns whether a format excludes values that were sent, or no longer excludes values that may be received. */
const isBreakingFormat = (c: Change): boolean =>
  isField(c, 'format') && !wide.includes((isReceived(c) ? c.base : c.revision)?.value);

const constraints = [
  'maximum',
  'minimum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'multipleOf',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'maxProperties',
  'minProperties',
  'additionalProperties',
];

export const valueRules: readonly Rule[] = [
  {
    bump: 'major',
    when: (c) => c.isNegated,
    what: () => 'excludes other values',
    remedy: 'Check the values that you send or expect.',
  },
  // Clients accept values that a response adds to an enumeration, because its type is open, unless requests have it
  // too.
  {
    bump: 'minor',
    when: (c) => isField(c, 'enum') && isReceived(c) && c.base?.value !== undefined,
    what: (c) => enumeration(c),
  },
  {
    bump: 'major',
    when: (c) => isField(c, 'enum') && lost(c).length > 0 && c.revision?.value !== undefined,
    what: (c) => enumeration(c),
    remedy: "Remove the comparisons with it, and don't send it.",
  },
  {
    bump: 'major',
    when: (c) => isField(c, 'enum') && c.base?.value === undefined,
    what: (c) => `is now one of ${list(gained(c))}`,
    remedy: 'Send only these, and remove comparisons with others.',
  },
  { bump: 'minor', when: (c) => isField(c, 'enum'), what: (c) => enumeration(c) },
  {
    bump: 'major',
    when: (c) => c.kind === 'removed' && isVariant(c),
    what: () => 'is no longer a variant',
    remedy: 'Remove the code that handles it.',
  },
  {
    bump: 'major',
    when: (c) => c.kind === 'added' && isVariant(c) && c.verdicts.length > 0,
    what: () => 'has a new variant',
    remedy: 'Add a branch for it.',
  },
  {
    bump: 'minor',
    when: (c) => c.kind === 'added' && isVariant(c),
    what: () => 'accepts a new variant',
  },
  {
    bump: 'major',
    when: (c) => c.kind === 'removed' && ['OneOf', 'AnyOf'].includes(c.typeName),
    what: () => 'no longer has variants',
    remedy: 'Remove the code that distinguishes them.',
  },
  {
    bump: 'minor',
    when: (c) => c.typeName === 'Discriminator',
    what: () => 'is distinguished by another discriminator',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'schema-type-changed'),
    what: (c) => `has another type: ${fromTo(c)}`,
    remedy: 'Expect or send the new type.',
  },
  { bump: 'minor', when: (c) => isField(c, 'type'), what: (c) => `has another type: ${fromTo(c)}` },
  // A reference that may be null: canonical.ts.
  {
    bump: 'major',
    when: (c) => isField(c, 'nullable') && (c.revision?.value === true) === isReceived(c),
    what: nullability,
    remedy: 'Expect `null`, or do not send it.',
  },
  { bump: 'minor', when: (c) => isField(c, 'nullable'), what: nullability },
  {
    bump: 'major',
    when: (c) => isField(c, ...constraints) && c.impact === 'major',
    what: (c) => `has another \`${c.property}\`: ${fromTo(c)}`,
    remedy: 'Check the values that you send or expect.',
  },
  {
    bump: 'minor',
    when: (c) => isField(c, ...constraints),
    what: (c) => `has another \`${c.property}\`: ${fromTo(c)}`,
  },
  // A request with another format is rejected, like one that does not match a pattern. Code may parse a format of a
  // response.
  {
    bump: 'major',
    when: isBreakingFormat,
    what: (c) => `has another format: ${fromTo(c)}`,
    remedy: 'Check the values that you send or expect.',
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
    bump: 'minor',
    when: (c) => isField(c, 'format'),
    what: (c) => `has another format: ${fromTo(c)}`,
  },
  {
    bump: 'major',
    when: (c) => isNot(c) && (c.kind === 'added') !== isReceived(c),
    what: (c) => (c.kind === 'added' ? 'excludes values' : 'can have values that it excluded'),
    remedy: 'Check the values that you send or expect.',
  },
  {
    bump: 'minor',
    when: (c) => isNot(c),
    what: (c) => (c.kind === 'added' ? 'excludes values' : 'accepts values that it excluded'),
  },
  {
    bump: 'minor',
    when: (c) => isField(c, 'readOnly'),
    what: (c) => (c.revision?.value === true ? 'is only in responses' : 'is in requests too'),
  },
  {
    bump: 'minor',
    when: (c) => isField(c, 'writeOnly'),
    what: (c) => (c.revision?.value === true ? 'is only in requests' : 'is in responses too'),
  },
  {
    bump: 'minor',
    when: (c) => isField(c, 'default'),
    what: (c) => `has another default: ${fromTo(c)}`,
    remedy: 'Send the value explicitly.',
  },
];

function nullability({ revision }: Change): string {
  return revision?.value === true ? 'can be `null`' : 'can no longer be `null`';
}

function enumeration(change: Change): string {
  if (change.revision?.value === undefined) return 'can now be any value';
  const parts = [
    ...(gained(change).length > 0 ? [`can also be ${list(gained(change))}`] : []),
    ...(lost(change).length > 0 ? [`can no longer be ${list(lost(change))}`] : []),
  ];
  return parts.join(', and ') || `has other values: ${shown(change.revision.value)}`;
}
