// The bump that a change of a spec requires, for users of the generated client. Redocly rates changes of the wire
// format. Types also break in other ways: a removed name, or a member that is added to or removed from a union over
// which code switches. The first matching rule applies. A change without a rule is a major. changes.table.yaml has a
// line for each rule.
import type { Bump } from '../bump.ts';
import type { Change } from './change.ts';
import { fromTo, type Rule } from './rules/match.ts';
import { messageRules } from './rules/messages.ts';
import { nameRules } from './rules/names.ts';
import { proseRules } from './rules/prose.ts';
import { securityRules } from './rules/security.ts';
import { valueRules } from './rules/values.ts';

export interface Severity {
  readonly bump: Bump;
  readonly what: string;
  readonly remedy?: string;
}

const rules: readonly Rule[] = [
  ...proseRules,
  ...nameRules,
  ...securityRules,
  ...valueRules,
  ...messageRules,
];

const unknown: Rule = {
  bump: 'major',
  when: () => true,
  what: (c) =>
    `changed in a way that no rule describes: ${
      c.verdicts[0]?.message.replace(/\.$/, '') ??
      (c.kind === 'modified' ? `\`${c.property}\`: ${fromTo(c)}` : `${c.typeName} ${c.kind}`)
    }`,
  remedy: 'Check the code that sends or reads it.',
};

/** @param place the position of the change: `` `Boat.flag` `` */
export function severityOf(change: Change, place: string): Severity {
  const { bump, what, remedy } = rules.find(({ when }) => when(change)) ?? unknown;
  const sentence = `${place} ${what(change)}.`;
  return {
    bump,
    what: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`,
    ...(remedy === undefined ? {} : { remedy }),
  };
}
