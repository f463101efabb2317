// The header fields that a response can have.

import { type Header, isObject, type Json, memberOf } from '@x/description';

/** They belong to the connection (RFC 9110 §7.6.1, RFC 9112 §6), which the server and not the provider writes. */
const framing = /^(content-length|transfer-encoding|connection|keep-alive|trailer|upgrade)$/i;

/** Returns why a response cannot have a field. Names are tokens (RFC 9110 §5.6.2), and values of ISO 8859-1 (§5.5). */
export function fieldFault(name: string, value: string): string | undefined {
  const shown = JSON.stringify(name);
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return `${shown} is not the name of a header`;
  if (framing.test(name)) return `the server itself writes the header ${shown}`;
  // Several cookies are one value, with one line each.
  const fields = name.toLowerCase() === 'set-cookie' ? value.split('\n') : [value];
  return fields.some((field) => /[^\t\x20-\x7e\x80-\xff]/.test(field))
    ? `the value of ${shown} has a character that a header cannot have`
    : undefined;
}

/**
 * Fields that describe the body as it is sent, not as it is documented: OpenAPI 3.1, "Response Object", ignores
 * `Content-Type`, and the sandbox compresses no body.
 */
const ofBody = /^content-(type|encoding)$/;

/** Returns the examples of the documented headers that a response can have. Names are in lower case. */
export function documentedFields(headers: ReadonlyMap<string, Header>): Record<string, string> {
  const fields = [...headers].flatMap(([name, { example, place }]): [string, string][] => {
    if (example === undefined || example === null || ofBody.test(name)) return [];
    const value = simple(example, memberOf(place.value, 'explode') === true);
    return fieldFault(name, value) === undefined ? [[name, value]] : [];
  });
  return Object.fromEntries(fields);
}

/** The style "simple", the only one of headers (OpenAPI 3.1, "Header Object"). */
function simple(value: Json, explode: boolean): string {
  const text = (one: Json): string => (typeof one === 'string' ? one : JSON.stringify(one));
  if (Array.isArray(value)) return value.map(text).join(',');
  if (!isObject(value)) return text(value);
  const members = Object.entries(value);
  return members.map(([name, one]) => `${name}${explode ? '=' : ','}${text(one)}`).join(',');
}
