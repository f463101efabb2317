// Parameters, bodies, responses, and the properties of objects.
import { isList } from '@x/description';
import {
  gained,
  isExtension,
  isField,
  isIn,
  isKind,
  isMember,
  isReceived,
  last,
  list,
  lost,
  type Rule,
  ruled,
} from './match.ts';

type Change = Parameters<Rule['when']>[0];

export const messageRules: readonly Rule[] = [
  // `data` is the union of all success bodies, so a new one adds a type.
  {
    bump: 'major',
    when: (c) => isKind(c, 'added', 'Response') && /^2/.test(last(c)),
    what: () => 'is a new success response',
    remedy: 'Distinguish the responses by `response.status`.',
  },
  { bump: 'minor', when: (c) => isKind(c, 'added', 'Response'), what: () => 'is documented' },
  {
    bump: 'major',
    when: (c) => ruled(c, 'response-removed') || isKind(c, 'removed', 'Response'),
    what: () => 'is no longer documented',
    remedy: 'Remove the code that handles the status.',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'added', 'MediaType') && isReceived(c),
    what: () => 'also has another media type',
    remedy: 'Distinguish the responses by their Content-Type.',
  },
  { bump: 'minor', when: (c) => isKind(c, 'added', 'MediaType'), what: () => 'is accepted too' },
  {
    bump: 'major',
    when: (c) => isKind(c, 'removed', 'MediaType'),
    what: () => 'was removed',
    remedy: 'Send or expect the other media type.',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'removed', 'MediaTypesMap'),
    what: () => 'no longer has a body',
    remedy: 'Remove the code that reads or sends it.',
  },
  { bump: 'minor', when: (c) => isKind(c, 'added', 'MediaTypesMap'), what: () => 'has a body' },
  {
    bump: 'major',
    when: (c) => isKind(c, 'removed', 'Header'),
    what: () => 'was removed',
    remedy: 'Remove the code that reads it.',
  },
  { bump: 'minor', when: (c) => isKind(c, 'added', 'Header'), what: () => 'is new' },
  {
    bump: 'major',
    when: (c) =>
      ruled(c, 'parameter-became-required', 'request-body-became-required') ||
      (isKind(c, 'added', 'RequestBody', 'Parameter') && isRequired(c)),
    what: (c) => (c.kind === 'added' ? 'is new and required' : 'is now required'),
    remedy: 'Send it with every request.',
  },
  {
    bump: 'minor',
    when: (c) => isKind(c, 'added', 'RequestBody', 'Parameter'),
    what: () => 'is new',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'removed', 'RequestBody'),
    what: () => 'was removed',
    remedy: 'Do not send one.',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'removed', 'Parameter'),
    what: () => 'was removed or moved',
    remedy: 'Remove it from `params`, or send it in its new place.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'required-properties-added'),
    what: (c) => `now requires ${list(gained(c))}`,
    remedy: 'Send it with every request.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'required-properties-removed'),
    what: (c) => `may no longer have ${list(lost(c))}`,
    remedy: 'Expect `undefined`.',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'removed', 'Schema') && isIn(c, 'properties'),
    what: () => 'was removed',
    remedy: 'Remove the code that reads or sends it.',
  },
  {
    bump: 'minor',
    when: (c) => isKind(c, 'added', 'Schema') && isIn(c, 'properties'),
    what: () => 'is new',
  },
  {
    bump: 'minor',
    when: (c) => isKind(c, 'added', 'SchemaProperties'),
    what: () => 'declares properties',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'removed', 'SchemaProperties'),
    what: () => 'no longer declares properties',
    remedy: 'Remove the code that reads or sends them.',
  },
  // Additional members or elements. The types decide whether the change breaks code.
  {
    bump: 'minor',
    when: (c) =>
      c.impact !== 'major' &&
      isKind(c, 'added', 'Schema') &&
      isMember(c, 'items', 'additionalProperties'),
    what: () => 'is described more closely',
  },
  { bump: 'minor', when: (c) => isField(c, 'required'), what: requiredness },
  {
    bump: 'minor',
    when: (c) => isField(c, 'deprecated'),
    what: (c) => (c.revision?.value === true ? 'is deprecated' : 'is no longer deprecated'),
    remedy: 'Stop using it before it is removed.',
  },
  {
    bump: 'major',
    when: (c) => isExtension(c, 'x-pagination') && c.revision?.value === undefined,
    what: () => 'can no longer be read as a list of all pages',
    remedy: 'Request one page at a time, without `paginate`.',
  },
  {
    bump: 'minor',
    when: (c) => isExtension(c, 'x-pagination'),
    what: (c) =>
      c.base?.value === undefined
        ? 'can be read as a list of all pages'
        : 'is paginated in another way',
  },
  {
    bump: 'major',
    when: (c) => isExtension(c, 'x-server') && c.revision?.value === undefined,
    what: () => 'no longer says where the API is',
    remedy: 'Pass the server instead of `discoverServer()`.',
  },
  {
    bump: 'minor',
    when: (c) => isExtension(c, 'x-server'),
    what: (c) =>
      c.base?.value === undefined
        ? 'says where the API is: `discoverServer`'
        : 'says where the API is in another way',
  },
];

function isRequired({ revision }: Change): boolean {
  return (revision?.value as { required?: boolean } | undefined)?.required === true;
}

function requiredness(change: Change): string {
  const either = change.revision?.value ?? change.base?.value;
  if (!isList(either))
    return change.revision?.value === true ? 'is always present' : 'is now optional';
  const parts = [
    ...(gained(change).length > 0 ? [`now always has ${list(gained(change))}`] : []),
    ...(lost(change).length > 0 ? [`no longer requires ${list(lost(change))}`] : []),
  ];
  return parts.join(', and ') || 'has the same requirements';
}
