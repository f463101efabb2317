// Where in a request a value stands, and what a step of the lifecycle sends there.

import { parseTemplate, type Template } from '../document/expressions.ts';
import {
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  type Pointer,
  stringOf,
  textOf,
} from '../json.ts';
import type { Step } from './document.ts';

export type Slot =
  | { readonly in: 'body'; readonly pointer: Pointer }
  | { readonly in: 'header'; readonly name: string }
  | { readonly in: 'query'; readonly name: string }
  | { readonly in: 'path'; readonly name: string }
  | { readonly in: 'cookie'; readonly name: string }
  | { readonly in: 'basic'; readonly part: 'username' | 'password' }
  | { readonly in: 'bearer' };

/** A value that a step sends. */
export interface Sent {
  readonly slot: Slot;
  readonly template: Template;
  readonly scheme: string | undefined;
}

function leaves(value: Json | undefined, pointer: Pointer): Sent[] {
  if (value === undefined) return [];
  if (isObject(value)) {
    return entriesOf(value).flatMap(([name, item]) => leaves(item, [...pointer, name]));
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => leaves(item, [...pointer, String(index)]));
  }
  return [{ slot: { in: 'body', pointer }, template: parseTemplate(value), scheme: undefined }];
}

/** Redocly's `x-security`: `username` and `password` for basic, `token` for bearer, `apiKey`. */
export function securitySlot(scheme: JsonObject, part: string): Slot {
  if (scheme.type === 'apiKey') {
    const place = scheme.in;
    const name = stringOf(scheme.name) ?? '';
    return { in: place === 'query' || place === 'cookie' ? place : 'header', name };
  }
  if (scheme.type === 'http' && textOf(scheme.scheme)?.toLowerCase() === 'basic') {
    return { in: 'basic', part: part === 'username' ? 'username' : 'password' };
  }
  return { in: 'bearer' };
}

export function sentInMessage(step: Step): Sent[] {
  const parameters = step.parameters.map(({ name, in: place, value }): Sent => {
    const known = place === 'header' || place === 'path' || place === 'cookie' ? place : 'query';
    return { slot: { in: known, name }, template: value, scheme: undefined };
  });
  return [...parameters, ...leaves(step.payload, [])];
}
