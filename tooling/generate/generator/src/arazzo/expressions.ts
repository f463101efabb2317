// Arazzo's runtime expressions (§4.7), as text. What they refer to is looked up elsewhere.

/** What is read of the response: its body (a pointer, `''` for all of it), a header, or the status. */
export type ResponseSource =
  | { readonly type: 'body'; readonly pointer: string }
  | { readonly type: 'header'; readonly name: string }
  | { readonly type: 'status' };

export type Expression =
  | { readonly type: 'input'; readonly name: string }
  | { readonly type: 'output'; readonly step: string; readonly name: string }
  | ResponseSource
  | { readonly type: 'unsupported'; readonly text: string };

/** A text: an expression, or one with `{expressions}` in it, or just a text. */
export type Parsed =
  | Expression
  | { readonly type: 'template'; readonly parts: readonly (string | Expression)[] }
  | { readonly type: 'literal'; readonly value: unknown };

const token = "[!#$%&'*+.^_|~0-9A-Za-z-]+";
const forms: [RegExp, (match: string[]) => Expression][] = [
  [/^\$inputs\.([\w-]+)$/, ([, name]) => ({ type: 'input', name: name! })],
  [
    /^\$steps\.([\w-]+)\.outputs\.([\w.-]+)$/,
    ([, step, name]) => ({ type: 'output', step: step!, name: name! }),
  ],
  [/^\$response\.body(?:#(\/.*)?)?$/, ([, pointer]) => ({ type: 'body', pointer: pointer ?? '' })],
  [
    new RegExp(String.raw`^\$response\.header\.(${token})$`),
    ([, name]) => ({ type: 'header', name: name! }),
  ],
  [/^\$statusCode$/, () => ({ type: 'status' })],
];

/** An expression that stands alone. */
export function parseExpression(text: string): Expression {
  for (const [form, make] of forms) {
    const match = form.exec(text);
    if (match) return make(match);
  }
  return { type: 'unsupported', text };
}

/** A value of a document that may hold an expression. */
export function parseValue(value: unknown): Parsed {
  if (typeof value !== 'string') return { type: 'literal', value };
  if (value.startsWith('$')) return parseExpression(value);
  const parts = value.split(/(\{\$[^{}]+\})/).filter((part) => part !== '');
  if (!parts.some((part) => part.startsWith('{$'))) return { type: 'literal', value };
  return {
    type: 'template',
    parts: parts.map((part) => (part.startsWith('{$') ? parseExpression(part.slice(1, -1)) : part)),
  };
}

/** What can be written, for messages. */
export const supportedExpressions =
  '$inputs.<name>, $steps.<stepId>.outputs.<name>, $response.body#/<pointer>, $response.header.<name> and $statusCode';
