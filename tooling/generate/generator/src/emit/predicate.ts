// Generates predicates for the criteria of a lifecycle document. They agree with `holds` of @x/description; a property test
// compares the two.
import { type Comparison, type Condition, comparisonsIn } from '@x/description';
import { quoted } from '../write/typescript.ts';

/** Emits `({ status, body }) => …`, which is true if all conditions hold. */
export function predicate(conditions: readonly Condition[]): string {
  if (conditions.length === 0) return '() => true';
  const facts = new Set<string>();
  const isAlone = conditions.length === 1;
  const written = conditions.map((one) => write(one, facts, isAlone ? 'any' : 'all'));
  const used = ['status', 'body', 'header'].filter((fact) => facts.has(fact));
  return `({ ${used.join(', ')} }) => ${written.join(' && ')}`;
}

/** Splits conditions at each `&&`. */
export function conjuncts(conditions: readonly Condition[]): Condition[] {
  return conditions.flatMap((one) => (one.type === 'all' ? conjuncts(one.conditions) : [one]));
}

/** Returns whether a condition compares only the status. */
export function isAboutStatus(condition: Condition): boolean {
  return comparisonsIn(condition).every(({ subject }) => subject.type === 'status');
}

/** `inside` is the containing condition: `||` inside `&&`, and everything inside `!`, needs parentheses. */
function write(condition: Condition, facts: Set<string>, inside: 'any' | 'all' | 'not'): string {
  if (condition.type === 'comparison') {
    const text = compare(condition, facts);
    return inside === 'not' ? `(${text})` : text;
  }
  if (condition.type === 'not') return `!${write(condition.condition, facts, 'not')}`;
  const { type, conditions } = condition;
  const parts = conditions.map((one) => write(one, facts, type));
  const text = parts.join(type === 'all' ? ' && ' : ' || ');
  return inside === 'not' || (inside === 'all' && type === 'any') ? `(${text})` : text;
}

function compare({ subject, operator, literal }: Comparison, facts: Set<string>): string {
  const { fact, value } = read(subject);
  facts.add(fact);
  const isNumeric = fact === 'status';
  const number = isNumeric ? value : `Number(${value} ?? NaN)`;
  if (operator !== '==' && operator !== '!=') return `${number} ${operator} ${literal}`;
  const equals = `${operator}=`;
  // An absent value equals null. Texts are compared case-insensitively (Arazzo §4.6.11).
  if (literal === null) return `(${value} ?? null) ${equals} null`;
  if (typeof literal === 'string')
    return `String(${value}).toLowerCase() ${equals} ${quoted(literal.toLowerCase())}`;
  if (fact !== 'header') return `${value} ${equals} ${literal}`;
  return typeof literal === 'number'
    ? `${number} ${equals} ${literal}`
    : `${value} ${equals} '${literal}'`;
}

function read(subject: Comparison['subject']): { readonly fact: string; readonly value: string } {
  if (subject.type === 'status') return { fact: 'status', value: 'status' };
  const { part } = subject;
  return part.in === 'body'
    ? { fact: 'body', value: `body(${quoted(part.pointer)})` }
    : { fact: 'header', value: `header(${quoted(part.name)})` };
}
