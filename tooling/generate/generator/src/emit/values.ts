// Values of a lifecycle document as TypeScript.
import type { Value } from '@x/description';
import { access, key, list, quoted } from '../write/typescript.ts';
import { typeOf, union } from './type-of.ts';

export interface ValueContext {
  /** Returns the variable of a step's result. */
  variable(stepId: string): string;
  /** Returns `<workflowId>.<stepId>`, for messages. */
  at(stepId: string): string;
}

/** Emits a value. A value of a response can be absent. */
export function read(value: Value, context: ValueContext): string {
  const whole = readWhole(value, context);
  const prefix = 'prefix' in value ? value.prefix : undefined;
  return prefix === undefined ? whole : `withoutPrefix(${whole}, ${quoted(prefix)})`;
}

function readWhole(value: Value, context: ValueContext): string {
  switch (value.type) {
    case 'literal':
      return literal(value.value);
    case 'input':
      return value.default === undefined
        ? `inputs${access(value.name, false)}`
        : `inputs${access(value.name, false)} ?? ${literal(value.default)}`;
    case 'body':
      if (value.isFailure)
        return `(body(${quoted(value.pointer)}) as ${union(value.schemas.map(typeOf))} | undefined)`;
      return `${context.variable(value.stepId)}.data${value.segments.map((one) => access(one.key, one.guarded)).join('')}`;
    case 'header':
      if (value.isFailure) return `header(${quoted(value.name)})`;
      return value.cookie === undefined
        ? `${context.variable(value.stepId)}.facts.header(${quoted(value.name)})`
        : `cookie(${context.variable(value.stepId)}.facts, ${quoted(value.cookie)})`;
    case 'status':
      return `${context.variable(value.stepId)}.facts.status`;
    case 'template':
      return `\`${value.parts.map((part) => (typeof part === 'string' ? escaped(part) : `\${${needed(part, context)}}`)).join('')}\``;
    case 'object':
      return list(
        '{}',
        value.members.map(([name, one]) => memberOf(name, one, context)),
        80,
      );
    case 'list':
      return list(
        '[]',
        value.items.map((one) => needed(one, context)),
        80,
      );
  }
}

/** Emits a value that is sent. If it is absent, the code throws before the request is sent. */
export function needed(value: Value, context: ValueContext): string {
  const written = read(value, context);
  if (value.type === 'body' && (value.optional || value.isFailure))
    return `required(${written}, ${quoted(context.at(value.stepId))}, ${quoted(`#${value.pointer}`)})`;
  if (value.type === 'header')
    return `required(${written}, ${quoted(context.at(value.stepId))}, ${quoted(value.name)})`;
  return written;
}

/** Emits `name: value`. An optional input without a value is omitted. */
export function memberOf(name: string, value: Value, context: ValueContext): string {
  const written = needed(value, context);
  const isOptional = value.type === 'input' && value.optional && value.default === undefined;
  return isOptional
    ? `...(${written} !== undefined && { ${property(name, written)} })`
    : property(name, written);
}

/** Emits `name: value`. */
export function property(name: string, value: string): string {
  return name === value ? name : `${key(name)}: ${value}`;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}
