// Tools that are Go modules. Each one is installed once, at an exact version, into a folder that git ignores.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tools = {
  /** Lints workflows of GitHub Actions. */
  actionlint: { module: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' },
  /**
   * Compares OpenAPI documents independently of Redocly. This is the newest version whose dependencies the proxy has.
   */
  oasdiff: { module: 'github.com/oasdiff/oasdiff', version: 'v1.33.0' },
} as const;

const cache = fileURLToPath(new URL('../../../node_modules/.cache/go', import.meta.url));

/**
 * Returns the path of the tool and installs it if necessary. Returns `undefined` on a machine without Go.
 *
 * @throws if it cannot be installed, or if Go is missing and `REQUIRE_GO` is set, as in CI
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
  if (error) throw new Error(`${name} needs Go, which is not installed. Install Go 1.24 or newer.`);
  if (status !== 0)
    throw new Error(
      `\`go install ${module}@${version}\` failed: ${stderr.trim().split('\n').at(-1)}`,
    );
  return file;
}
