// Writes the security of every operation from the plan: one requirement each, and the schemes of the requirements.
import type { Json, JsonObject, Operation } from '@x/description';
import { isBeforeLogin, takesRefreshToken } from './login.ts';
import { type Plan, requires } from './plan.ts';
import {
  assumed,
  type Context,
  componentsOf,
  idOf,
  listOf,
  mapOperations,
  mentionsSecurity,
  objectOf,
  withComponents,
  without,
} from './rewrite/rule.ts';

export interface Secured {
  readonly document: JsonObject;
  /** The scheme of the token; `undefined` if calls send the credentials themselves. */
  readonly scheme: string | undefined;
  /** The credentials that calls of any operation send in addition to the token. */
  readonly besides: readonly string[];
}

export function withSecurity(document: JsonObject, plan: Plan, context: Context): Secured {
  const scheme = schemeOf(plan);
  const all = schemesOf(document, plan, scheme, context);
  const steps =
    plan.kind === 'login' ? stepsOf(plan, all, context) : new Map<string, JsonObject[]>();
  const isSilent = !mentionsSecurity(document);
  // A key of the refresh or the logout is an input of the login.
  const isLater = (operation: JsonObject): boolean =>
    plan.kind === 'login' &&
    steps.has(idOf(operation)) &&
    idOf(operation) !== plan.found.login.operationId;
  const besides = new Set<string>();
  const changed = mapOperations(document, ({ path, operation }) => {
    const step = steps.get(idOf(operation));
    const given = operation.security ?? document.security;
    const needsToken = isSilent && !isBeforeLogin(`${path} ${idOf(operation)}`);
    const options = needsToken && scheme !== undefined ? [{ [scheme]: [] }] : listOf(given);
    const chosen =
      step === undefined ? chosenOf(options.map(objectOf), all, scheme) : ownOf(step, all);
    const names = Object.keys(chosen);
    if (isLater(operation) || (step === undefined && scheme !== undefined && scheme in chosen))
      for (const name of names) if (name !== scheme) besides.add(name);
    return { ...without(operation, 'security'), security: names.length === 0 ? [] : [chosen] };
  });
  const given = [scheme ?? '', ...(plan.kind === 'login' ? besides : [])];
  const others = (name: string): boolean =>
    !given.includes(name) && objectOf(all[name]).type !== 'mutualTLS';
  const sent =
    scheme === undefined
      ? changed
      : withGiven(
          changed,
          { token: scheme, isMissing: others, isStep: (id) => steps.has(id) },
          context,
        );
  if (isSilent && scheme !== undefined)
    context.notes.guess(
      'the document requires no credentials, so every operation requires the token, except those of the login and of a registration',
      {
        document: ['components', 'securitySchemes', scheme],
      },
    );
  const kept = without(sent, 'security');
  return { document: withComponents(kept, 'securitySchemes', all), scheme, besides: [...besides] };
}

interface Given {
  readonly token: string;
  /** Returns whether no login provides the credentials of a scheme. */
  isMissing(scheme: string): boolean;
  /** Returns whether an operation is a step of the lifecycle, which sends its own credentials. */
  isStep(operationId: string): boolean;
}

/** Reduces each requirement to credentials that one login provides. The author must add the others. */
function withGiven(
  document: JsonObject,
  { token, isMissing, isStep }: Given,
  { notes }: Context,
): JsonObject {
  const asked = new Map<string, string[]>();
  const changed = mapOperations(document, ({ operation }) => {
    const requirement = objectOf(listOf(operation.security)[0]);
    const names = Object.keys(requirement);
    const missing = names.filter(isMissing);
    if (missing.length === 0 || isStep(idOf(operation))) return operation;
    const key = missing.join('" and "');
    asked.set(key, [...(asked.get(key) ?? []), idOf(operation)]);
    const isAll = names.length === missing.length;
    const kept = isAll ? { [token]: [] } : without(requirement, ...missing);
    return { ...operation, ...assumed, security: [kept] };
  });
  for (const [key, ids] of asked)
    notes.askOfAll(
      ids,
      (others) =>
        `requires "${key}"${others}, which no login provides. The draft sends the credentials of the login`,
    );
  return changed;
}

function schemeOf(plan: Plan): string | undefined {
  if (plan.kind === 'given') return undefined;
  return plan.scheme?.name ?? 'bearer';
}

/**
 * Returns the schemes of the dialect. The token of a login is sent as Bearer, also if the document names other flows.
 */
function schemesOf(
  document: JsonObject,
  plan: Plan,
  token: string | undefined,
  { notes }: Context,
): JsonObject {
  const entries = Object.entries(componentsOf(document, 'securitySchemes')).flatMap(
    ([name, value]): [string, JsonObject][] => {
      const scheme = objectOf(value);
      const isOAuth = scheme.type === 'oauth2' || scheme.type === 'openIdConnect';
      if (isOAuth && plan.kind === 'flows')
        return name === token ? [[name, withoutImplicit(scheme)]] : [];
      if (isOAuth) return [[name, { type: 'http', scheme: 'bearer', ...describedBy(scheme) }]];
      const http = String(scheme.scheme).toLowerCase();
      const isKnown =
        scheme.type === 'apiKey' || (scheme.type === 'http' && ['basic', 'bearer'].includes(http));
      if (!isKnown && scheme.type !== 'mutualTLS' && name !== token) return [];
      if (!isKnown && name === token)
        return [[name, { type: 'http', scheme: 'bearer', ...describedBy(scheme) }]];
      return [[name, withPrefix(name, scheme, { notes, isToken: name === token })]];
    },
  );
  const known = Object.fromEntries(entries);
  if (token === undefined || token in known) return known;
  notes.guess('the token is sent as "Authorization: Bearer …"', {
    document: ['components', 'securitySchemes', token],
  });
  return { ...known, [token]: { type: 'http', scheme: 'bearer', ...assumed } };
}

function describedBy({ description }: JsonObject): JsonObject {
  return typeof description === 'string' ? { description } : {};
}

/** Returns the flows that clients support, over https (RFC 6749 §3.1). */
function withoutImplicit(scheme: JsonObject): JsonObject {
  const flows = Object.entries(without(objectOf(scheme.flows), 'implicit')).map(([name, flow]) => {
    const secure = Object.entries(objectOf(flow)).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replace(/^http:/i, 'https:') : value,
    ]);
    return [name, Object.fromEntries(secure)];
  });
  return { ...scheme, flows: Object.fromEntries(flows) as JsonObject };
}

/**
 * Adds the prefix "Bearer" (RFC 6750) to a login's token in a header with "Authorization" in its name, because
 * descriptions often require it. In the header `Authorization` itself the scheme becomes http bearer, which more tools
 * support.
 */
function withPrefix(name: string, scheme: JsonObject, { notes, isToken }: Prefixed): JsonObject {
  const header = String(scheme.name);
  const isHeader = scheme.type === 'apiKey' && scheme.in === 'header';
  const named = isHeader ? prefixIn(scheme) : undefined;
  if (named !== undefined) {
    notes.guess(`the prefix of the value of the header ${header} is "${named} "`, {
      document: ['components', 'securitySchemes', name, 'x-prefix'],
    });
    return { ...scheme, 'x-prefix': `${named} ` };
  }
  if (!isHeader || !isToken || !/authorization/i.test(header)) return scheme;
  const isBearer = header.toLowerCase() === 'authorization';
  notes.ask(`the prefix of the token in the header ${header} (assumed: "Bearer ")`, {
    document: ['components', 'securitySchemes', name, isBearer ? 'scheme' : 'x-prefix'],
  });
  if (isBearer) return { type: 'http', scheme: 'bearer', ...describedBy(scheme) };
  return { ...scheme, 'x-prefix': 'Bearer ' };
}

/** The prefix in the description of drf-spectacular and others: `with required prefix "Token"`. */
function prefixIn({ description }: JsonObject): string | undefined {
  return /\bprefix(?:ed with)?:? ["'`](\w+) ?["'`]/i.exec(String(description))?.[1];
}

interface Prefixed {
  readonly notes: Context['notes'];
  /** Whether a login provides the credential. */
  readonly isToken: boolean;
}

/** Returns the requirement that the token alone satisfies, or else the one that it satisfies with others. */
function chosenOf(
  options: readonly JsonObject[],
  schemes: JsonObject,
  token: string | undefined,
): JsonObject {
  const known = options.filter((one) => Object.keys(one).every((name) => name in schemes));
  const rank = (one: JsonObject): number => {
    const names = Object.keys(one);
    if (token !== undefined && names.includes(token)) return 100 - names.length;
    // A browser has a session cookie, and a program has a key.
    const isCookie = names.some((name) => objectOf(schemes[name]).in === 'cookie');
    if (isCookie) return 2;
    return names.length === 0 ? 1 : 3;
  };
  return known.toSorted((a, b) => rank(b) - rank(a))[0] ?? {};
}

type Login = Extract<Plan, { kind: 'login' }>;

/** Returns the requirements of the lifecycle's operations by id: alternatives, with the documented keys. */
function stepsOf(plan: Login, schemes: JsonObject, context: Context): Map<string, JsonObject[]> {
  const { found, scheme, returned } = plan;
  const token = scheme?.name ?? 'bearer';
  const { login, refresh, logout } = found;
  const isObtained = (name: string): boolean => name === token || returned.has(name);
  const others = login.security.map((names) =>
    requirementOf(names.filter((one) => !isObtained(one))),
  );
  const steps = new Map([[login.operationId, others]]);
  const later = (operation: Operation, sent: readonly string[]): void => {
    if (requires(operation, returned)) return;
    const isUsers = (name: string): boolean => isKey(schemes[name], sent.length > 0);
    const options = laterOptions(operation, { sent, isObtained, isUsers }, context);
    steps.set(operation.operationId, options);
  };
  if (refresh && refresh !== login) later(refresh, takesRefreshToken(refresh) ? [] : [token]);
  if (logout) later(logout, [token]);
  return steps;
}

function requirementOf(names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name): [string, Json] => [name, []]));
}

/** Returns whether a scheme is a key or a client's password, which can be sent next to a token. */
function isKey(scheme: Json | undefined, withToken: boolean): boolean {
  const { type, in: place, scheme: http } = objectOf(scheme);
  if (type === 'mutualTLS') return true;
  if (type === 'apiKey') return place !== 'cookie';
  return type === 'http' && String(http).toLowerCase() === 'basic' && !withToken;
}

interface Later {
  /** The tokens that the step sends. */
  readonly sent: readonly string[];
  isObtained(scheme: string): boolean;
  /** Returns whether the user has the credential of a scheme. */
  isUsers(scheme: string): boolean;
}

/** Returns the alternatives of a refresh or a logout. A credential that nothing provides is a question. */
function laterOptions(
  { operationId, security }: Operation,
  { sent, isObtained, isUsers }: Later,
  { notes }: Context,
): JsonObject[] {
  const all = security.length > 0 ? security : [[]];
  const missing = (names: readonly string[]): string[] =>
    names.filter((name) => !isObtained(name) && !isUsers(name));
  const possible = all.filter((names) => missing(names).length === 0);
  if (possible.length === 0)
    notes.ask(
      `requires "${missing(all[0]!).join('" and "')}", which no login provides. The draft does not send it`,
      { operation: operationId },
    );
  const isKept = (name: string): boolean => !isObtained(name) && isUsers(name);
  return (possible.length > 0 ? possible : all).map((names) =>
    requirementOf([...sent, ...names.filter(isKept)]),
  );
}

/** Returns the alternative with the fewest credentials. */
function ownOf(options: readonly JsonObject[], schemes: JsonObject): JsonObject {
  const known = options.filter((one) => Object.keys(one).every((name) => name in schemes));
  return known.toSorted((a, b) => Object.keys(a).length - Object.keys(b).length)[0] ?? {};
}
