// Defines the names that a README expects from its reader. Each program made from a README loads this file first. It
// sends all requests, to any origin, to the sandbox of the provider.
import { createProviderSandbox } from '@x/sandbox';
import { readProviders } from '@x/sandbox/specs';

const provider = process.env.README_PROVIDER;
const documents = (await readProviders()).find(({ name }) => name === provider);
const statuses = [];
const answer = documents ? createProviderSandbox(documents) : undefined;
Object.assign(
  globalThis,
  { username: 'ada@example.com', password: 'sandbox-password' },
  answer?.account,
);

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const response = await (answer ? answer.fetch(request) : anyProvider(request));
  statuses.push(response.status);
  return response;
};

/** A server with a token endpoint and one operation, for the README of the runtime. */
async function anyProvider(request) {
  const { pathname } = new URL(request.url);
  if (pathname === '/token')
    return Response.json({ access_token: 'access-token-1', expires_in: 60 });
  const known = request.headers.get('authorization') === 'Bearer access-token-1';
  return Response.json({ devices: [] }, { status: known ? 200 : 401 });
}

globalThis.grant = { login: async () => ({ access_token: 'access-token-1', expires_in: 60 }) };

/** The `fetch` of another library, for the README of the runtime. */
globalThis.theirFetch = (url, init) => fetch(url, init);

process.on('exit', () => console.log(`SAW ${JSON.stringify(statuses)}`));
