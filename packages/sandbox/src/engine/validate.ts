// Validates a request against its operation. Parameters are decoded by their style, coerced to the types of their
// schemas, and validated. Then the body is validated.

import { memberOf, type Parameter } from '@x/description';
import type { Operation } from '../document/operations.ts';
import type { Schemas } from '../document/schemas.ts';
import type { Mismatch } from '../document/validator.ts';
import { type Json, parseJson } from '../json.ts';
import type { Incoming } from './request.ts';
import { readStyled } from './styles.ts';

/** Returns the first problem of the request in words, or undefined if it is valid. */
export type RequestCheck = (incoming: Incoming) => string | undefined;

export function compileRequestCheck(
  operation: Operation,
  schemas: Schemas,
  credentials: ReadonlySet<string> = new Set(),
): RequestCheck {
  const query = operation.parameters.filter(({ in: place }) => place === 'query');
  const parameters = operation.parameters.map((parameter) => {
    const others = query.filter((one) => one !== parameter).map(({ name }) => name);
    return compileParameter(parameter, schemas, new Set([...credentials, ...others]));
  });
  return (incoming) => {
    for (const check of parameters) {
      const wrong = check(incoming);
      if (wrong !== undefined) return wrong;
    }
    return checkBody(incoming, schemas);
  };
}

function checkBody({ operation, body }: Incoming, schemas: Schemas): string | undefined {
  if (body.kind === 'refused' || body.kind === 'unsupported') return body.reason;
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

function compileParameter(parameter: Parameter, schemas: Schemas, taken: Taken): RequestCheck {
  const read = reader(parameter, schemas, taken);
  const { schema, place } = parameter;
  const where = `${parameter.in} parameter ${parameter.name}`;
  const mayBeEmpty = memberOf(place.value, 'allowEmptyValue') === true;
  return (incoming) => {
    if (mayBeEmpty && rawTexts(parameter, incoming)[0] === '') return undefined;
    const raw = read(incoming);
    if (raw === undefined) return parameter.required ? `${where} is required` : undefined;
    if ('malformed' in raw) return `${where} is not JSON`;
    const mismatch = schema && schemas.mismatch(schema, raw.value);
    return mismatch && describe(where, mismatch);
  };
}

function reader(parameter: Parameter, schemas: Schemas, taken: Taken): (incoming: Incoming) => Raw {
  if (parameter.media?.isJson) return (incoming) => readJson(parameter, incoming);
  const properties = schemas.properties(parameter.schema);
  const isOwn = (name: string): boolean => properties.has(name) || !isTaken(name, taken);
  return (incoming) => {
    const query = parameter.in === 'query' ? [...incoming.query] : [];
    const fields = query.filter(([name]) => isOwn(name));
    const value = readStyled(parameter, { texts: rawTexts(parameter, incoming), fields }, schemas);
    return value === undefined ? undefined : { value };
  };
}

/** The names of the other query parameters, and of the credentials. */
type Taken = ReadonlySet<string>;

/** A `deepObject` has fields that start with its name. */
function isTaken(name: string, taken: Taken): boolean {
  return taken.has(name) || taken.has(name.split('[', 1)[0]!);
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
