// Releases and comments on GitHub, with a server on loopback that stores them. Its requests and responses follow the
// documentation of GitHub's REST API.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createFixture, type Fixture } from '../repository.fixture.ts';
import { comment, createReleases, type GitHub, githubOf } from './github.ts';

interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly type: string };
}

let repository: Fixture;
let server: Server;
let github: GitHub;
let releases: { readonly tag_name: string; readonly body: string; readonly prerelease: boolean }[];
let comments: Comment[];
let status: number;

beforeAll(() => {
  repository = createFixture();
});
beforeEach(async () => {
  [releases, comments, status] = [[], [], 0];
  repository.reset();
  server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://127.0.0.1');
    const body = request.method === 'GET' ? undefined : ((await json(request)) as object);
    const answer = answerTo(request.method!, pathname, {
      body,
      page: Number(searchParams.get('page')),
    });
    const isAllowed = request.headers.authorization === 'Bearer secret' && status === 0;
    response.statusCode = status || (isAllowed && answer !== undefined ? 200 : 403);
    response.end(JSON.stringify(isAllowed ? answer : { message: 'Resource not accessible' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  github = githubOf({
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    GITHUB_REPOSITORY: 'acme/clients',
    GH_TOKEN: 'secret',
  });
});
afterEach(() => {
  server.close();
});
afterAll(() => repository.remove());

interface Asked {
  readonly body: object | undefined;
  readonly page: number;
}

function answerTo(method: string, path: string, { body = {}, page }: Asked): unknown {
  const pageOf = (all: readonly object[]) => all.slice((page - 1) * 100, page * 100);
  const call = `${method} ${path.replace('/repos/acme/clients/', '')}`;
  if (call === 'GET releases') return pageOf(releases);
  if (call === 'POST releases') return releases.push(body as never);
  if (call === 'GET issues/12/comments') return pageOf(comments);
  if (call === 'POST issues/12/comments')
    return comments.push({ id: comments.length, user: { type: 'Bot' }, body: '', ...body });
  const [, id] = /^PATCH issues\/comments\/(\d+)$/.exec(call) ?? [];
  return id === undefined ? undefined : Object.assign(comments[Number(id)]!, body);
}

const tag = (name: string): string => repository.git('tag', name);

test('every tag of a version gets a release with its changelog, once', async () => {
  repository.write(
    'packages/halcyon/CHANGELOG.md',
    '# @x/halcyon\n\n## 1.1.0\n\n### Minor Changes\n\n- A new call.\n\n## 1.0.0\n\nFirst release.\n',
  );
  repository.commit();
  tag('@x/halcyon@1.0.0');
  tag('@x/halcyon@1.1.0');
  tag('@x/specs@2.0.0-next.0');
  tag('@y/other@1.0.0');
  tag('before-the-move');
  expect(await createReleases(repository.root, github)).toHaveLength(3);
  expect(await createReleases(repository.root, github)).toEqual([]);
  expect(releases).toHaveLength(3);
  expect(releases.find((one) => one.tag_name === '@x/halcyon@1.1.0')).toMatchObject({
    body: '### Minor Changes\n\n- A new call.',
    prerelease: false,
    make_latest: 'false',
  });
  expect(releases.find((one) => one.tag_name === '@x/specs@2.0.0-next.0')?.prerelease).toBe(true);
});

test('releases beyond the first page of a hundred are found', async () => {
  releases = Array.from({ length: 150 }, (_, index) => ({
    tag_name: `@x/halcyon@1.0.${index}`,
    body: '',
    prerelease: false,
  }));
  tag('@x/halcyon@1.0.149');
  expect(await createReleases(repository.root, github)).toEqual([]);
});

test('a comment replaces the one of an earlier run, and no other comment', async () => {
  await comment(github, 12, 'One');
  const [{ body }] = comments as [Comment];
  comments.unshift({ id: 0, body, user: { type: 'User' } });
  comments[1] = { ...comments[1]!, id: 1 };
  await comment(github, 12, 'Two');
  expect(comments.map((one) => one.body.split('\n').slice(1).join('\n'))).toEqual(['One', 'Two']);
});

test('a text that is too long for GitHub is truncated, with a note', async () => {
  await comment(github, 12, 'x'.repeat(100_000));
  expect(comments[0]!.body.length).toBeLessThan(65_536);
  expect(comments[0]!.body).toMatch(/… The log of the job has the rest\.$/);
});

test('the error for a rejected request names the request and what to check', async () => {
  status = 403;
  await expect(comment(github, 12, 'One')).rejects.toThrow(
    'GitHub rejected GET /repos/acme/clients/issues/12/comments?per_page=100&page=1: 403 Resource not accessible. Check the permissions of the job, and run it again.',
  );
  server.close();
  server.closeAllConnections();
  await expect(comment(github, 12, 'One')).rejects.toThrow(
    /^GitHub does not respond to GET .* Run the job again\.$/,
  );
  expect(() => githubOf({})).toThrow('this command runs in GitHub Actions');
});
