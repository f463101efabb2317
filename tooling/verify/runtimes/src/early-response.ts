// REQ-29 on workerd: a request starts the login, stops waiting and gets its response. workerd then ends its I/O context
// and the login. The later requests of the isolate share the client, and must still get a response.
import type { Project, Provider } from './project.ts';
import { startWorker } from './runtimes.ts';

/** Milliseconds by which the provider delays the first login. The early request does not wait that long. */
const delay = 3_000;
const laterRequests = 5;
/** Milliseconds after which a request counts as unanswered. Long enough for a busy machine. */
const patience = 60_000;

/** One client for all requests of the isolate. `?early` stops waiting for the token. */
function workerOf({ create, path }: Provider, baseUrl: string, credentials: object): string {
  const options = JSON.stringify({ baseUrl, credentials, timeout: 2_000 });
  return `import { ${create} as create } from './bundle.js';
let client;
export default { fetch: async (request) => {
  client ??= create(${options});
  const isEarly = new URL(request.url).searchParams.has('early');
  const signal = isEarly ? AbortSignal.timeout(100) : undefined;
  try {
    const { response } = await client.GET(${JSON.stringify(path)}, { signal });
    return new Response(null, { status: response.status });
  } catch (error) {
    return new Response(String(error), { status: isEarly ? 202 : 500 });
  }
} };`;
}

/**
 * Sends an early request and later ones.
 *
 * @throws Error if the early request did not start a login, or if a later request failed.
 */
export async function testEarlyResponse(project: Project, url: string): Promise<string> {
  const [provider] = project.providers;
  if (provider === undefined) throw new Error('There is no provider.');
  const { name } = provider;
  const control = async (place: string, body?: unknown): Promise<ControlState> => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/_sandbox/${name}${place}`, { ...init, headers });
    if (!response.ok) throw new Error(`${place}: ${response.status} ${await response.text()}`);
    return (await response.json()) as ControlState;
  };
  await control('/reset', {});
  await control('/faults', [{ kind: 'delay', milliseconds: delay, times: 1 }]);
  const { baseUrl, credentials } = await control('');
  const worker = await startWorker(workerOf(provider, baseUrl, credentials), project.bundle);
  try {
    const early = await worker.dispatchFetch('http://worker/?early');
    if (early.status !== 202) throw new Error(`The early request got ${early.status}.`);
    const later = await Promise.all(
      Array.from({ length: laterRequests }, () =>
        worker.dispatchFetch('http://worker/', { signal: AbortSignal.timeout(patience) }),
      ),
    );
    const failed = later.find(({ ok }) => !ok);
    if (failed) throw new Error(`A later request got ${failed.status}: ${await failed.text()}`);
    return `${later.length} requests after one that ended during its login: success`;
  } finally {
    await worker.dispose();
  }
}

interface ControlState {
  readonly baseUrl: string;
  readonly credentials: object;
}
