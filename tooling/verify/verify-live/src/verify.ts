// Compares an API with its spec: logs in with the generated client and calls the read operations.
import type { Json } from '@x/description';
import type { Contract, Difference } from './contract.ts';
import { raisable } from './evidence.ts';
import { linked, type Read, reads, withoutKnowledge } from './reads.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

type Fetch = (input: Request, init?: RequestInit) => Promise<Response>;

/** The used part of a generated package. */
export interface ProviderPackage {
  readonly [create: string]: (options: object) => Client;
}

interface Client {
  GET(path: string, init: object): Promise<{ response: Response }>;
  readonly session: { logout(): Promise<void> };
}

export interface Findings {
  /** The called operations, with the status of the response. */
  readonly called: readonly (readonly [operationId: string, status: number])[];
  readonly notCalled: readonly (readonly [operationId: string, reason: string])[];
  readonly differences: readonly Difference[];
  readonly raisable: readonly string[];
}

interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
}

export async function verify(
  { create, contract }: { create: (options: object) => Client; contract: Contract },
  settings: Settings,
  secrets: Secrets,
): Promise<Findings> {
  const exchanges: Exchange[] = [];
  const client = create({
    ...(settings.baseUrl === undefined
      ? { server: settings.server }
      : { baseUrl: settings.baseUrl }),
    credentials: settings.credentials,
    onChallenge: async () => settings.inputs,
    fetch: recording(exchanges, { contract, settings, secrets }),
  });
  const called: (readonly [string, number])[] = [];
  const notCalled = new Map<string, string>();
  const queue = reads(contract.api).flatMap((operation) => {
    const read = withoutKnowledge(operation);
    if (read === undefined) notCalled.set(operation.operationId, 'no values for its parameters');
    return read ?? [];
  });
  for (let read = queue.shift(); read !== undefined; read = queue.shift()) {
    const { operation } = read;
    const failure = await call(client, read);
    if (failure !== undefined) {
      notCalled.set(operation.operationId, failure);
      continue;
    }
    notCalled.delete(operation.operationId);
    const { status, text } = exchanges.at(-1)!;
    called.push([operation.operationId, status]);
    const answer = { operation, status, body: parsed(text) };
    const known = (one: Read) =>
      called.some(([id]) => id === one.operation.operationId) ||
      queue.some((other) => other.operation === one.operation);
    queue.push(...linked(contract.api, answer).filter((one) => !known(one)));
  }
  await client.session.logout().catch(() => undefined);
  return { called, notCalled: [...notCalled], ...compared(contract, exchanges) };
}

async function call(client: Client, { operation, params }: Read): Promise<string | undefined> {
  try {
    await client.GET(operation.path, { params, parseAs: 'text' });
    return undefined;
  } catch (error) {
    // Reports only the code of an AuthError or the class of another error, not the message.
    const { code, name } = error as { code?: unknown; name?: string };
    return typeof code === 'string' ? code : (name ?? 'an error');
  }
}

/** Records every response, and blocks requests that could change data. */
function recording(
  exchanges: Exchange[],
  { contract, settings, secrets }: { contract: Contract; settings: Settings; secrets: Secrets },
): Fetch {
  return async (request, init) => {
    const { method, url } = request;
    const operation = contract.find(method, url);
    const allowed =
      method === 'GET' ||
      (operation !== undefined && settings.tokenOperations.includes(operation.operationId));
    if (!allowed)
      throw new Error(`Blocked ${method}: not a read, and not a step of the lifecycle.`);
    const response = await fetch(request, init);
    const text = await response.clone().text();
    if (operation === undefined || settings.tokenOperations.includes(operation.operationId))
      texts(parsed(text)).forEach(secrets.add);
    secrets.add(request.headers.get('Authorization')?.replace(/^\S+ /, ''));
    const mediaType = response.headers.get('Content-Type') ?? '';
    exchanges.push({ method, url, status: response.status, mediaType, text });
    return response;
  };
}

function compared(
  contract: Contract,
  exchanges: readonly Exchange[],
): Pick<Findings, 'differences' | 'raisable'> {
  const differences: Difference[] = [];
  const holds = new Set<string>();
  for (const { method, url, ...answer } of exchanges) {
    const operation = contract.find(method, url);
    if (operation === undefined) continue;
    const found = contract.compare(operation, answer);
    differences.push(...found);
    if (found.length > 0) continue;
    for (const one of raisable(operation, answer.status, parsed(answer.text))) holds.add(one);
  }
  const unique = new Map(differences.map((one) => [JSON.stringify(one), one]));
  return { differences: [...unique.values()], raisable: [...holds] };
}

/** All texts in a token response, because any of them may be a token. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
