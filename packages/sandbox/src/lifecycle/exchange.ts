// Executes a step of the lifecycle: writes new tokens to the fields from which clients read them.

import { type Condition, holds, type OutputFormat } from '@x/description';
import {
  type DocumentedResponse,
  type Example,
  type Operation,
  statusOf,
} from '../document/operations.ts';
import type { Schemas } from '../document/schemas.ts';
import { type Answer, bodyAnswer, exampleAnswer } from '../engine/answers.ts';
import type { Random } from '../engine/random.ts';
import {
  cookiesIn,
  type Draft,
  draftOf,
  isNamed,
  isOptional,
  omit,
  schemaOfPart,
  write,
  writeCookie,
  writeCookieAge,
} from '../engine/shape.ts';
import type { RejectToken } from '../engine/token-invalid.ts';
import { clone, getAt, type Json } from '../json.ts';
import type { ResolvedSandboxOptions } from '../options.ts';
import type { IssuedField, Lifecycle, LifecycleStep } from './compile.ts';
import type { Presented } from './credentials.ts';
import { enforce } from './enforce.ts';
import { type Form, readInstantOf, readLength, writeInstantOf, writeLength } from './formats.ts';
import { isToken, refusals, refuse } from './refusals.ts';
import type { Family, Tokens } from './tokens.ts';
import { mint, type Shape } from './values.ts';

const defaultAccessLifetime = 3600;
const defaultRefreshLifetime = 30 * 24 * 3600;
/** The longest lifetime, and that of a token that does not expire, in seconds. */
const longestLifetime = 100 * 365 * 24 * 3600;
/** Lifetime of a value for a later step, in seconds. */
const interimLifetime = 300;

export interface ExchangeContext {
  readonly lifecycle: Lifecycle;
  readonly schemas: Schemas;
  readonly tokens: Tokens;
  readonly options: ResolvedSandboxOptions;
  readonly random: Random;
  readonly rejectToken: RejectToken;
}

/** Returns whether the lifecycle handles an operation. Otherwise one of its workflows only calls it. */
export function isExchange({ steps, fields }: Lifecycle, operationId: string): boolean {
  if (steps.get(operationId)?.some(({ kind }) => kind !== 'login')) return true;
  return (fields.get(operationId) ?? []).some(
    ({ roles, schemes, stored, isRequired }) =>
      roles.size + schemes.size + stored.size > 0 || isRequired,
  );
}

/** Executes the step and returns its response, for a valid request with valid credentials of the step. */
export function exchange(
  operation: Operation,
  step: LifecycleStep,
  presented: Presented,
  context: ExchangeContext,
): Answer {
  const { tokens, options } = context;
  const refreshToken = tokens.refresh(presented.refreshToken ?? '');
  if (step.kind === 'logout') return logout(operation, step, { presented, context });
  if (refreshToken?.used && options.rotation === 'revoke-family')
    refreshToken.family.revoked = true;
  const wrong = presented.wrong[0];
  if (wrong) return refuse(operation, step, { wrong, rejectToken: context.rejectToken });
  const situation = { presented, context };
  const asked =
    waitAnswer(operation, step, situation) ?? challengeAfterFailure(operation, step, situation);
  if (asked) return asked;
  const answer = new Issuance(operation, step, situation).answer();
  if (step.kind === 'challenge' && step.last) {
    for (const value of presented.minted) tokens.forgetMinted(value);
  }
  return answer;
}

interface Situation {
  readonly presented: Presented;
  readonly context: ExchangeContext;
}

/** Responds to a poll. At the first poll the user has not acted yet. */
function waitAnswer(
  operation: Operation,
  { pending }: LifecycleStep,
  { presented, context }: Situation,
): Answer | undefined {
  const [minted] = presented.minted.flatMap((value) => context.tokens.minted(value) ?? []);
  if (pending === undefined || minted === undefined) return undefined;
  minted.polls += 1;
  const found = minted.polls === 1 ? failureThat(operation, pending) : undefined;
  return found && exampleAnswer(found.response, found.example, found);
}

/** Returns a failure that leads to a challenge, for valid credentials. */
function challengeAfterFailure(
  operation: Operation,
  step: LifecycleStep,
  { context }: Situation,
): Answer | undefined {
  const [condition] = context.options.challenge ? step.challengesAfterFailure : [];
  const found = condition && failureThat(operation, condition);
  if (!found) return undefined;
  const draft = draftOf(found.response, found.example?.value);
  for (const field of context.lifecycle.fields.get(operation.id) ?? []) {
    if (!field.isFailure || !field.isRequired) continue;
    const schema = schemaOfPart(draft.response, field.place, context.schemas);
    const value = String(mint('interim', { schema }, context));
    const expiresAt = context.options.clock() + interimLifetime * 1000;
    context.tokens.addMinted(value, { field, scheme: step.scheme, expiresAt });
    write(draft, field.place, value);
  }
  const { response, body, headers } = draft;
  return bodyAnswer({ ...response, headers }, body, { status: found.status, applied: true });
}

/** Returns a documented failure that fulfils criteria. */
function failureThat(
  operation: Operation,
  condition: Condition,
): { response: DocumentedResponse; example: Example | undefined; status: number } | undefined {
  for (const response of operation.responses) {
    const status = statusOf(response, 400);
    const { examples, headers } = response;
    const fits = (body: Json | undefined): boolean => holds(condition, { status, body, headers });
    const example = examples.find(({ value }) => fits(value));
    if (example || (examples.length === 0 && fits(undefined))) return { response, example, status };
  }
  return undefined;
}

/** RFC 7009 §2.2: revoking an invalid token is not an error, unless the spec says that it is. */
function logout(
  operation: Operation,
  step: LifecycleStep,
  { presented, context }: Situation,
): Answer {
  const { tokens, rejectToken } = context;
  const wrong = presented.wrong.find(
    ({ credential }) => !isToken(credential) || refusals(operation, step).length > 0,
  );
  if (wrong) return refuse(operation, step, { wrong, rejectToken });
  const found = [
    tokens.refresh(presented.refreshToken ?? ''),
    tokens.access(presented.accessToken ?? ''),
  ];
  const detectsReuse = context.options.rotation === 'revoke-family';
  for (const token of found)
    if (token && (!token.used || detectsReuse)) token.family.revoked = true;
  const { success } = operation;
  return exampleAnswer(success, success.examples[0], {
    status: statusOf(success, 200),
    applied: true,
  });
}

/** Creates one success response: chooses the example, then writes every field that the lifecycle reads. */
class Issuance {
  readonly #operation: Operation;
  readonly #step: LifecycleStep;
  readonly #presented: Presented;
  readonly #context: ExchangeContext;
  readonly #fields: readonly IssuedField[];
  readonly #challenged: boolean;
  readonly #now: number;
  readonly #family: Family;

  constructor(operation: Operation, step: LifecycleStep, { presented, context }: Situation) {
    this.#operation = operation;
    this.#step = step;
    this.#presented = presented;
    this.#context = context;
    const fields = context.lifecycle.fields.get(operation.id) ?? [];
    this.#fields = fields.filter(({ isFailure }) => !isFailure);
    this.#challenged = context.options.challenge && step.challenges.length > 0;
    this.#now = context.options.clock();
    const interim = presented.minted.map((value) => context.tokens.minted(value)?.scheme);
    const scheme = interim.find((name) => name !== undefined) ?? step.scheme;
    const refreshed =
      context.tokens.refresh(presented.refreshToken ?? '') ??
      (step.kind === 'refresh' ? context.tokens.access(presented.accessToken ?? '') : undefined);
    this.#family = refreshed?.family ?? {
      scheme,
      companions: new Map(),
      stored: new Map(),
      revoked: false,
    };
    // These values are of an earlier step, and are sent with this step and with later calls.
    for (const value of presented.minted) this.#belongs(value, context.tokens.minted(value)?.field);
  }

  answer(): Answer {
    const draft = this.#draft();
    const example = draft.body === undefined ? undefined : clone(draft.body);
    const issued = this.#values(draft, example);
    for (const [field, value] of issued) {
      if (value === undefined) continue;
      if (value === 'omitted') omit(draft, field.place, this.#context.schemas);
      else if (field.cookie === undefined) write(draft, field.place, prefixed(field, value.value));
      else if (field.format === 'cookie') writeCookieAge(draft, field.cookie, Number(value.value));
      else writeCookie(draft, field.cookie, String(value.value));
    }
    const { response, body, headers } = draft;
    return bodyAnswer({ ...response, headers }, body, {
      status: statusOf(response, 200),
      applied: true,
    });
  }

  /** Returns a success that fulfils the criteria of the challenges as required, or one that is changed to do so. */
  #draft(): Draft {
    const { success, responses } = this.#operation;
    const judged = this.#judged();
    for (const response of [success, ...responses]) {
      if (response !== success && !response.key.startsWith('2')) continue;
      const drafts = response.examples.map(({ value }) => draftOf(response, value));
      const draft = drafts.find((one) => judged.every((criterion) => fulfils(one, criterion)));
      if (draft) return draft;
    }
    const draft = draftOf(success, success.examples[0]?.value);
    for (const criterion of judged) if (!fulfils(draft, criterion)) this.#enforce(draft, criterion);
    return draft;
  }

  /** Returns the criteria of a success, and those of the challenges. */
  #judged(): Criterion[] {
    const { success, challenges } = this.#step;
    const wanted = this.#challenged;
    const others = wanted ? challenges.slice(0, 1) : challenges;
    return [
      { condition: success, wanted: true },
      ...others.map((condition) => ({ condition, wanted })),
    ];
  }

  #enforce(draft: Draft, { condition, wanted }: Criterion): void {
    const { schemas } = this.#context;
    enforce(condition, wanted, (part, value) => {
      if (value === undefined) return omit(draft, part, schemas);
      const schema = schemaOfPart(draft.response, part, schemas);
      if (schema && !schemas.accepts(schema, value)) return false;
      write(draft, part, value);
      return true;
    });
  }

  #values(draft: Draft, example: Json | undefined): [IssuedField, Written][] {
    const lifetimes = this.#lifetimes(draft, example);
    const refreshField = this.#fields.find(({ roles }) => roles.has('refresh_token'));
    const refreshed = refreshField && this.#carriesRefresh(draft, refreshField);
    return this.#fields.map((field): [IssuedField, Written] => {
      const schema = schemaOfPart(draft.response, field.place, this.#context.schemas);
      const form = { schema, example: shownIn(draft, example, field), format: field.format };
      if (field.roles.has('access_token'))
        return [field, this.#accessToken(draft, field, { form, lifetimes })];
      if (field.roles.has('refresh_token')) {
        return [field, refreshed ? this.#refreshToken(form, lifetimes) : 'omitted'];
      }
      const time = this.#time(field, form, lifetimes);
      const aboutRefresh = [...field.roles].some((role) => role.startsWith('refresh_expires'));
      if (aboutRefresh && !refreshed) return [field, 'omitted'];
      if (time !== undefined) return [field, { value: time }];
      if (field.schemes.size + field.stored.size > 0) return [field, this.#companion(field, form)];
      return [field, !field.isRequired ? undefined : { value: this.#interim(field, form) }];
    });
  }

  /** Returns lifetimes in seconds. For a response that leads to a challenge, they are those of the interim token. */
  #lifetimes(draft: Draft, example: Json | undefined): Lifetimes {
    const { options } = this.#context;
    const { said } = this.#step;
    const at = <Read>(
      role: string,
      read: (value: Json | undefined, format: OutputFormat | undefined) => Read,
    ): Read => {
      const field = this.#fields.find(({ roles }) => roles.has(role));
      return read(field ? shownIn(draft, example, field) : said.get(role), field?.format);
    };
    const seconds = (role: string): number | undefined => at(role, readLength);
    const issuedAt = at('issued_at', readInstantOf);
    const between = (role: string): number | undefined => {
      const instant = at(role, readInstantOf);
      const span =
        instant === undefined || issuedAt === undefined ? 0 : (instant - issuedAt) / 1000;
      return span > 0 ? span : undefined;
    };
    const inMilliseconds = seconds('expires_in_ms');
    const shown =
      seconds('expires_in') ??
      (inMilliseconds === undefined ? undefined : inMilliseconds / 1000) ??
      between('expires_at');
    const isEternal = ['expires_in', 'expires_at'].some((role) => said.get(role) === 'never');
    const access = isEternal
      ? longestLifetime
      : (options.accessTokenLifetime ?? shown ?? defaultAccessLifetime);
    const refresh =
      options.refreshTokenLifetime ??
      seconds('refresh_expires_in') ??
      between('refresh_expires_at') ??
      defaultRefreshLifetime;
    return {
      access: this.#challenged ? interimLifetime : Math.min(access, longestLifetime),
      refresh: Math.min(refresh, longestLifetime),
    };
  }

  #carriesRefresh({ response }: Draft, { place }: IssuedField): boolean {
    if (!isOptional(response, place, this.#context.schemas)) return true;
    const { omitRefreshToken } = this.#context.options;
    return !this.#challenged && !omitRefreshToken && this.#step.reads.has('refresh_token');
  }

  #accessToken(
    draft: Draft,
    field: IssuedField,
    { form, lifetimes }: { form: Form; lifetimes: Lifetimes },
  ): Written {
    const { schemas, tokens } = this.#context;
    if (this.#challenged) {
      if (field.isRequired) return { value: this.#interim(field, form) };
      if (isOptional(draft.response, field.place, schemas)) return 'omitted';
      return { value: mint('interim', form, this.#context) };
    }
    const value = mint('access', { ...form, claims: this.#claims(form, lifetimes) }, this.#context);
    tokens.addAccess(String(value), this.#family, this.#now + lifetimes.access * 1000);
    return { value };
  }

  /** Returns a value that is only valid together with the tokens of the same response. */
  #companion(field: IssuedField, form: Form): Written {
    const value = field.isRequired
      ? this.#interim(field, form)
      : mint('companion', form, this.#context);
    this.#belongs(String(value), field);
    return { value: field.schemes.size > 0 ? String(value) : value };
  }

  #belongs(value: string, field: IssuedField | undefined): void {
    for (const scheme of field?.schemes ?? []) this.#family.companions.set(scheme, value);
    for (const name of field?.stored ?? []) this.#family.stored.set(name, value);
  }

  /** Returns the claims of an access token, if its scheme or its example is a JSON Web Token. */
  #claims({ example }: Form, { access }: Lifetimes): Shape['claims'] {
    const isWebToken =
      this.#context.lifecycle.webTokens.has(this.#family.scheme ?? '') ||
      /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/.test(String(example));
    const iat = Math.floor(this.#now / 1000);
    return isWebToken ? { iat, exp: iat + Math.floor(access) } : undefined;
  }

  #refreshToken(form: Form, lifetimes: Lifetimes): Written {
    const { tokens, options } = this.#context;
    const before = this.#presented.refreshToken;
    if (before !== undefined && options.rotation === 'none') return { value: before };
    const value = mint('refresh', form, this.#context);
    if (this.#challenged) return { value };
    // RFC 6749 §6: only a refresh that returns a new refresh token may revoke the old one.
    const used = tokens.refresh(before ?? '');
    if (used) used.used = true;
    tokens.addRefresh(String(value), this.#family, this.#now + lifetimes.refresh * 1000);
    return { value };
  }

  #interim(field: IssuedField, form: Form): Json {
    const { tokens } = this.#context;
    const value = mint('interim', form, this.#context);
    const expiresAt = this.#now + interimLifetime * 1000;
    tokens.addMinted(String(value), { field, scheme: this.#step.scheme, expiresAt });
    return value;
  }

  #time(field: IssuedField, form: Form, lifetimes: Lifetimes): Json | undefined {
    const { schemas } = this.#context;
    const instant = (seconds: number): Json =>
      writeInstantOf(this.#now + seconds * 1000, form, schemas);
    const length = (seconds: number): Json => writeLength(seconds, form, schemas);
    for (const role of field.roles) {
      if (role === 'expires_in') return length(lifetimes.access);
      if (role === 'expires_in_ms') return length(lifetimes.access * 1000);
      if (role === 'expires_at') return instant(lifetimes.access);
      if (role === 'issued_at') return instant(0);
      if (role === 'refresh_expires_in') return length(lifetimes.refresh);
      if (role === 'refresh_expires_at') return instant(lifetimes.refresh);
    }
    const isInstant = form.schema && form.schema.format === 'date-time';
    return field.shown && isInstant && typeof form.example === 'string'
      ? instant(interimLifetime)
      : undefined;
  }
}

/** A condition with the result that a response must have. */
interface Criterion {
  readonly condition: Condition;
  readonly wanted: boolean;
}

function fulfils({ response, body, headers }: Draft, { condition, wanted }: Criterion): boolean {
  return holds(condition, { status: statusOf(response, 200), body, headers }) === wanted;
}

/** Returns undefined to keep the example. */
type Written = { readonly value: Json } | 'omitted' | undefined;

interface Lifetimes {
  readonly access: number;
  readonly refresh: number;
}

function prefixed({ prefix }: IssuedField, value: Json): Json {
  return prefix === '' ? value : `${prefix}${value}`;
}

function withoutPrefix({ prefix }: IssuedField, value: Json | undefined): Json | undefined {
  const isPrefixed = typeof value === 'string' && value.startsWith(prefix);
  return isPrefixed ? value.slice(prefix.length) : value;
}

/** Returns the value of a field in the documented response. */
function shownIn(
  { headers }: Draft,
  example: Json | undefined,
  field: IssuedField,
): Json | undefined {
  const { place, cookie, format } = field;
  if (place.in === 'body') return withoutPrefix(field, getAt(example, place.pointer));
  const value = headers[place.name];
  if (cookie === undefined) return withoutPrefix(field, value);
  const found = cookiesIn(value).find((one) => isNamed(one, cookie));
  // The attributes of the cookie contain its lifetime.
  return format === 'cookie' ? found : found?.slice(cookie.length + 1).split(';')[0];
}
