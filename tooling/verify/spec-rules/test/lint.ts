// Runs Redocly with our rules.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface Reported {
  readonly rule: string;
  readonly line: number;
}

const root = join(import.meta.dirname, '..');

/** The problems by file. All files are linted in one run, because starting Redocly takes longer than linting them. */
export function lint(folder: string, files: readonly string[]): Map<string, Reported[]> {
  const cli = join(root, 'node_modules', '@redocly', 'cli', 'bin', 'cli.js');
  const options = ['--config', join(root, 'redocly.yaml'), '--format', 'github-actions'];
  const args = [cli, 'lint', ...files, ...options, '--max-problems', '10000'];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const linted = new Map<string, Reported[]>();
  for (const line of run.stdout.split('\n')) {
    const [, rule, file, at] =
      /^::(?:error|warning) title=([^,]+),file=([^,]+),line=(\d+)/.exec(line) ?? [];
    if (rule === undefined || file === undefined) continue;
    linted.set(file, [...(linted.get(file) ?? []), { rule, line: Number(at) }]);
  }
  if (linted.size === 0) throw new Error(`Redocly reported nothing: ${run.stderr}`);
  return linted;
}
