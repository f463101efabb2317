// Criteria of type `simple` (Arazzo 1.1 §4.6.11): comparisons of a part of a response with a literal. `!` binds tightest,
// then comparisons, `&&` and `||`; parentheses group.
import { type MessagePart, parseExpression } from './expression.ts';

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type Literal = string | number | boolean | null;

/** The part of a response that a criterion compares. */
export type Subject =
  | { readonly type: 'status' }
  | { readonly type: 'response'; readonly part: MessagePart };

export interface Comparison {
  readonly type: 'comparison';
  readonly subject: Subject;
  readonly operator: Operator;
  readonly literal: Literal;
}

export type Condition =
  | Comparison
  | { readonly type: 'all' | 'any'; readonly conditions: readonly Condition[] }
  | { readonly type: 'not'; readonly condition: Condition };

const tokens =
  /\s*(?:(?<operator>&&|\|\||==|!=|<=|>=|<|>|!|\(|\))|'(?<single>(?:[^']|'')*)'|"(?<double>[^"]*)"|(?<word>[^\s()=!<>&|'"]+))/y;

type Token =
  | { readonly type: 'operator'; readonly text: string }
  | { readonly type: 'literal'; readonly value: Literal; readonly text: string }
  | { readonly type: 'subject'; readonly subject: Subject };

const supported =
  "Compare $statusCode, $response.body#/… or $response.header.… with a number, true, false, null or a 'string', " +
  'using ==, !=, <, <=, > or >=. Combine comparisons with &&, ||, ! and parentheses.';

class ConditionError extends Error {}

/** Parses a criterion. Returns a message in `problem` if it is not supported. */
export function parseCondition(text: string): Condition | { readonly problem: string } {
  try {
    return new ConditionParser(tokenize(text)).parse();
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    return {
      problem: `The condition "${text.trim()}" is not supported: ${error.message}. ${supported}`,
    };
  }
}

function tokenize(text: string): Token[] {
  const found: Token[] = [];
  const source = text.trim();
  for (let at = 0; at < source.length; at = tokens.lastIndex) {
    tokens.lastIndex = at;
    const groups = tokens.exec(source)?.groups;
    if (groups === undefined) throw new ConditionError(`"${source.slice(at)}" is invalid`);
    found.push(tokenOf(groups));
  }
  return found;
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Token {
  const { operator, single, double, word = '' } = groups;
  if (operator !== undefined) return { type: 'operator', text: operator };
  const quoted = single?.replaceAll("''", "'") ?? double;
  if (quoted !== undefined) return { type: 'literal', value: quoted, text: `'${quoted}'` };
  if (word === 'true' || word === 'false' || word === 'null')
    return { type: 'literal', value: JSON.parse(word) as Literal, text: word };
  if (/^-?\d+(\.\d+)?$/.test(word)) return { type: 'literal', value: Number(word), text: word };
  const expression = parseExpression(word);
  if (expression?.type === 'status') return { type: 'subject', subject: { type: 'status' } };
  if (expression?.type === 'response')
    return { type: 'subject', subject: { type: 'response', part: expression.part } };
  throw new ConditionError(`"${word}" cannot be compared here`);
}

const operators: readonly Operator[] = ['==', '!=', '<=', '>=', '<', '>'];
/** The operator for swapped sides. */
const mirrored: Readonly<Record<Operator, Operator>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

class ConditionParser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(given: readonly Token[]) {
    this.#tokens = given;
  }

  parse(): Condition {
    const condition = this.#any();
    if (this.#at < this.#tokens.length) throw new ConditionError('there is text after its end');
    return condition;
  }

  #any(): Condition {
    return this.#joined('||', 'any', () => this.#joined('&&', 'all', () => this.#single()));
  }

  #joined(operator: string, type: 'all' | 'any', next: () => Condition): Condition {
    const conditions = [next()];
    while (this.#take(operator)) conditions.push(next());
    return conditions.length === 1 ? conditions[0]! : { type, conditions };
  }

  #single(): Condition {
    if (this.#take('!')) return { type: 'not', condition: this.#single() };
    if (this.#take('(')) {
      const inner = this.#any();
      if (!this.#take(')')) throw new ConditionError('a parenthesis is not closed');
      return inner;
    }
    const left = this.#value();
    const operator = operators.find((one) => this.#take(one));
    if (operator !== undefined) return comparison(left, operator, this.#value());
    // An expression without a comparison is compared with `true`.
    return comparison(left, '==', { type: 'literal', value: true, text: 'true' });
  }

  #take(operator: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.type !== 'operator' || token.text !== operator) return false;
    this.#at += 1;
    return true;
  }

  #value(): Exclude<Token, { type: 'operator' }> {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token === undefined || token.type === 'operator')
      throw new ConditionError('a value is missing');
    return token;
  }
}

type Value = Exclude<Token, { type: 'operator' }>;

function comparison(left: Value, operator: Operator, right: Value): Comparison {
  if (left.type === 'literal' && right.type === 'subject')
    return comparison(right, mirrored[operator], left);
  if (left.type !== 'subject' || right.type !== 'literal')
    throw new ConditionError('it does not compare a part of a response with a literal');
  const { value: literal, text } = right;
  if (operator !== '==' && operator !== '!=' && typeof literal !== 'number')
    throw new ConditionError(`"${operator}" compares numbers, and ${text} is not a number`);
  if (left.subject.type === 'status' && typeof literal !== 'number')
    throw new ConditionError(`$statusCode is a number and cannot be compared with ${text}`);
  return { type: 'comparison', subject: left.subject, operator, literal };
}

/** All comparisons in a condition, in the order in which they are written. */
export function comparisonsIn(condition: Condition): Comparison[] {
  if (condition.type === 'comparison') return [condition];
  if (condition.type === 'not') return comparisonsIn(condition.condition);
  return condition.conditions.flatMap(comparisonsIn);
}
