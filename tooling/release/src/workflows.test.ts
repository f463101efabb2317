// Static checks of the GitHub Actions workflows, which cannot run here.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const workflows = globSync('.github/workflows/*.yml', { cwd: root }).sort();
const files = [...workflows, ...globSync('.github/actions/*/action.yml', { cwd: root })];

interface Workflow {
  readonly permissions: object;
  readonly jobs: Record<
    string,
    { permissions?: Record<string, string>; 'timeout-minutes'?: number }
  >;
}

const jobs = workflows.flatMap((path) => {
  const { jobs: own } = parse(readFileSync(join(root, path), 'utf8')) as Workflow;
  return Object.entries(own).map(([name, job]) => ({ path, name, job }));
});

test.for(files)('%s pins every action to a commit, with its version in a comment', (path) => {
  const uses = readFileSync(join(root, path), 'utf8').match(/uses: .*/g) ?? [];
  const foreign = uses.filter((line) => !line.startsWith('uses: ./'));
  expect(
    foreign.filter((line) => !/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
  ).toEqual([]);
});

test('workflows grant no permissions; each job requests its own', () => {
  for (const path of workflows)
    expect((parse(readFileSync(join(root, path), 'utf8')) as Workflow).permissions, path).toEqual(
      {},
    );
  for (const { path, name, job } of jobs) expect(job.permissions, `${path} ${name}`).toBeDefined();
});

test('only the jobs that publish may mint an identity token', () => {
  const minting = jobs.filter(({ job }) => job.permissions?.['id-token'] !== undefined);
  expect(minting.map(({ path, name }) => `${path} ${name}`)).toEqual([
    '.github/workflows/docs.yml publish',
    '.github/workflows/release.yml publish',
    '.github/workflows/snapshot.yml publish',
  ]);
});

test('every job has a timeout', () => {
  expect(jobs.filter(({ job }) => job['timeout-minutes'] === undefined)).toEqual([]);
});
