// Checks the GitHub Actions workflows with actionlint.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { goTool } from './go-tool.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const workflows = globSync('.github/workflows/*.yml', { cwd: root });

const actionlint = goTool('actionlint');
test.skipIf(actionlint === undefined)('actionlint reports no errors', () => {
  const { stdout } = spawnSync(actionlint!, ['-no-color', ...workflows], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});
