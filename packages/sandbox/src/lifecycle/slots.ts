// The positions of values in a request, and the values that a lifecycle step sends there.

import type { Credential, SecurityScheme, Step, Value } from '@x/description';
import type { Pointer } from '../json.ts';

export type Slot =
  | { readonly in: 'body'; readonly pointer: Pointer }
  | { readonly in: 'header'; readonly name: string; readonly prefix?: string }
  | { readonly in: 'query'; readonly name: string }
  | { readonly in: 'path'; readonly name: string }
  | { readonly in: 'cookie'; readonly name: string }
  | BasicSlot;

/** One part of an `Authorization` header for HTTP Basic. */
export interface BasicSlot {
  readonly in: 'basic';
  readonly part: 'username' | 'password';
  /** Whether it is form-encoded, as in `client_secret_basic` (RFC 6749 §2.3.1). */
  readonly isFormEncoded: boolean;
}

/** A value that a step sends. */
export interface Sent {
  readonly slot: Slot;
  readonly value: Value;
  readonly scheme: string | undefined;
}

/** Returns all values that a step sends: parameters, the leaves of its body, credentials. */
export function sentBy(step: Step): Sent[] {
  const parameters = step.parameters.map(({ name, in: place, value }): Sent => {
    const known = place === 'header' || place === 'path' || place === 'cookie' ? place : 'query';
    return { slot: { in: known, name }, value, scheme: undefined };
  });
  const body = step.body ? leaves(step.body, []) : [];
  return [...parameters, ...body, ...step.credentials.flatMap(sentAsCredential)];
}

function leaves(value: Value, pointer: Pointer): Sent[] {
  if (value.type === 'object')
    return value.members.flatMap(([name, item]) => leaves(item, [...pointer, name]));
  if (value.type === 'list')
    return value.items.flatMap((item, index) => leaves(item, [...pointer, String(index)]));
  return [{ slot: { in: 'body', pointer }, value, scheme: undefined }];
}

export function sentAsCredential(credential: Credential): Sent[] {
  const { scheme } = credential;
  if (credential.type === 'basic') {
    return (['username', 'password'] as const).map((part) => ({
      slot: { in: 'basic', part, isFormEncoded: scheme.formEncoded },
      value: credential[part],
      scheme: scheme.name,
    }));
  }
  const value = credential.type === 'bearer' ? credential.token : credential.value;
  return [{ slot: tokenSlot(scheme), value, scheme: scheme.name }];
}

/** Returns the position of a scheme's token or key. */
export function tokenSlot({ in: place = 'header', parameter = '', prefix }: SecurityScheme): Slot {
  return place === 'header'
    ? { in: place, name: parameter.toLowerCase(), prefix }
    : { in: place, name: parameter };
}
