// Runtime expressions of OpenAPI links and Arazzo, and Arazzo's `simple` criteria. Both are parsed
// once, when a sandbox is created. A criterion is kept as a tree, because the sandbox reads it in
// two directions: whether it holds for a response, and what to write so that it does.

import { getAt, type Json, type Pointer, parsePointer } from '../json.ts';

/** A part of a request or of a response. */
export type MessagePart =
  | { readonly in: 'body'; readonly pointer: Pointer }
  | { readonly in: 'header' | 'query' | 'path'; readonly name: string };

export type Expression =
  | { readonly kind: 'statusCode' }
  | { readonly kind: 'request' | 'response'; readonly part: MessagePart }
  | { readonly kind: 'inputs'; readonly name: string }
  | { readonly kind: 'steps'; readonly stepId: string; readonly output: string };

/** A value of a document with its expressions parsed: `Basic {$steps.a.outputs.b}` has two parts. */
export type Template =
  | { readonly constant: Json }
  | { readonly parts: readonly (string | Expression)[] };

const messagePattern =
  /^\$(request|response)\.(?:(body)(?:#(\/.*)?)?|(header|query|path)\.([^\s{}]+))$/;

/** Undefined for text that isn't an expression, or is one that says nothing about a message. */
export function parseExpression(text: string): Expression | undefined {
  if (text === '$statusCode') return { kind: 'statusCode' };
  const input = /^\$inputs\.(.+)$/.exec(text);
  if (input?.[1]) return { kind: 'inputs', name: input[1] };
  const step = /^\$steps\.([\w-]+)\.outputs\.(.+)$/.exec(text);
  if (step?.[1] && step[2]) return { kind: 'steps', stepId: step[1], output: step[2] };
  const message = messagePattern.exec(text);
  if (!message) return undefined;
  const kind = message[1] === 'request' ? 'request' : 'response';
  if (message[2]) return { kind, part: { in: 'body', pointer: parsePointer(message[3] ?? '') } };
  const place = message[4];
  const name = message[5] ?? '';
  if (place === 'header') return { kind, part: { in: 'header', name: name.toLowerCase() } };
  return { kind, part: { in: place === 'query' ? 'query' : 'path', name } };
}

export function parseTemplate(value: Json): Template {
  if (typeof value !== 'string' || !value.includes('$')) return { constant: value };
  const whole = parseExpression(value);
  if (whole) return { parts: [whole] };
  const parts: (string | Expression)[] = [];
  let found = false;
  for (const piece of value.split(/(\{\$[^{}]+\})/)) {
    const expression = piece.startsWith('{$') ? parseExpression(piece.slice(1, -1)) : undefined;
    if (expression) found = true;
    if (piece !== '') parts.push(expression ?? piece);
  }
  return found ? { parts } : { constant: value };
}

/** What a criterion looks at. Header names are lower case. */
export interface Message {
  readonly status: number;
  readonly body: Json | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

type Operand = { readonly literal: Json } | { readonly expression: Expression };

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly items: readonly Condition[] }
  | { readonly kind: 'not'; readonly item: Condition }
  | {
      readonly kind: 'compare';
      readonly operator: string;
      readonly left: Operand;
      readonly right: Operand;
    };

const tokenPattern =
  /\s*(?:(&&|\|\||==|!=|<=|>=|<|>|!|\(|\))|'((?:[^']|'')*)'|"([^"]*)"|([^\s()=!<>&|]+))/y;

type Token = { readonly operator: string } | { readonly operand: Operand };

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  const source = text.trim();
  while (tokenPattern.lastIndex < source.length) {
    const at = tokenPattern.lastIndex;
    const match = tokenPattern.exec(source);
    if (!match) throw new SyntaxError(`unexpected "${source.slice(at)}"`);
    const [, operator, single, double, word] = match;
    if (operator !== undefined) tokens.push({ operator });
    else if (word !== undefined) tokens.push({ operand: parseOperand(word) });
    else tokens.push({ operand: { literal: single?.replaceAll("''", "'") ?? double ?? '' } });
  }
  return tokens;
}

function parseOperand(word: string): Operand {
  if (word === 'true' || word === 'false') return { literal: word === 'true' };
  if (word === 'null') return { literal: null };
  if (/^-?\d+(\.\d+)?$/.test(word)) return { literal: Number(word) };
  const expression = parseExpression(word);
  if (!expression) throw new SyntaxError(`"${word}" is neither a literal nor an expression`);
  return { expression };
}

const truth: Operand = { literal: true };

/** Recursive descent: `||` binds weakest, then `&&`, then a comparison, `!` and parentheses. */
class ConditionParser {
  readonly #tokens: Token[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = tokenize(text);
  }

  parse(): Condition {
    const condition = this.#list('||', 'or', () => this.#list('&&', 'and', () => this.#single()));
    return condition;
  }

  get finished(): boolean {
    return this.#at === this.#tokens.length;
  }

  #list(operator: string, kind: 'and' | 'or', next: () => Condition): Condition {
    const items = [next()];
    while (this.#take(operator)) items.push(next());
    return items.length === 1 && items[0] ? items[0] : { kind, items };
  }

  #single(): Condition {
    if (this.#take('!')) return { kind: 'not', item: this.#single() };
    if (this.#take('(')) {
      const inner = this.parse();
      if (!this.#take(')')) throw new SyntaxError('a parenthesis is not closed');
      return inner;
    }
    const left = this.#operand();
    for (const operator of ['==', '!=', '<=', '>=', '<', '>']) {
      if (this.#take(operator)) return { kind: 'compare', operator, left, right: this.#operand() };
    }
    return { kind: 'compare', operator: '==', left, right: truth };
  }

  #take(operator: string): boolean {
    const token = this.#tokens[this.#at];
    if (!token || !('operator' in token) || token.operator !== operator) return false;
    this.#at++;
    return true;
  }

  #operand(): Operand {
    const token = this.#tokens[this.#at++];
    if (!token || !('operand' in token)) throw new SyntaxError('a value is missing');
    return token.operand;
  }
}

export function parseCondition(text: string): Condition {
  try {
    const parser = new ConditionParser(text);
    const condition = parser.parse();
    if (parser.finished) return condition;
    throw new SyntaxError('something follows the condition');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SyntaxError(`The criterion "${text}" cannot be read: ${reason}.`);
  }
}

export function allOf(conditions: readonly Condition[]): Condition {
  return { kind: 'and', items: conditions };
}

function operandValue(operand: Operand, message: Message): Json | undefined {
  if ('literal' in operand) return operand.literal;
  const { expression } = operand;
  if (expression.kind === 'statusCode') return message.status;
  if (expression.kind !== 'response') return undefined;
  const { part } = expression;
  if (part.in === 'body') return getAt(message.body, part.pointer);
  return part.in === 'header' ? message.headers[part.name] : undefined;
}

/** Arazzo 1.1, "Literals": strings are compared without regard to case. */
function comparable(value: Json | undefined): Json | undefined {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function compare(operator: string, left: Json | undefined, right: Json | undefined): boolean {
  const [a, b] = [comparable(left), comparable(right)];
  if (operator === '==') return a === b;
  if (operator === '!=') return a !== b;
  if (typeof a !== typeof b || (typeof a !== 'number' && typeof a !== 'string')) return false;
  if (b === undefined || b === null) return false;
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}

export function holds(condition: Condition, message: Message): boolean {
  if (condition.kind === 'not') return !holds(condition.item, message);
  if (condition.kind !== 'compare') {
    const test = (item: Condition): boolean => holds(item, message);
    return condition.kind === 'and' ? condition.items.every(test) : condition.items.some(test);
  }
  const { operator, left, right } = condition;
  return compare(operator, operandValue(left, message), operandValue(right, message));
}

/** Writes a part of a response, or takes it away (`undefined`); says whether it could. */
export type PartWriter = (part: MessagePart, value: Json | undefined) => boolean;

/** Changes a response until the condition has the wanted outcome, as far as it isn't its status. */
export function enforce(condition: Condition, wanted: boolean, write: PartWriter): boolean {
  if (condition.kind === 'not') return enforce(condition.item, !wanted, write);
  if (condition.kind !== 'compare') {
    const every = (condition.kind === 'and') === wanted;
    const attempt = (item: Condition): boolean => enforce(item, wanted, write);
    return every ? condition.items.map(attempt).every(Boolean) : condition.items.some(attempt);
  }
  const { operator, left, right } = condition;
  if (!('expression' in left) || !('literal' in right)) return false;
  const { expression } = left;
  if (expression.kind !== 'response') return false;
  return candidates(operator, right.literal)
    .filter((value) => compare(operator, value, right.literal) === wanted)
    .some((value) => write(expression.part, value));
}

function candidates(operator: string, literal: Json): (Json | undefined)[] {
  if (typeof literal === 'boolean') return [literal, !literal, undefined];
  if (typeof literal === 'number') return [literal, literal + 1, literal - 1, undefined];
  return operator === '==' || operator === '!=' ? [literal, undefined, null] : [undefined];
}
