// Runtime expressions: those of OpenAPI links and callbacks (OpenAPI 3.1 §4.8.20.4) and those of Arazzo (1.1 §4.7).
// One grammar for everything here that reads one.
import { parsePointer } from '../json/pointer.ts';

/** A part of a request or of a response. A header's name is as written, and has no case (RFC 9110 §5.1). */
export type MessagePart =
  | { readonly in: 'body'; readonly pointer: string }
  | { readonly in: 'header' | 'path'; readonly name: string }
  /** `pointer` is a part of a parameter that is JSON; our `x-pagination` has such. */
  | { readonly in: 'query'; readonly name: string; readonly pointer: string };

export type Expression =
  | { readonly type: 'url' | 'method' | 'status' }
  | { readonly type: 'request'; readonly part: MessagePart }
  | { readonly type: 'response'; readonly part: MessagePart }
  | { readonly type: 'input'; readonly name: string }
  | { readonly type: 'step-output'; readonly stepId: string; readonly name: string }
  | { readonly type: 'workflow-output'; readonly workflowId: string; readonly name: string }
  /** `$outputs.<name>`: of the workflow that a step has called. */
  | { readonly type: 'called-output'; readonly name: string };

/** Text with expressions in braces: `Basic {$steps.a.outputs.b}`. */
export interface Template {
  readonly type: 'template';
  readonly parts: readonly (string | Expression)[];
}

const name = String.raw`[\w-]+`;
/** RFC 9110 §5.6.2. */
const token = "[!#$%&'*+.^_|~0-9A-Za-z-]+";
const pattern = (source: string): RegExp => new RegExp(`^${source}$`);

type Form = readonly [
  pattern: RegExp,
  make: (groups: Readonly<Record<string, string>>) => Expression,
];

const forms: readonly Form[] = [
  [pattern(String.raw`\$url`), () => ({ type: 'url' })],
  [pattern(String.raw`\$method`), () => ({ type: 'method' })],
  [pattern(String.raw`\$statusCode`), () => ({ type: 'status' })],
  [
    pattern(String.raw`\$(?<side>request|response)\.body(?:#(?<pointer>(?:/.*)?))?`),
    ({ side, pointer }) => ({ type: sideOf(side), part: { in: 'body', pointer: pointer ?? '' } }),
  ],
  [
    pattern(String.raw`\$(?<side>request|response)\.header\.(?<header>${token})`),
    ({ side, header = '' }) => ({
      type: sideOf(side),
      part: { in: 'header', name: header },
    }),
  ],
  [
    pattern(String.raw`\$request\.query\.(?<query>[^#]+)(?:#(?<pointer>/.+))?`),
    ({ query = '', pointer }) => ({
      type: 'request',
      part: { in: 'query', name: query, pointer: pointer ?? '' },
    }),
  ],
  [
    pattern(String.raw`\$request\.path\.(?<path>[^#{}]+)`),
    ({ path = '' }) => ({ type: 'request', part: { in: 'path', name: path } }),
  ],
  [
    pattern(String.raw`\$inputs\.(?<input>${name})`),
    ({ input = '' }) => ({ type: 'input', name: input }),
  ],
  [
    pattern(String.raw`\$steps\.(?<step>${name})\.outputs\.(?<output>[\w.-]+)`),
    ({ step = '', output = '' }) => ({ type: 'step-output', stepId: step, name: output }),
  ],
  [
    pattern(String.raw`\$workflows\.(?<workflow>${name})\.outputs\.(?<output>[\w.-]+)`),
    ({ workflow = '', output = '' }) => ({
      type: 'workflow-output',
      workflowId: workflow,
      name: output,
    }),
  ],
  [
    pattern(String.raw`\$outputs\.(?<output>[\w.-]+)`),
    ({ output = '' }) => ({ type: 'called-output', name: output }),
  ],
];

function sideOf(side: string | undefined): 'request' | 'response' {
  return side === 'request' ? 'request' : 'response';
}

/** An expression that stands alone; `undefined` for any other text. */
export function parseExpression(text: string): Expression | undefined {
  if (!text.startsWith('$')) return undefined;
  for (const [form, make] of forms) {
    const match = form.exec(text);
    if (match) return make(match.groups ?? {});
  }
  return undefined;
}

/** Whether a text is meant as an expression, also one that the grammar does not have. */
export function looksLikeExpression(text: string): boolean {
  return text.startsWith('$');
}

/** A text with expressions in braces; `undefined` if it has none. A brace that holds none is text. */
export function parseTemplate(text: string): Template | undefined {
  const parts = text
    .split(/(\{\$[^{}]+\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{$') ? (parseExpression(part.slice(1, -1)) ?? part) : part));
  return parts.some((part) => typeof part !== 'string') ? { type: 'template', parts } : undefined;
}

/** The keys of the pointer of a part. */
export function pointerOf(part: MessagePart): string[] {
  return 'pointer' in part ? parsePointer(part.pointer) : [];
}
