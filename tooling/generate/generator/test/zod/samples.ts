// All examples of a document, each with its JSON Schema and its zod schema.
import { parsePointer } from '@x/description';
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
            schema: takingFiles(sent, found(document, `#${sample.pointer}`), document),
          };
      const received = Object.values(responses).find((one) => one.operationId === operationId)!;
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        const schema = received.responses[status];
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

/** Returns the schema of a form with files. An example has a text for each file; a program sends a Blob. */
function takingFiles(sent: Schema, given: unknown, document: Document): Schema {
  const schema = given as { $ref?: string; properties?: Record<string, { format?: string }> };
  if (schema.$ref) return takingFiles(sent, found(document, schema.$ref), document);
  const files = Object.entries(schema.properties ?? {}).filter(
    ([, one]) => one.format === 'binary',
  );
  const withBlobs = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const blobs = files.flatMap(([name]) => {
      const text = (value as Record<string, unknown>)[name];
      return typeof text === 'string' ? [[name, new Blob([text])] as const] : [];
    });
    return { ...value, ...Object.fromEntries(blobs) };
  };
  return files.length === 0 ? sent : { safeParse: (value) => sent.safeParse(withBlobs(value)) };
}

function* ofContent(
  document: Document,
  given: Content,
  at: string,
): Generator<Pick<Sample, 'name' | 'pointer' | 'value'>> {
  const [content, place] = given.$ref
    ? [found(document, given.$ref) as Content, given.$ref.slice(1)]
    : [given, at];
  const all = Object.entries(content.content ?? {});
  // A schema is of the JSON body if there is one.
  const json = all.filter(([type]) => /[/+]json\b/.test(type));
  for (const [type, { examples = {} }] of json.length > 0 ? json : all) {
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
  const parts = parsePointer(decodeURIComponent(ref));
  return parts.reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], document);
}

function escaped(part: string): string {
  return part
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replaceAll('{', '%7B')
    .replaceAll('}', '%7D');
}
