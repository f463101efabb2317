// Criteria of type `simple` (Arazzo §4.6.11): comparisons of what an answer says with a literal, joined by
// `&&` and `||`, of which `&&` binds tighter.
import { quoted } from '../names.ts';
import { parseExpression, type ResponseSource } from './expressions.ts';

type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';
type Literal = string | number | boolean | null;

interface Comparison {
  readonly left: ResponseSource;
  readonly operator: Operator;
  readonly right: Literal;
}

/** Alternatives of comparisons that have to hold together. */
export type Condition = readonly (readonly Comparison[])[];

const literal = String.raw`-?\d+(?:\.\d+)?|true|false|null|'(?:[^']|'')*'`;
const comparison = new RegExp(
  String.raw`^\s*(\$[^\s=!<>&|()]+)\s*(==|!=|<=|>=|<|>)\s*(${literal})\s*$`,
);

/** Splits outside of quotes. */
function split(text: string, separator: '&&' | '||'): string[] {
  const pattern = separator === '&&' ? /'(?:[^']|'')*'|&&/g : /'(?:[^']|'')*'|\|\|/g;
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(pattern)) {
    if (match[0] !== separator) continue;
    parts.push(text.slice(start, match.index));
    start = match.index + separator.length;
  }
  return [...parts, text.slice(start)];
}

/** The condition, or what is wrong with it. */
export function parseCondition(text: string): Condition | { readonly problem: string } {
  const problems: string[] = [];
  const condition = split(text, '||').map((alternative) =>
    split(alternative, '&&').flatMap((part) => {
      const parsed = parseComparison(part);
      if (!('problem' in parsed)) return [parsed];
      problems.push(parsed.problem);
      return [];
    }),
  );
  return problems[0] === undefined ? condition : { problem: problems[0] };
}

function parseComparison(text: string): Comparison | { readonly problem: string } {
  const supported =
    'Supported are $statusCode, $response.body#/… and $response.header.… on the left, one of == != < <= > >=, ' +
    "a number, true, false, null or a 'text' on the right, joined by && and ||.";
  const match = comparison.exec(text);
  if (!match) return { problem: `The condition "${text.trim()}" is not supported. ${supported}` };
  const left = parseExpression(match[1]!);
  if (left.type !== 'body' && left.type !== 'header' && left.type !== 'status') {
    return { problem: `"${match[1]}" is not supported in a condition. ${supported}` };
  }
  const operator = match[2] as Operator;
  const right = parseLiteral(match[3]!);
  if (operator !== '==' && operator !== '!=' && typeof right !== 'number') {
    return { problem: `"${operator}" is only supported for numbers, not for ${match[3]}.` };
  }
  if (left.type === 'status' && typeof right !== 'number') {
    return { problem: `$statusCode is a number and never ${match[3]}.` };
  }
  return { left, operator, right };
}

function parseLiteral(text: string): Literal {
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  return JSON.parse(text) as Literal;
}

/** `({ status, body }) => …`: all conditions have to hold. None: always. */
export function predicate(conditions: readonly Condition[]): string {
  const facts = new Set<string>();
  const written = conditions.map((alternatives) => {
    const any = alternatives.map((all) => all.map((one) => compare(one, facts)).join(' && '));
    return any.length > 1 && conditions.length > 1 ? `(${any.join(' || ')})` : any.join(' || ');
  });
  const used = ['status', 'body', 'header'].filter((fact) => facts.has(fact));
  return written.length === 0
    ? '() => true'
    : `({ ${used.join(', ')} }) => ${written.join(' && ')}`;
}

function compare({ left, operator, right }: Comparison, facts: Set<string>): string {
  facts.add(left.type);
  const value =
    left.type === 'status'
      ? 'status'
      : left.type === 'body'
        ? `body(${quoted(left.pointer)})`
        : `header(${quoted(left.name)})`;
  if (operator !== '==' && operator !== '!=') return `${numeric(left, value)} ${operator} ${right}`;
  const equals = `${operator}=`;
  // What is absent is null, and texts are compared without regard to case (Arazzo §4.6.11).
  if (right === null) return `(${value} ?? null) ${equals} null`;
  if (typeof right === 'string')
    return `String(${value}).toLowerCase() ${equals} ${quoted(right.toLowerCase())}`;
  if (left.type !== 'header') return `${value} ${equals} ${right}`;
  return typeof right === 'number'
    ? `${numeric(left, value)} ${equals} ${right}`
    : `${value} ${equals} '${right}'`;
}

/** What is absent is no number, and smaller than none. */
function numeric(left: ResponseSource, value: string): string {
  return left.type === 'status' ? value : `Number(${value} ?? NaN)`;
}
