// The request of a step: the values that it sends, and the inputs of the caller.
import { type Json, type JsonObject, mainMedia, type Operation, type Schema } from '@x/description';
import { alternativesOf, isSecret, refreshTokenOf, sentAccessToken, sentMembers } from './login.ts';

export interface Payload {
  readonly parameters: readonly JsonObject[];
  readonly requestBody: JsonObject | undefined;
  /** The schemas of the inputs, by name. */
  readonly inputs: Readonly<Record<string, JsonObject>>;
  /** Members with an unknown value. */
  readonly unknown: readonly string[];
  /** Members with a value that was chosen out of several. */
  readonly chosen: readonly string[];
  /** Optional secrets that are not sent, because the password is. */
  readonly omitted: readonly string[];
}

/** The inputs that a step may have. */
export interface Wanted {
  /** Other required members are unknown. */
  readonly inputs: 'any' | readonly string[];
  readonly grant: string | undefined;
}

/** The values of the inputs for the sandbox's account, by plain name. */
const account: Readonly<Record<string, string>> = {
  username: 'ada@example.com',
  user: 'ada@example.com',
  email: 'ada@example.com',
  login: 'ada@example.com',
  password: 'sandbox-password',
  clientid: 'sandbox-client',
  clientsecret: 'sandbox-client-secret',
  accesstoken: 'sandbox-access-token',
  refreshtoken: 'refresh-token-1',
};

/** Members that a login sends even if the document does not require them. */
const usual =
  /^(user(name|id)?|e?mail|login|pass(word|wd)?|client_?id|client_?secret|api_?key|secret|refresh_?token)$/i;
/** An alternative to a password. */
const otherSecret = /^(api_?key|secret)$/i;
const isPassword = (name: string): boolean => /^pass(word|wd)?$/i.test(name);
/** A second factor belongs to a challenge. */
const factor = /otp|mfa|2fa|totp|captcha/i;

export function payloadOf(operation: Operation, wanted: Wanted): Payload {
  const builder = new Builder(operation, wanted);
  const media = mainMedia(operation.body?.content ?? []);
  const parameters = operation.parameters.flatMap(({ name, in: where, required, schema }) => {
    if (!required && !usual.test(name)) return [];
    const value = builder.value(name, schema, required);
    return value === undefined ? [] : [{ name, in: where, value }];
  });
  const body = media?.schema && builder.object(media.schema);
  const requestBody =
    media === undefined || body === undefined || Object.keys(body).length === 0
      ? undefined
      : { contentType: media.name, payload: body };
  const { inputs, unknown, chosen, omitted } = builder;
  return { parameters, requestBody, inputs, unknown, chosen, omitted };
}

class Builder {
  readonly inputs: Record<string, JsonObject> = {};
  readonly unknown: string[] = [];
  readonly chosen: string[] = [];
  readonly omitted: string[] = [];
  readonly #wanted: Wanted;
  /** The name of the refresh token, which is an input with this name. */
  readonly #refresh: string | undefined;
  /** The name of the access token in a refresh or a logout. */
  readonly #access: string | undefined;
  readonly #hasPassword: boolean;

  constructor(operation: Operation, wanted: Wanted) {
    this.#wanted = wanted;
    this.#refresh = refreshTokenOf(operation)?.path.at(-1);
    const isLogin = wanted.inputs === 'any';
    this.#access = isLogin ? undefined : sentAccessToken(operation)?.path.at(-1);
    this.#hasPassword = sentMembers(operation).some(({ path }) => isPassword(path.at(-1) ?? ''));
  }

  object(schema: Schema): JsonObject {
    const { properties, required } = this.#alternative(schema);
    const entries = [...properties].flatMap(([name, property]): [string, Json][] => {
      const isRequired = required.has(name);
      if (!isRequired && !this.#isUsual(name)) return [];
      const value = this.value(name, property, isRequired);
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(entries);
  }

  /** Returns the alternative with a password, or the first one. */
  #alternative({ target }: Schema): Schema {
    if (target.properties.size > 0) return target;
    const all = alternativesOf(target).filter(({ properties }) => properties.size > 0);
    return (
      all.find(({ properties }) => [...properties.keys()].some(isPassword)) ?? all[0] ?? target
    );
  }

  /** Returns whether to send an optional member. Only a refresh and a logout send tokens. */
  #isUsual(name: string): boolean {
    const isLogin = this.#wanted.inputs === 'any';
    if (isLogin && this.#hasPassword && otherSecret.test(name)) {
      this.omitted.push(name);
      return false;
    }
    if (name === 'grant_type' || name === this.#access) return true;
    return usual.test(name) && !(isLogin && name === this.#refresh);
  }

  value(name: string, schema: Schema | undefined, isRequired: boolean): Json | undefined {
    const { target } = schema ?? {};
    if (target?.const !== undefined) return target.const;
    if (name === 'grant_type') return this.#choose(name, this.#wanted.grant);
    if (target && target.properties.size > 0) return this.object(target);
    if (target?.enum) return this.#choose(name, target.enum[0]);
    if (target?.types.includes('boolean')) return this.#choose(name, target.default ?? false);
    if (factor.test(name) && !isRequired) return undefined;
    return this.#input(name, target, isRequired);
  }

  #choose(name: string, value: Json | undefined): Json | undefined {
    if (value !== undefined) this.chosen.push(`"${name}" ${JSON.stringify(value)}`);
    return value;
  }

  #input(name: string, schema: Schema | undefined, isRequired: boolean): Json | undefined {
    const input = this.#inputOf(name);
    const { inputs } = this.#wanted;
    if (inputs !== 'any' && !inputs.includes(input)) {
      if (isRequired) this.unknown.push(name);
      return undefined;
    }
    this.inputs[input] = inputSchemaOf(input, schema);
    return `$inputs.${input}`;
  }

  #inputOf(name: string): string {
    if (name === this.#refresh) return 'refresh_token';
    return name === this.#access ? 'access_token' : name.replaceAll(/[^\w]/g, '_');
  }
}

export function inputSchemaOf(name: string, schema: Schema | undefined): JsonObject {
  const [type = 'string'] = (schema?.types ?? []).filter((one) => one !== 'null');
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const isText = type === 'string' || type === 'array' || type === 'object';
  const sample = schema?.examples[0];
  const example = isText ? (account[plain] ?? `sandbox-${name}`) : ((sample as Json) ?? 1);
  return {
    type: isText ? 'string' : type,
    ...(isText && isSecret(name) && { format: 'password' }),
    description: schema?.description ?? `The ${name.replaceAll('_', ' ')}.`,
    examples: [example],
  };
}
