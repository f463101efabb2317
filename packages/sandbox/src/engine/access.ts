// Checks whether a request may call an operation: the access token, and the other credentials of its
// `security` whose value the lifecycle defines.

import type { Api, Description, SecurityScheme } from '@x/description';
import { textOf } from '../json.ts';
import type { Credential, Lifecycle } from '../lifecycle/compile.ts';
import { readSlot } from '../lifecycle/credentials.ts';
import { type Slot, tokenSlot } from '../lifecycle/slots.ts';
import type { Token, Tokens } from '../lifecycle/tokens.ts';
import type { Incoming } from './request.ts';
import type { TokenRejection } from './token-invalid.ts';

export interface AccessPlan {
  readonly tokenSlots: ReadonlyMap<string, Slot>;
  /** Credentials that never change (a subscription key), by scheme. */
  readonly constant: ReadonlyMap<string, readonly Credential[]>;
  /** The positions of the credentials that belong to an access token, by scheme. */
  readonly companions: ReadonlyMap<string, Slot>;
  /** The positions of credentials that are not checked, by scheme: those of a document without a lifecycle. */
  readonly anything: ReadonlyMap<string, Slot>;
  /** The schemes that the reader assumes because the document has none. A request does not need them. */
  readonly assumed: ReadonlySet<string>;
}

export function compileAccess(description: Description, lifecycle: Lifecycle): AccessPlan {
  const { api } = description;
  const assumed = assumedIn(api);
  if (!description.lifecycle) {
    const anything = slotsOfAll(api);
    return { tokenSlots: new Map(), constant: new Map(), companions: new Map(), anything, assumed };
  }
  const slotsOf = (schemes: ReadonlySet<string>): Map<string, Slot> =>
    new Map(
      [...schemes].flatMap((scheme): [string, Slot][] => {
        const defined = api.securitySchemes.get(scheme);
        return defined ? [[scheme, tokenSlot(defined)]] : [];
      }),
    );
  const tokenSlots = slotsOf(lifecycle.tokenSchemes);
  const constant = new Map<string, readonly Credential[]>(lifecycle.constants);
  for (const { credentials } of [...lifecycle.steps.values()].flat()) {
    for (const credential of credentials) {
      const { scheme, requirements } = credential;
      const fixed = requirements.flat().every(({ kind }) => kind === 'account');
      if (scheme === undefined || !fixed || constant.has(scheme) || tokenSlots.has(scheme))
        continue;
      const together = credentials.filter((other) => other.scheme === scheme);
      constant.set(scheme, together);
    }
  }
  return {
    tokenSlots,
    constant,
    companions: slotsOf(lifecycle.companions),
    anything: new Map(),
    assumed,
  };
}

/** Returns the schemes that are not written in the document: their place is the whole of it. */
function assumedIn({ securitySchemes }: Api): Set<string> {
  const schemes = [...securitySchemes.values()].filter(({ place }) => place.parent === undefined);
  return new Set(schemes.map(({ name }) => name));
}

/** Returns the positions of all schemes that a request can carry. */
function slotsOfAll({ securitySchemes }: Api): Map<string, Slot> {
  const slots = new Map<string, Slot>();
  for (const scheme of securitySchemes.values()) {
    const { name, kind } = scheme;
    if (kind === 'basic') slots.set(name, { in: 'basic', part: 'username', isFormEncoded: false });
    else if (isSendable(scheme)) slots.set(name, tokenSlot(scheme));
  }
  return slots;
}

/** Returns whether a request can carry the credential of a scheme. The others belong to the connection. */
export function isSendable({ kind }: SecurityScheme): boolean {
  return kind !== 'transport' && kind !== 'other';
}

/** The credentials that a request carries, valid or not. For the log. */
export interface Carried {
  readonly schemes: readonly string[];
  readonly token: string | undefined;
}

export function carriedBy(
  plan: AccessPlan,
  incoming: Incoming,
  bound: readonly Credential[],
): Carried {
  const schemes = new Set<string>();
  let token: string | undefined;
  for (const scheme of incoming.operation.security.flat()) {
    const slot = plan.tokenSlots.get(scheme) ?? plan.anything.get(scheme);
    const text = slot && textOf(readSlot(slot, incoming));
    token ??= text;
    const places = plan.constant.get(scheme) ?? [];
    if (text !== undefined || places.some((place) => isSent(place, incoming))) schemes.add(scheme);
  }
  for (const credential of bound) {
    const { scheme } = credential;
    if (scheme !== undefined && isSent(credential, incoming)) schemes.add(scheme);
  }
  return { schemes: [...schemes], token };
}

function isSent({ slot }: Credential, incoming: Incoming): boolean {
  return readSlot(slot, incoming) !== undefined;
}

/**
 * Returns why the request is rejected, or undefined if it is allowed. Schemes that a step of the
 * lifecycle sends itself (`bound`) are checked with that step.
 */
export function checkAccess(
  plan: AccessPlan,
  tokens: Tokens,
  { incoming, bound }: { incoming: Incoming; bound: ReadonlySet<string> },
): TokenRejection | undefined {
  let refused: TokenRejection | undefined;
  for (const alternative of incoming.operation.security) {
    const [rejection] = alternative
      .filter((scheme) => !bound.has(scheme))
      .flatMap((scheme): TokenRejection[] => {
        const reason = schemeFault(plan, tokens, { scheme, incoming });
        return reason === undefined ? [] : [{ scheme, reason }];
      });
    if (rejection === undefined) return undefined;
    refused ??= rejection;
  }
  return refused;
}

function schemeFault(
  plan: AccessPlan,
  tokens: Tokens,
  { scheme, incoming }: { scheme: string; incoming: Incoming },
): string | undefined {
  const place = plan.assumed.has(scheme) ? undefined : plan.anything.get(scheme);
  if (place && !textOf(readSlot(place, incoming))) return `no credential for ${scheme}`;
  const slot = plan.tokenSlots.get(scheme);
  if (slot) {
    const text = textOf(readSlot(slot, incoming));
    if (text === undefined) return `no access token (${scheme})`;
    const token = tokens.access(text);
    const fault = tokens.fault(token);
    if (fault !== undefined) return `the access token is ${fault}`;
    return token?.family.scheme === scheme ? undefined : 'the access token is for another scheme';
  }
  const companion = plan.companions.get(scheme);
  if (companion) {
    const text = textOf(readSlot(companion, incoming));
    const isOwn = presented(plan, tokens, incoming).some(
      ({ family }) => text !== undefined && family.companions.get(scheme) === text,
    );
    return isOwn ? undefined : `the credential for ${scheme} does not belong to the access token`;
  }
  for (const { slot: where, pattern, requirements } of plan.constant.get(scheme) ?? []) {
    const groups = pattern.exec(textOf(readSlot(where, incoming)) ?? '');
    const right = requirements.every((alternatives, index) =>
      alternatives.some((one) => one.kind === 'account' && groups?.[index + 1] === one.value),
    );
    if (!groups || !right) return `the credential for ${scheme} is wrong`;
  }
  return undefined;
}

/** Returns the access tokens of a request. */
function presented({ tokenSlots }: AccessPlan, tokens: Tokens, incoming: Incoming): Token[] {
  return [...tokenSlots.values()].flatMap(
    (slot) => tokens.access(textOf(readSlot(slot, incoming)) ?? '') ?? [],
  );
}
