// Prose, and members without a meaning for a client.
import { isField, isIn, isKind, last, type Rule } from './match.ts';

const fields = [
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
  'bearerFormat',
  'xml',
];
const types = new Set([
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
  'Xml',
]);

/** The extensions that a client interprets. Others have no meaning. */
const known = new Set([
  'x-pagination',
  'x-required',
  'x-server',
  'x-unauthorized',
  'x-token-invalid',
  'x-form-encoded',
  'x-prefix',
  'x-device-authorization',
]);
export const isForeign = (name: string): boolean => name.startsWith('x-') && !known.has(name);

export const proseRules: readonly Rule[] = [
  {
    bump: 'patch',
    when: (c) => c.owner === 'Discriminator' && isIn(c, 'mapping'),
    what: () => 'has other discriminator values',
  },
  {
    bump: 'patch',
    when: (c) =>
      types.has(c.typeName) ||
      isField(c, ...fields) ||
      (isForeign(c.property ?? '') && isField(c, c.property!)) ||
      ((isKind(c, 'added', 'SpecExtension') || isKind(c, 'removed', 'SpecExtension')) &&
        isForeign(last(c))) ||
      (isKind(c, 'modified', 'Server') && isField(c, 'name')),
    what: () => 'is described differently',
  },
  {
    bump: 'patch',
    when: (c) => isKind(c, 'modified', 'Root') && isField(c, 'openapi') && isSameMinor(c),
    what: (c) => `is OpenAPI ${String(c.revision?.value)}`,
  },
];

function isSameMinor({ base, revision }: Parameters<Rule['when']>[0]): boolean {
  const [was, is] = [base, revision].map((side) =>
    String(side?.value).split('.').slice(0, 2).join(),
  );
  return was === is;
}
