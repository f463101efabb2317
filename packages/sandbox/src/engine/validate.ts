// Validates a request against its operation. Parameters are decoded by their style (OpenAPI 3.1,
// "Style Values"), coerced to the types of their schemas, and validated. Then the body is validated.

import type { Parameter } from '@x/description';
import type { Operation } from '../document/operations.ts';
import type { Schemas } from '../document/schemas.ts';
import type { Mismatch } from '../document/validator.ts';
import { type Json, type JsonObject, parseJson } from '../json.ts';
import { coerce, type Incoming } from './request.ts';

/** Returns the first problem of the request in words, or undefined if it is valid. */
export type RequestCheck = (incoming: Incoming) => string | undefined;

export function compileRequestCheck(operation: Operation, schemas: Schemas): RequestCheck {
  const parameters = operation.parameters.map((parameter) => compileParameter(parameter, schemas));
  return (incoming) => {
    for (const check of parameters) {
      const wrong = check(incoming);
      if (wrong !== undefined) return wrong;
    }
    return checkBody(incoming, schemas);
  };
}

function checkBody({ operation, body }: Incoming, schemas: Schemas): string | undefined {
  if (body.kind === 'refused') return body.reason;
  if (body.kind === 'too-large') return 'the body is too large';
  if (body.kind === 'none') return operation.body?.required ? 'a body is required' : undefined;
  if (!body.schema) return undefined;
  const mismatch = schemas.mismatch(body.schema, body.value);
  return mismatch && describe('body', mismatch);
}

export function describe(where: string, { pointer, message }: Mismatch): string {
  return `${where}${pointer} ${message}`;
}

type Raw = { readonly value: Json } | { readonly malformed: true } | undefined;

function compileParameter(parameter: Parameter, schemas: Schemas): RequestCheck {
  const read = reader(parameter, schemas);
  const { schema } = parameter;
  const where = `${parameter.in} parameter ${parameter.name}`;
  return (incoming) => {
    const raw = read(incoming);
    if (raw === undefined) return parameter.required ? `${where} is required` : undefined;
    if ('malformed' in raw) return `${where} is not JSON`;
    const mismatch = schema && schemas.mismatch(schema, raw.value);
    return mismatch && describe(where, mismatch);
  };
}

function reader(parameter: Parameter, schemas: Schemas): (incoming: Incoming) => Raw {
  const types = schemas.types(parameter.schema);
  if (parameter.media) return (incoming) => readJson(parameter, incoming);
  if (types.includes('array')) return (incoming) => readArray(parameter, incoming, schemas);
  if (types.includes('object') && !types.includes('string')) {
    return (incoming) => readObject(parameter, incoming, schemas);
  }
  return (incoming) => {
    const text = rawTexts(parameter, incoming)[0];
    return text === undefined ? undefined : { value: coerce(text, parameter.schema, schemas) };
  };
}

function rawTexts({ in: place, name }: Parameter, incoming: Incoming): string[] {
  if (place === 'query') return incoming.query.getAll(name);
  const value =
    place === 'path' ? incoming.pathParameters[name] : (incoming.headers.get(name) ?? undefined);
  return value === undefined ? [] : [value];
}

/** Reads a JSON parameter. Some generators send its members as `name[member]`, which no provider reads. */
function readJson(parameter: Parameter, incoming: Incoming): Raw {
  const [text] = rawTexts(parameter, incoming);
  const isTaken = [...incoming.query.keys()].some((key) => key.startsWith(`${parameter.name}[`));
  if (text === undefined) return isTaken ? { malformed: true } : undefined;
  try {
    return { value: parseJson(text) };
  } catch {
    return { malformed: true };
  }
}

const delimiters: Record<string, string | RegExp> = { pipeDelimited: '|', spaceDelimited: ' ' };

function readArray(parameter: Parameter, incoming: Incoming, schemas: Schemas): Raw {
  const texts = rawTexts(parameter, incoming);
  if (texts.length === 0) return undefined;
  const exploded = parameter.in === 'query' && parameter.explode;
  const delimiter = delimiters[parameter.style] ?? /\s*,\s*/;
  const items = schemas.member(parameter.schema, '0');
  const pieces = exploded ? texts : texts.flatMap((text) => text.split(delimiter));
  return { value: pieces.map((piece) => coerce(piece, items, schemas)) };
}

/** `deepObject` is `name[member]=…`. An exploded form object has its members as parameters. */
function readObject(parameter: Parameter, incoming: Incoming, schemas: Schemas): Raw {
  const value: JsonObject = {};
  const put = (member: string, text: string): void => {
    if (member === '__proto__') return;
    value[member] = coerce(text, schemas.member(parameter.schema, member), schemas);
  };
  if (parameter.style === 'deepObject') {
    for (const [key, text] of incoming.query) {
      const member = key.startsWith(`${parameter.name}[`)
        ? key.slice(parameter.name.length + 1, -1)
        : '';
      if (member !== '') put(member, text);
    }
  } else if (parameter.in === 'query' && parameter.explode) {
    const known = parameter.schema?.properties;
    for (const [key, text] of incoming.query) if (known?.has(key)) put(key, text);
  } else {
    const pieces = (rawTexts(parameter, incoming)[0] ?? '').split(',');
    for (let at = 0; at + 1 < pieces.length; at += 2) put(pieces[at] ?? '', pieces[at + 1] ?? '');
  }
  return Object.keys(value).length === 0 ? undefined : { value };
}
