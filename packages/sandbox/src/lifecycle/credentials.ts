// Compares the credentials of a request to a lifecycle operation with those that its step requires.

import { bodyValue, type Incoming } from '../engine/request.ts';
import { getAt, type Json, textOf } from '../json.ts';
import type { Credential, IssuedField, LifecycleStep, Requirement } from './compile.ts';
import type { BasicSlot, Slot } from './slots.ts';
import type { Tokens } from './tokens.ts';

export interface Presented {
  /** The invalid credentials, with the reason. */
  readonly wrong: readonly { readonly credential: Credential; readonly reason: string }[];
  readonly refreshToken: string | undefined;
  readonly accessToken: string | undefined;
  readonly minted: readonly string[];
}

export function readSlot(slot: Slot, incoming: Incoming): Json | undefined {
  if (slot.in === 'body') return getAt(bodyValue(incoming), slot.pointer);
  if (slot.in === 'basic') return readBasic(incoming.headers.get('authorization') ?? '', slot);
  if (slot.in === 'query') return incoming.query.get(slot.name) ?? undefined;
  if (slot.in === 'path') return incoming.pathParameters[slot.name];
  if (slot.in === 'cookie') return readCookie(incoming.headers, slot.name);
  return afterPrefix(incoming.headers.get(slot.name) ?? undefined, slot.prefix ?? '');
}

/** Names of authentication schemes are case-insensitive, and more than one space may follow (RFC 9110 §11.4). */
function afterPrefix(value: string | undefined, prefix: string): string | undefined {
  const isPrefixed = value?.toLowerCase().startsWith(prefix.toLowerCase());
  if (value === undefined || !isPrefixed) return undefined;
  const rest = value.slice(prefix.length);
  return prefix.endsWith(' ') ? rest.trimStart() || undefined : rest;
}

function readCookie(headers: Headers, name: string): string | undefined {
  const cookies = (headers.get('cookie') ?? '').split(/; */);
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** RFC 7617 §2: the username ends at the first colon. */
function readBasic(authorization: string, { part, isFormEncoded }: BasicSlot): string | undefined {
  const encoded = /^basic +(\S+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const text = new TextDecoder().decode(bytes);
    const colon = text.indexOf(':');
    if (colon === -1) return undefined;
    const half = part === 'username' ? text.slice(0, colon) : text.slice(colon + 1);
    return isFormEncoded ? decodeURIComponent(half.replaceAll('+', ' ')) : half;
  } catch {
    return undefined;
  }
}

/**
 * Finds the step of a request if several steps share an operation: first by the constants
 * (`grant_type`), then by the number of credentials that are present.
 */
export function chooseStep(
  steps: readonly LifecycleStep[],
  incoming: Incoming,
): LifecycleStep | undefined {
  if (steps.length < 2) return steps[0];
  const rated = steps.map((step) => {
    const differing = step.constants.filter(
      ({ slot, value }) => textOf(readSlot(slot, incoming)) !== textOf(value),
    ).length;
    const present = step.credentials.filter(
      ({ slot }) => readSlot(slot, incoming) !== undefined,
    ).length;
    const missing = step.credentials.length - present;
    return { step, rating: [-differing, -missing, present + step.constants.length] };
  });
  rated.sort((a, b) => compareRatings(b.rating, a.rating));
  return rated[0]?.step;
}

function compareRatings(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Checks the credentials, and collects the tokens that the request contains. */
class Inspection {
  readonly wrong: { credential: Credential; reason: string }[] = [];
  readonly minted: string[] = [];
  refreshToken: string | undefined;
  accessToken: string | undefined;
  readonly #tokens: Tokens;
  readonly #step: LifecycleStep;

  constructor(step: LifecycleStep, tokens: Tokens) {
    this.#step = step;
    this.#tokens = tokens;
  }

  check(credential: Credential, incoming: Incoming): void {
    const text = textOf(readSlot(credential.slot, incoming));
    const groups = text === undefined ? null : credential.pattern.exec(text);
    if (!groups) {
      this.wrong.push({
        credential,
        reason: text === undefined ? 'missing' : 'not in the documented format',
      });
      return;
    }
    credential.requirements.forEach((alternatives, index) => {
      const value = groups[index + 1] ?? '';
      const reasons = alternatives.map((requirement) => this.#reason(requirement, value));
      if (!reasons.includes(undefined)) {
        this.wrong.push({ credential, reason: reasons[0] ?? 'unknown' });
      }
    });
  }

  /** Returns why the value does not meet the requirement, or undefined if it does. */
  #reason(requirement: Requirement, value: string): string | undefined {
    if (requirement.kind === 'account') return value === requirement.value ? undefined : 'wrong';
    if (requirement.kind === 'minted') return this.#mintedReason(requirement.fields, value);
    if (requirement.kind === 'stored') {
      const token =
        this.#tokens.refresh(this.refreshToken ?? '') ??
        this.#tokens.access(this.accessToken ?? '');
      const { name, documented } = requirement;
      const stored = token?.family.stored.get(name) ?? documented;
      return value === stored ? undefined : 'of another login';
    }
    if (requirement.kind === 'refresh_token') {
      this.refreshToken = value;
      return this.#tokens.fault(this.#tokens.refresh(value));
    }
    this.accessToken = value;
    const token = this.#tokens.access(value);
    // Next to a refresh token, the access token only has to belong to the same login. It may have expired.
    const isBesides = this.#step.credentials.some(({ requirements }) =>
      requirements.flat().some(({ kind }) => kind === 'refresh_token'),
    );
    return token && isBesides && this.#step.kind === 'refresh'
      ? undefined
      : this.#tokens.fault(token);
  }

  #mintedReason(fields: ReadonlySet<IssuedField>, value: string): string | undefined {
    const minted = this.#tokens.minted(value);
    if (minted && fields.has(minted.field)) {
      this.minted.push(value);
      return undefined;
    }
    // A later step of a login already sends the access token.
    const token = this.#step.kind === 'login' ? this.#tokens.access(value) : undefined;
    return token ? this.#tokens.fault(token) : 'not from an earlier step, or expired';
  }
}

export function inspect(step: LifecycleStep, incoming: Incoming, tokens: Tokens): Presented {
  const inspection = new Inspection(step, tokens);
  // The tokens say to which login the outputs belong, so they are checked first.
  const isOutput = ({ requirements }: Credential): boolean =>
    requirements.flat().some(({ kind }) => kind === 'stored');
  const inOrder = step.credentials.toSorted((a, b) => Number(isOutput(a)) - Number(isOutput(b)));
  for (const credential of inOrder) inspection.check(credential, incoming);
  return inspection;
}
