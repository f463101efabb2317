// A client of each provider, with two calls.
import type { ChallengeQuestion, Session } from '@x/auth-core';
import { fileStore } from '@x/auth-core/store-file';
import { createBioprodictClient } from '@x/bioprodict';
import { createBiotClient } from '@x/biot';
import { createIotconnectClient } from '@x/iotconnect';
import { createMediroutesClient } from '@x/mediroutes';

export interface ClientOptions {
  readonly baseUrl: string;
  readonly clock: () => number;
  /** The inputs of a person: a code, `resend` to request another code, or `none` to close the prompt. */
  readonly codes?: readonly string[];
  /** A directory. */
  readonly store?: string;
  /** The timeout of token requests and calls, in milliseconds. */
  readonly timeout?: number;
}

export interface DrivenClient {
  readonly session: Session;
  /** @param baseUrl another origin, instead of the client's own base URL */
  read(baseUrl?: string): Promise<{ response: Response }>;
  create(): Promise<{ response: Response }>;
}

/** The credentials of a login. A login with a one-time password has a `phone` only. */
export type Account = Readonly<
  Record<'username' | 'password' | 'client_id' | 'client_secret' | 'solutionKey', string>
> & { readonly phone?: string };

/** The options of every generated client. */
function optionsOf({ baseUrl, clock, codes, store, timeout }: ClientOptions) {
  const answers = [...(codes ?? [])];
  return {
    baseUrl,
    clock,
    ...(store !== undefined && { store: fileStore({ directory: store }) }),
    ...(timeout !== undefined && { timeout }),
    ...(codes && { onChallenge: (question: ChallengeQuestion) => answerOf(question, answers) }),
  };
}

async function answerOf(
  { resend }: ChallengeQuestion,
  answers: string[],
): Promise<{ code: string } | undefined> {
  const code = answers.shift();
  if (code === undefined || code === 'none') return undefined;
  if (code !== 'resend') return { code };
  await resend?.();
  return answerOf({ resend } as ChallengeQuestion, answers);
}

/** The options of a call. It may take longer than the two token requests that it waits for. */
function callOf({ timeout }: ClientOptions, baseUrl?: string) {
  return { ...(baseUrl && { baseUrl }), ...(timeout !== undefined && { timeout: timeout * 3 }) };
}

export const connect: Readonly<
  Record<string, (account: Account, options: ClientOptions) => DrivenClient>
> = {
  biot({ username, password, phone }, options) {
    const credentials = phone === undefined ? { username, password } : { phone };
    const biot = createBiotClient({ ...optionsOf(options), credentials });
    return {
      session: biot.session,
      read: (baseUrl) => biot.GET('/device/v2/devices', callOf(options, baseUrl)),
      create: () =>
        biot.POST('/device/v2/devices', {
          ...callOf(options),
          body: { _id: crypto.randomUUID(), _templateId: crypto.randomUUID() },
        }),
    };
  },
  bioprodict({ username, password, client_id, client_secret }, options) {
    const credentials = { username, password, client_id, client_secret };
    const bioprodict = createBioprodictClient({ ...optionsOf(options), credentials });
    return {
      session: bioprodict.session,
      read: (baseUrl) => bioprodict.GET('/miner/databases', callOf(options, baseUrl)),
      create: () =>
        bioprodict.POST('/customproteindata/customProteinDocument/doc', {
          ...callOf(options),
          body: { customId: crypto.randomUUID(), sequence: 'MKTAYIAKQR' },
        }),
    };
  },
  iotconnect({ solutionKey, username, password }, options) {
    const credentials = { solutionKey, username, password };
    const iotconnect = createIotconnectClient({ ...optionsOf(options), credentials });
    return {
      session: iotconnect.session,
      read: (baseUrl) => iotconnect.GET('/api/v2/Device', callOf(options, baseUrl)),
      create: () =>
        iotconnect.POST('/api/v2/Device', {
          ...callOf(options),
          body: {
            uniqueId: crypto.randomUUID(),
            displayName: 'Conformance',
            deviceTemplateGuid: crypto.randomUUID(),
            entityGuid: crypto.randomUUID(),
          },
        }),
    };
  },
  mediroutes({ username, password }, options) {
    const mediroutes = createMediroutesClient({
      ...optionsOf(options),
      credentials: { username, password },
    });
    return {
      session: mediroutes.session,
      read: (baseUrl) => mediroutes.GET('/api/v1/access', callOf(options, baseUrl)),
      create: () =>
        mediroutes.POST('/api/v1/riders', {
          ...callOf(options),
          body: {
            tp_api_key: 'conformance',
            rider_id: crypto.randomUUID(),
            first_name: 'Ada',
            last_name: 'Example',
          },
        }),
    };
  },
};
