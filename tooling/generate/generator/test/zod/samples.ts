// All examples of a document, each with its JSON Schema and its zod schema.
import type { Direction } from './judge.ts';

export interface Schema {
  safeParse(value: unknown): { success: boolean };
}

/** The part of `@x/…/zod` that the tests use. */
export interface ZodPackage {
  readonly requests: Record<string, { operationId: string; body: Schema | null }>;
  readonly responses: Record<
    string,
    { operationId: string; responses: Record<string, Schema | null> }
  >;
}

export interface Sample {
  readonly name: string;
  readonly direction: Direction;
  /** The JSON pointer of the schema in the document. */
  readonly pointer: string;
  readonly schema: Schema;
  readonly value: unknown;
}

interface Media {
  readonly examples?: Record<string, { value?: unknown; $ref?: string }>;
}
interface Content {
  readonly $ref?: string;
  readonly content?: Record<string, Media>;
}
interface Operation {
  readonly operationId?: string;
  readonly requestBody?: Content;
  readonly responses?: Record<string, Content>;
}
export interface Document extends Record<string, unknown> {
  readonly paths: Record<string, Record<string, Operation>>;
}

export function* samplesOf(
  document: Document,
  { requests, responses }: ZodPackage,
): Generator<Sample> {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const { operationId, requestBody } = operation;
      if (operationId === undefined) continue;
      const at = `/paths/${escaped(path)}/${method}`;
      const sent = Object.values(requests).find((one) => one.operationId === operationId)?.body;
      if (requestBody && sent)
        for (const sample of ofContent(document, requestBody, `${at}/requestBody`))
          yield {
            ...sample,
            name: `${operationId} ${sample.name}`,
            direction: 'request',
            schema: sent,
          };
      const found = Object.values(responses).find((one) => one.operationId === operationId)!;
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        const schema = found.responses[status];
        if (!schema) continue;
        for (const sample of ofContent(document, response, `${at}/responses/${status}`))
          yield {
            ...sample,
            name: `${operationId} ${status} ${sample.name}`,
            direction: 'response',
            schema,
          };
      }
    }
  }
}

function* ofContent(
  document: Document,
  given: Content,
  at: string,
): Generator<Pick<Sample, 'name' | 'pointer' | 'value'>> {
  const [content, place] = given.$ref
    ? [found(document, given.$ref) as Content, given.$ref.slice(1)]
    : [given, at];
  for (const [type, { examples = {} }] of Object.entries(content.content ?? {})) {
    const pointer = `${place}/content/${escaped(type)}/schema`;
    for (const [name, example] of Object.entries(examples)) {
      const { value } = example.$ref
        ? (found(document, example.$ref) as { value: unknown })
        : example;
      yield { name, pointer, value };
    }
  }
}

function found(document: Document, ref: string): unknown {
  const parts = ref.slice(2).split('/');
  return parts.reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], document);
}

function escaped(part: string): string {
  return part
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replaceAll('{', '%7B')
    .replaceAll('}', '%7D');
}
