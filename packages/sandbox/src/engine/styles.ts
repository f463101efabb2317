// Reads values by their style (OpenAPI 3.1, "Style Values"): parameters, and the properties of a form.

import type { Schema } from '@x/description';
import type { Schemas } from '../document/schemas.ts';
import type { Json, JsonObject } from '../json.ts';
import { coerce } from './request.ts';

/** How a value is serialized. */
export interface Styled {
  readonly name: string;
  readonly style: string;
  readonly explode: boolean;
  readonly schema: Schema | undefined;
}

/** Where a value is read from. */
export interface Serialized {
  /** The texts that have its name. */
  readonly texts: readonly string[];
  /** The fields of a query or a form, which may be the members of an object. */
  readonly fields?: Iterable<readonly [name: string, text: string]>;
}

/** Returns undefined if the value is absent. */
export function readStyled(styled: Styled, from: Serialized, schemas: Schemas): Json | undefined {
  const { schema } = styled;
  const types = schemas.types(schema);
  if (types.includes('array')) {
    const items = schemas.member(schema, '0');
    const pieces = piecesOf(styled, from.texts);
    return pieces.length === 0 ? undefined : pieces.map((one) => coerce(one, items, schemas));
  }
  if (types.includes('object') && !types.includes('string')) {
    const members = membersOf(styled, from, schemas);
    return members.length === 0 ? undefined : objectOf(members, schema, schemas);
  }
  const [text] = unprefixed(styled, from.texts);
  return text === undefined ? undefined : coerce(text, schema, schemas);
}

/** Whether the object has members that its schema does not name, each of them a field. */
export function isFreeForm({ style, explode, schema }: Styled, schemas: Schemas): boolean {
  if (style !== 'form' || !explode || !schemas.types(schema).includes('object')) return false;
  const additional = schemas.branches(schema).map((branch) => branch.additional);
  return (
    !additional.includes(false) && (additional.some(Boolean) || !schemas.hasProperties(schema))
  );
}

/** The separator of an exploded value that is one text, and of one that is not exploded. */
const separators: Readonly<Record<string, string>> = { label: '.', simple: ',' };
const delimiters: Readonly<Record<string, string>> = { pipeDelimited: '|', spaceDelimited: ' ' };

/** Returns the texts without the prefixes of their style. */
function unprefixed({ name, style }: Styled, texts: readonly string[]): readonly string[] {
  if (style === 'label') return texts.map((text) => text.slice(1));
  if (style !== 'matrix') return texts;
  const own = texts.flatMap((text) => text.split(';').slice(1));
  return own.map((one) => (one === name ? '' : one.replace(`${name}=`, '')));
}

/** Returns the serialized elements or members. */
function piecesOf(styled: Styled, texts: readonly string[]): readonly string[] {
  const { style, explode } = styled;
  const separator = explode ? separators[style] : (delimiters[style] ?? ',');
  const whole = unprefixed(styled, texts);
  if (separator === undefined) return whole;
  return whole.flatMap((text) => text.split(separator === ',' ? /\s*,\s*/ : separator));
}

/** The names that lead to a text: one, or several in a `deepObject`. */
type Member = readonly [path: readonly string[], text: string];

function membersOf(styled: Styled, { texts, fields = [] }: Serialized, schemas: Schemas): Member[] {
  const { style, explode, schema } = styled;
  const all = [...fields];
  if (style === 'deepObject') return all.flatMap((field) => deepMember(styled.name, field));
  if (style === 'form' && explode) {
    const isFree = isFreeForm(styled, schemas);
    const properties = schemas.properties(schema);
    return all
      .filter(([name]) => isFree || properties.has(name))
      .map(([name, text]): Member => [[name], text]);
  }
  const pieces = piecesOf(styled, texts);
  if (explode) return pieces.map((piece) => splitAt(piece, '='));
  const names = pieces.filter((_, index) => index % 2 === 0);
  return names.map((name, index): Member => [[name], pieces[index * 2 + 1] ?? '']);
}

function splitAt(text: string, separator: string): Member {
  const [name = '', ...rest] = text.split(separator);
  return [[name], rest.join(separator)];
}

/** Reads a field `name[member]`, or `name[member][inner]`. */
function deepMember(name: string, [key, text]: readonly [string, string]): Member[] {
  if (!key.startsWith(`${name}[`)) return [];
  const path = [...key.slice(name.length).matchAll(/\[([^[\]]+)\]/g)].map(([, one = '']) => one);
  return path.length === 0 ? [] : [[path, text]];
}

function objectOf(
  members: readonly Member[],
  schema: Schema | undefined,
  schemas: Schemas,
): JsonObject {
  const byName = new Map<string, Member[]>();
  for (const [[name = '', ...inner], text] of members)
    byName.set(name, [...(byName.get(name) ?? []), [inner, text]]);
  return Object.fromEntries(
    [...byName].map(([name, own]) => [name, jsonOf(own, schemas.member(schema, name), schemas)]),
  );
}

/** Returns an object, a list if the texts have the same name, or one value. */
function jsonOf(members: readonly Member[], schema: Schema | undefined, schemas: Schemas): Json {
  const inner = members.filter(([path]) => path.length > 0);
  if (inner.length > 0) return objectOf(inner, schema, schemas);
  const types = schemas.types(schema);
  const isList = types.includes('array') || (types.length === 0 && members.length > 1);
  const items = isList ? schemas.member(schema, '0') : schema;
  const values = members.map(([, text]) => coerce(text, items, schemas));
  return isList ? values : values.at(-1)!;
}
