// Releases on GitHub: a GitHub release for each git tag of a version, with its changelog, and a comment on a pull
// request that previews its release. Imports only Node modules, because the jobs that call it install nothing.
import { git, ReleaseError } from '../revision.ts';
import { changelogOf } from './changelog-section.ts';
import { isPrerelease } from './lines.ts';
import { packagesAt } from './repository.ts';

/** The repository and the account. GitHub Actions sets `GITHUB_API_URL` and `GITHUB_REPOSITORY`. */
export interface GitHub {
  readonly api: string;
  /** `acme/clients` */
  readonly repository: string;
  readonly token: string;
}

export function githubOf(env: NodeJS.ProcessEnv): GitHub {
  const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, GH_TOKEN: token } = env;
  if (api && repository && token) return { api, repository, token };
  throw new ReleaseError(
    'GITHUB_API_URL, GITHUB_REPOSITORY and GH_TOKEN are not all set, but this command runs in GitHub Actions.',
  );
}

/** Creates the missing GitHub releases, including those of earlier runs. Returns their tags. */
export async function createReleases(root: string, github: GitHub): Promise<string[]> {
  const existing = new Set(
    (await list<{ tag_name: string }>(github, 'releases')).map((one) => one.tag_name),
  );
  const missing = releaseTags(root).filter((tag) => !existing.has(tag));
  for (const tag of missing) {
    const version = tag.slice(tag.lastIndexOf('@') + 1);
    await call(github, 'POST', 'releases', {
      tag_name: tag,
      name: tag,
      body: changelogOf(root, tag),
      prerelease: isPrerelease(version),
      // Packages are released independently, so "latest" could be any of them.
      make_latest: 'false',
    });
  }
  return missing;
}

/** Returns the tags of versions in the history of HEAD, the oldest first. */
function releaseTags(root: string): string[] {
  const names = packagesAt(root, 'HEAD').map(({ name }) => name);
  const tags = git(root, 'tag', '--merged', 'HEAD', '--sort=creatordate') ?? '';
  return tags.split('\n').filter((tag) => names.includes(tag.slice(0, tag.lastIndexOf('@'))));
}

const marker = '<!-- what this pull request releases -->';
/** GitHub allows 65,536 characters. */
const longest = 60_000;

/** Writes a comment on a pull request. It replaces the comment of an earlier run. */
export async function comment(github: GitHub, number: number, text: string): Promise<void> {
  const rest = text.length > longest ? '\n\n… The log of the job has the rest.' : '';
  const body = `${marker}\n${text.slice(0, longest)}${rest}`;
  const comments = await list<{ id: number; body?: string; user?: { type?: string } }>(
    github,
    `issues/${number}/comments`,
  );
  // Any user can write the marker, but only a workflow is a bot.
  const own = comments.find((one) => one.body?.startsWith(marker) && one.user?.type === 'Bot');
  if (own) await call(github, 'PATCH', `issues/comments/${own.id}`, { body });
  else await call(github, 'POST', `issues/${number}/comments`, { body });
}

const perPage = 100;

async function list<Item>(github: GitHub, path: string): Promise<Item[]> {
  const all: Item[] = [];
  for (let page = 1; ; page += 1) {
    const items = (await call(github, 'GET', `${path}?per_page=${perPage}&page=${page}`)) as Item[];
    all.push(...items);
    if (items.length < perPage) return all;
  }
}

async function call(github: GitHub, method: string, path: string, body?: object): Promise<unknown> {
  const { api, repository, token } = github;
  const what = `${method} /repos/${repository}/${path}`;
  const response = await fetch(`${api}/repos/${repository}/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/vnd.github+json' },
    signal: AbortSignal.timeout(30_000),
    ...(body && { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new ReleaseError(
      `GitHub does not respond to ${what} (${error instanceof Error ? error.message : error}). Run the job again.`,
    );
  });
  if (response.ok) return await response.json();
  const { message = '' } = (await response.json().catch(() => ({}))) as { message?: string };
  throw new ReleaseError(
    `GitHub rejected ${what}: ${response.status} ${message}. Check the permissions of the job, and run it again.`,
  );
}
