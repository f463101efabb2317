// `npx -y pnpm@10 check:workflows`: checks the workflows of GitHub Actions with actionlint and zizmor. A tool is
// skipped if its language is not installed, but not in CI.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { goTool } from './go-tool.ts';
import { zizmor } from './python-tool.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const workflows = globSync('.github/workflows/*.yml', { cwd: root }).sort();

/** @returns whether the tool has no finding */
function passes(name: string, file: string | undefined, args: readonly string[]): boolean {
  if (file === undefined) {
    console.log(`${name} is skipped, because its language is not installed.`);
    return true;
  }
  const { status, stdout, stderr } = spawnSync(file, args, { cwd: root, encoding: 'utf8' });
  console.log(status === 0 ? `${name} has no finding.` : `${stdout}${stderr}`.trim());
  return status === 0;
}

const results = [
  passes('actionlint', goTool('actionlint'), ['-no-color', ...workflows]),
  passes('zizmor', zizmor(), ['--offline', '--no-progress', '--color=never', '.github']),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
