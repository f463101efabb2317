// `withProgress` around a fetch: the response and the request that it passes on.
import { afterEach, expect, test, vi } from 'vitest';
import { type Progress, withProgress } from '../client/index.ts';

afterEach(() => void vi.unstubAllGlobals());

test('the response has the URL, status and headers of the original', async () => {
  const original = new Response('abc', { status: 206, statusText: 'Part', headers: { a: 'b' } });
  Object.defineProperty(original, 'url', { value: 'https://api.example.com/moved' });
  const response = await withProgress(
    () => {},
    async () => original,
  )(new Request('https://api.example.com/things'));
  const { url, status, statusText } = response;
  expect([url, status, statusText]).toEqual(['https://api.example.com/moved', 206, 'Part']);
  expect(response.headers.get('a')).toBe('b');
  expect(await response.text()).toBe('abc');
});

/** Sends a request with a body. Returns the reports, and whether the sent request is the original. */
async function upload(process?: { value: object | undefined }) {
  const reports: Progress[] = [];
  const request = new Request('https://api.example.com', { method: 'POST', body: 'abc' });
  let sent: Request | undefined;
  const send = withProgress(
    (progress) => reports.push(progress),
    async (given) => {
      sent = given;
      return new Response(null, { status: 204 });
    },
  );
  if (process) vi.stubGlobal('process', process.value);
  await send(request);
  vi.unstubAllGlobals();
  await sent!.text();
  return { reports, isSame: sent === request };
}

test('the upload of a Request whose body is not known has no total', async () => {
  const { reports, isSame } = await upload();
  expect(isSame).toBe(false);
  expect(reports).toEqual([{ of: 'upload', loaded: 3, total: undefined }]);
});

test.each<[string, object | undefined]>([
  ['without process', undefined],
  ['whose process has no versions', {}],
  ['that is no Node', { versions: {} }],
])('in a runtime %s the request is sent as it is', async (_, value) => {
  expect(await upload({ value })).toEqual({ reports: [], isSame: true });
});
