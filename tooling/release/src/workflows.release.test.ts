// The workflows of GitHub Actions, as actionlint reads them.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { goTool } from './go-tool.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const workflows = globSync('.github/workflows/*.yml', { cwd: root });

const actionlint = goTool('actionlint');
test.skipIf(actionlint === undefined)('actionlint finds nothing', () => {
  const { stdout } = spawnSync(actionlint!, ['-no-color', ...workflows], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});
