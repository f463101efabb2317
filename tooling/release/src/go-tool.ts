// Tools that come as Go modules: installed once, by exact version, into a folder that git ignores.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tools = {
  /** Lints workflows of GitHub Actions. */
  actionlint: { module: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' },
  /** An independent judge of changes of OpenAPI documents. The newest whose dependencies a proxy has. */
  oasdiff: { module: 'github.com/oasdiff/oasdiff', version: 'v1.33.0' },
} as const;

const cache = fileURLToPath(new URL('../../../node_modules/.cache/go', import.meta.url));

/**
 * Where the tool is, installed if need be; `undefined` on a machine without Go.
 *
 * @throws if it can't be installed, or if Go is missing while `REQUIRE_GO` is set, as it is in CI
 */
export function goTool(name: keyof typeof tools): string | undefined {
  const { module, version } = tools[name];
  const folder = join(cache, `${name}-${version}`);
  const file = join(folder, name);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const { error, status, stderr } = spawnSync('go', ['install', `${module}@${version}`], {
    env: { ...process.env, GOBIN: folder, GOFLAGS: '-mod=mod' },
    encoding: 'utf8',
  });
  if (error && !process.env.REQUIRE_GO) return undefined;
  if (error)
    throw new Error(
      `${name} is installed with Go, which is not on this machine: install Go 1.24 or newer.`,
    );
  if (status !== 0)
    throw new Error(
      `\`go install ${module}@${version}\` failed: ${stderr.trim().split('\n').at(-1)}`,
    );
  return file;
}
