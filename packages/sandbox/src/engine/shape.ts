// Changes a response so that it stays valid against its schema.

import type { Schema } from '@x/description';
import type { DocumentedResponse } from '../document/operations.ts';
import type { MessagePart } from '../document/parts.ts';
import type { Schemas } from '../document/schemas.ts';
import { clone, type Json, type Pointer, removeAt, setAt } from '../json.ts';

/** A response under construction. */
export interface Draft {
  readonly response: DocumentedResponse;
  body: Json | undefined;
  readonly headers: Record<string, string>;
}

export function draftOf(response: DocumentedResponse, example: Json | undefined): Draft {
  const body = example === undefined ? undefined : clone(example);
  return { response, body, headers: { ...response.headers } };
}

export function schemaOfPart(
  response: DocumentedResponse,
  part: MessagePart,
  schemas: Schemas,
): Schema | undefined {
  if (part.in === 'body') return schemas.at(response.schema, part.pointer);
  return part.in === 'header' ? response.headerSchemas[part.name] : undefined;
}

/**
 * Returns the part of the pointer that may be omitted (or be null): the member itself, or the nearest optional object
 * that contains it. Returns undefined if all of it is required.
 */
function gapOf(
  schema: Schema | undefined,
  pointer: Pointer,
  schemas: Schemas,
): { readonly pointer: Pointer; readonly nullable: boolean } | undefined {
  for (let length = pointer.length; length > 0; length--) {
    const around = schemas.at(schema, pointer.slice(0, length - 1));
    const member = pointer[length - 1] ?? '';
    const here = pointer.slice(0, length);
    if (!schemas.requires(around, member)) return { pointer: here, nullable: false };
    if (schemas.isNullable(schemas.at(schema, here))) return { pointer: here, nullable: true };
  }
  return undefined;
}

export function isOptional(
  response: DocumentedResponse,
  part: MessagePart,
  schemas: Schemas,
): boolean {
  return part.in !== 'body' || gapOf(response.schema, part.pointer, schemas) !== undefined;
}

/** Omits a part, if its schema allows that. */
export function omit(draft: Draft, part: MessagePart, schemas: Schemas): boolean {
  if (part.in !== 'body') return delete draft.headers[part.name];
  const gap = gapOf(draft.response.schema, part.pointer, schemas);
  if (!gap) return false;
  if (gap.nullable) draft.body = setAt(draft.body, gap.pointer, null);
  else removeAt(draft.body, gap.pointer);
  return true;
}

export function write(draft: Draft, part: MessagePart, value: Json): void {
  if (part.in === 'body') draft.body = setAt(draft.body, part.pointer, value);
  else draft.headers[part.name] = String(value);
}

/** Returns the cookies of a `Set-Cookie` header, which has one line each. */
export function cookiesIn(header: string | undefined): string[] {
  return (header ?? '').split(/\n|, *(?=[^;,=]+=)/).filter(Boolean);
}

export function isNamed(cookie: string, name: string): boolean {
  return cookie.startsWith(`${name}=`);
}

/** Sets a cookie (RFC 6265 §4.1) with the attributes of the documented one. */
export function writeCookie(draft: Draft, name: string, value: string): void {
  changeCookie(draft, name, (_, attributes) => [value, ...attributes]);
}

/** Sets the lifetime of a cookie. */
export function writeCookieAge(draft: Draft, name: string, seconds: number): void {
  changeCookie(draft, name, (value, attributes) => {
    const others = attributes.filter((one) => !/^ *(max-age|expires)=/i.test(one));
    return [value, ...others, ` Max-Age=${Math.floor(seconds)}`];
  });
}

function changeCookie(
  { headers }: Draft,
  name: string,
  change: (value: string, attributes: readonly string[]) => string[],
): void {
  const cookies = cookiesIn(headers['set-cookie']);
  const at = cookies.findIndex((cookie) => isNamed(cookie, name));
  const known = cookies[at]?.slice(name.length + 1) ?? '; Path=/; HttpOnly';
  const [value = '', ...attributes] = known.split(';');
  cookies[at === -1 ? cookies.length : at] = `${name}=${change(value, attributes).join(';')}`;
  headers['set-cookie'] = cookies.join('\n');
}
