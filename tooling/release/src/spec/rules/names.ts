// Names in the consumer's code: operations, paths, parameters, schemas.
import { fromTo, isField, isKind, last, type Rule, shown } from './match.ts';

export const nameRules: readonly Rule[] = [
  {
    bump: 'major',
    when: (c) => isKind(c, 'removed', 'Operation', 'PathItem'),
    what: () => 'was removed',
    remedy: 'Remove the calls.',
  },
  {
    bump: 'minor',
    when: (c) => isKind(c, 'added', 'Operation', 'PathItem'),
    what: () => 'is new',
  },
  // The provider calls these operations. A client does not receive them.
  {
    bump: 'minor',
    when: (c) => isKind(c, 'added', 'CallbacksMap', 'Callback', 'WebhooksMap', 'NamedCallbacks'),
    what: () => 'is documented',
  },
  {
    bump: 'major',
    when: (c) => isField(c, 'operationId'),
    what: (c) => `has another operationId: ${fromTo(c)}`,
    remedy: 'Use the new name wherever code is made from the operationId.',
  },
  // Redocly calls the name in a map a key.
  {
    bump: 'major',
    when: (c) => isField(c, 'key'),
    what: (c) => `is now called ${shown(c.revision?.value)}`,
    remedy: 'Use the new name.',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'modified', 'Parameter') && isField(c, 'name'),
    what: (c) => `has another name: ${fromTo(c)}`,
    remedy: 'Use the new name in `params`.',
  },
  {
    bump: 'major',
    when: (c) => c.kind === 'removed' && isComponent(c),
    what: (c) => `was removed from \`components['${c.path[1]}']\``,
    remedy: 'Use what replaces it, or take it from the operation that has it.',
  },
  {
    bump: 'minor',
    when: (c) => c.kind === 'added' && isComponent(c),
    what: (c) => `is new in \`components['${c.path[1]}']\``,
  },
];

/** Returns whether the change is one of a component other than a security scheme. */
function isComponent(change: Parameters<Rule['when']>[0]): boolean {
  return (
    change.path[0] === 'components' &&
    change.path.length === 3 &&
    last(change, 2) !== 'securitySchemes'
  );
}
