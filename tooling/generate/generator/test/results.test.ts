// Tests the result of every documented response of every provider's operations: its status, its body as `data` or `error`,
// and the result of `unwrap`. Also tests an undocumented response.
import { join } from 'node:path';
import {
  type Response as Documented,
  type MediaType,
  mainMedia,
  type Operation,
  readAs,
} from '@x/description';
import { createProviderSandbox } from '@x/sandbox';
import { expect, test } from 'vitest';
import { requirementOf } from '../src/provider.ts';
import { providersIn, readDocuments } from '../src/repository.ts';
import { documentsOf, providerFrom } from './fixture.ts';
import { root } from './workspace.ts';

interface Result {
  readonly status: number;
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

interface Client {
  request(method: string, path: string, options: object): Promise<Result>;
  readonly session: { accessToken(): Promise<string> };
}

/** The part of a generated package that this test uses. */
interface Package {
  readonly unwrap: (result: Promise<Result>) => Promise<unknown>;
  readonly isApiError: (value: unknown) => boolean;
  readonly [create: `create${string}Client`]: (options: object) => Client;
}

interface Stage {
  readonly client: Client;
  readonly provider: Package;
}

interface Case {
  readonly operation: Operation;
  readonly documented: Documented;
  /** The text of the response body: its first example. */
  readonly body: string | undefined;
}

for (const name of providersIn(root)) {
  const read = providerFrom(readDocuments(root, name));

  const stages = new Map<string | undefined, Promise<Stage>>();

  /** Returns a client that logs in for a token of the scheme, or any client without one. */
  function stage(scheme: string | undefined): Promise<Stage> {
    const known = stages.get(scheme) ?? create(scheme);
    stages.set(scheme, known);
    return known;
  }

  async function create(scheme: string | undefined): Promise<Stage> {
    const sandbox = createProviderSandbox(documentsOf(name));
    const entry = join(root, 'packages', name, 'src/generated/index.ts');
    const provider = (await import(/* @vite-ignore */ entry)) as Package;
    const login = read.lifecycle.logins.find(
      (one) => scheme === undefined || one.scheme === scheme,
    );
    const inputs = login?.inputs.map((input) => [input.name, sandbox.account[input.name]]);
    const flows = read.oauth?.oauth?.flows ?? [];
    const isCode = flows.some(({ type }) => type === 'authorizationCode');
    // The client gets the code from the redirect.
    const { code, ...others } = sandbox.credentials;
    const client = provider[`create${read.prefix}Client`]!({
      baseUrl: 'https://sandbox.example',
      // Flows of OAuth have no login with known inputs.
      credentials: inputs
        ? Object.fromEntries(inputs)
        : { ...others, ...(isCode ? { redirect_uri: 'http://127.0.0.1/callback' } : { code }) },
      onChallenge: async ({ details: { url } }: { details: Readonly<Record<string, string>> }) =>
        isCode && url !== undefined ? consent(url) : sandbox.account,
      fetch: sandbox.fetch,
    });
    return { client, provider };
  }

  /** Calls the operation, and responds with a status and body. */
  async function answered(
    { operation, documented }: Case,
    status: number,
    body: string | undefined,
  ) {
    const media = mainMedia(documented.content)?.name;
    const headers: Record<string, string> =
      media === undefined || body === undefined ? {} : { 'Content-Type': media };
    const scheme = requirementOf(read, operation)?.scheme.name;
    const { client, provider } = await stage(scheme);
    const token = scheme === undefined ? undefined : await client.session.accessToken();
    const path = Object.fromEntries(operation.parameters.map((one) => [one.name, 'x']));
    const result = await client.request(operation.method, operation.path, {
      params: { path },
      fetch: async () => new Response(body ?? null, { status, headers }),
    });
    return { result, token, provider };
  }

  const cases: Case[] = [...read.api.operations.values()].flatMap((operation) =>
    operation.responses.map((documented) => ({
      operation,
      documented,
      body: exampleOf(documented),
    })),
  );

  test.concurrent.each(cases)(
    `${name}: $operation.operationId returns $documented.status`,
    async ({ operation, documented, body }) => {
      const status = statusOf(documented, operation);
      const given = { operation, documented, body };
      const { result, token, provider } = await answered(given, status, body);
      const { operationId, method, path } = operation;
      const value = valueRead(given);
      expect(result.status).toBe(status);
      expect(result.response.status).toBe(status);
      const read = status < 300 ? result.data : result.error;
      expect(await contentOf(read)).toEqual(value);
      if (status < 300) {
        expect(result.error).toBeUndefined();
        expect(await provider.unwrap(Promise.resolve(result))).toBe(result.data);
        return;
      }
      expect(result.data).toBeUndefined();
      const thrown = provider.unwrap(Promise.resolve(result)).then(
        () => expect.unreachable(),
        (one) => one,
      );
      const error: Error & { body: unknown; response: Response } = await thrown;
      expect(provider.isApiError(error)).toBe(true);
      expect(error).toMatchObject({ name: 'ApiError', status, operationId, method, path });
      expect(error.body).toEqual(value);
      expect(error.response).toBe(result.response);
      const shown = `${error} ${error.stack} ${JSON.stringify(error)}`;
      expect(shown).toContain(`${operationId} (${method} ${path}) returned ${status}.`);
      if (token !== undefined) expect(shown).not.toContain(token);
    },
  );

  test(`${name}: an undocumented response is an error with its text`, async () => {
    const { result, provider } = await answered(cases[0]!, 418, '<h1>Teapot</h1>');
    expect(result).toMatchObject({ status: 418, error: '<h1>Teapot</h1>' });
    await expect(provider.unwrap(Promise.resolve(result))).rejects.toThrow('returned 418');
  });
}

/** Returns a status that a response describes: of `4XX` and `default`, one that no other response describes. */
function statusOf({ status }: Documented, { responses }: Operation): number {
  const known = responses.map((one) => Number(one.status));
  const first = status === 'default' ? 500 : Number(status.replace(/xx$/i, '00'));
  return Array.from({ length: 99 }, (_, index) => first + index).find(
    (one) => status === String(one) || !known.includes(one),
  )!;
}

/** Returns the answer of a user who consents: the browser returns with a code (RFC 6749 §4.1.2). */
function consent(url: string): { readonly url: string } {
  const asked = new URL(url).searchParams;
  const callback = new URL(asked.get('redirect_uri') ?? '');
  callback.searchParams.set('code', 'sandbox-code');
  callback.searchParams.set('state', asked.get('state') ?? '');
  return { url: callback.href };
}

/** Returns the first example, in the format of the media type. */
function exampleOf({ content }: Documented): string | undefined {
  const media = mainMedia(content);
  const [example] = media?.examples ?? [];
  if (media === undefined || example === undefined) return undefined;
  return isJson(media) ? JSON.stringify(example.value) : String(example.value);
}

/** Returns the value that a client reads: JSON, a text, or the elements of a stream. */
function valueRead({ documented, body }: Case): unknown {
  const media = mainMedia(documented.content);
  if (media === undefined) return body;
  const isSuccess = /^(2|default)/.test(documented.status);
  const form = isSuccess ? readAs(media) : 'text';
  if (form === 'events' || form === 'jsonEvents' || form === 'lines') return [];
  return body !== undefined && isJson(media) ? JSON.parse(body) : body;
}

/** Reads a file or a stream. */
async function contentOf(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return await value.text();
  if (typeof value !== 'object' || value === null || !(Symbol.asyncIterator in value)) return value;
  const parts: unknown[] = [];
  for await (const part of value as AsyncIterable<unknown>) parts.push(part);
  return parts;
}

/** Returns whether a body is a JSON value. Some documents declare a file as JSON. */
function isJson({ isJson, form }: MediaType): boolean {
  return isJson && form === 'json';
}
