// The interface of a defect. A defect is placed between a correct client and its environment, so that the client
// behaves like a broken one. It changes the commands to the driver, or the traffic between the client and the sandbox.
import type { RequestKind } from '../cases.ts';
import type { Answer, CallResult, Driver, Say, StartSay } from '../driver.ts';
import type { Pass, Received, Sent } from '../proxy.ts';
import { credentialIn, type DescribedRequest } from '../requests.ts';

/** The parts of the client's environment that a defect may use. */
export interface World {
  /** URL of the third-party origin. */
  readonly thirdParty: string;
  /** Writes to the log of the driver. */
  readonly log: (text: string) => void;
  readonly recognise: (sent: Sent) => DescribedRequest | undefined;
  /** The numbers of the processes that the client has in addition. */
  readonly processes: Set<number>;
}

export interface PlantedDefect {
  /** Replaces a command to the driver, and the driver's answer. */
  tell?(say: Say, driver: Driver, world: World): Promise<Answer>;
  /** Handles a request. */
  intercept?(sent: Sent, pass: Pass, world: World): Promise<Received | undefined>;
}

/** Creates a new defect for each run, because some defects have a state. */
export type PlantedDefects = Readonly<Record<string, () => PlantedDefect>>;

export type Tell = NonNullable<PlantedDefect['tell']>;
export type Intercept = NonNullable<PlantedDefect['intercept']>;
export type CallSay = Extract<Say, { do: 'call' }>;

export const nothing: Answer = {};

/** Seconds. Longer than the lifetime of any access token, and shorter than that of a refresh token. */
export const ages = 90_000;

/** Changes the results of calls. */
export function results(change: (result: CallResult, say: CallSay) => CallResult): Tell {
  return async (say, driver) => {
    const answer = await driver.tell(say);
    if (say.do !== 'call' || !answer.results) return answer;
    return { ...answer, results: answer.results.map((result) => change(result, say)) };
  };
}

/** Changes the commands that create clients. */
export function starting(change: (say: StartSay) => StartSay): Tell {
  return (say, driver) => driver.tell(say.do === 'start' ? change(say) : say);
}

export function errorOf(result: CallResult): string | number {
  return typeof result === 'object' ? result.error : result;
}

/** The answer to calls for which no token was obtained. */
export function failed(times: number): Answer {
  return { results: Array.from({ length: times }, () => 'token_request_failed') };
}

export function kindOf(sent: Sent, { recognise }: World): RequestKind | undefined {
  return recognise(sent)?.kind;
}

/** The token of a call, or of an answer to a challenge. Other requests are token requests, which have none. */
export function tokenOf(sent: Sent, { recognise }: World): string | undefined {
  const { kind, slots = [] } = recognise(sent) ?? {};
  if (kind !== 'read' && kind !== 'create' && kind !== 'challenge') return undefined;
  return slots.map((slot) => credentialIn(sent, slot)).find((text) => text !== undefined);
}

export function bodyOf({ body }: Pick<Sent | Received, 'body'>): string {
  return body ? new TextDecoder().decode(body) : '';
}

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Adds a member to a body, in JSON or as a form. */
export function withMember(sent: Sent, name: string, value: string): Sent {
  const text = bodyOf(sent);
  const isJson = text.trimStart().startsWith('{');
  const body = isJson
    ? text
        .replace(/\{/, `{${JSON.stringify(name)}:${JSON.stringify(value)},`)
        .replace(/,\s*\}$/, '}')
    : `${text}&${name}=${encodeURIComponent(value)}`;
  return { ...sent, body: bytes(body) };
}

export function withHeader(sent: Sent, name: string, value: string): Sent {
  return { ...sent, headers: { ...sent.headers, [name]: value } };
}

export function withQuery(sent: Sent, name: string, value: string): Sent {
  const separator = sent.path.includes('?') ? '&' : '?';
  return { ...sent, path: `${sent.path}${separator}${name}=${encodeURIComponent(value)}` };
}

/** The refresh token in a token response, in the spellings of APIs. */
export const refreshToken: RegExp =
  /("refresh_?-?(?:token|jwt)"\s*:\s*(?:\{[^}]*?"token"\s*:\s*)?")([^"]+)/i;
