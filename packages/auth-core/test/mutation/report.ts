// Writes docs/mutation.md from the report of Stryker: the score of each folder. Fails below 90 %. A run takes hours, so a
// report of some folders (`stryker run --mutate 'src/session/**'`) changes only their rows.
//
//   node test/mutation/report.ts [reports…]     default: coverage/mutation.json
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The part of Stryker's report that this file reads. */
interface Report {
  readonly files: Readonly<
    Record<string, { readonly mutants: readonly { readonly status: string }[] }>
  >;
}

interface Row {
  readonly folder: string;
  /** When Stryker ran, for example `2026-11-30`. */
  readonly date: string;
  readonly mutants: number;
  readonly detected: number;
}

/** Percent of the mutants that a test has to detect. */
const required = 90;
const detecting: readonly string[] = ['Killed', 'Timeout'];
/** A mutant that does not compile, or that a comment excludes, says nothing about the tests. */
const counted: readonly string[] = [...detecting, 'Survived', 'NoCoverage'];

function rowsOf(reports: readonly Report[], date: string): Row[] {
  const statuses = new Map<string, string[]>();
  for (const { files } of reports) {
    for (const [path, { mutants }] of Object.entries(files)) {
      const [, folder = ''] = /^src\/(?:([^/]+)\/)?/.exec(path) ?? [];
      const own = mutants.map(({ status }) => status).filter((status) => counted.includes(status));
      statuses.set(folder, [...(statuses.get(folder) ?? []), ...own]);
    }
  }
  return [...statuses].map(([folder, own]) => {
    const detected = own.filter((status) => detecting.includes(status)).length;
    return { folder: `src/${folder}`, date, mutants: own.length, detected };
  });
}

/** Returns the rows of the page. */
function rowsIn(text: string): Row[] {
  const lines = text.matchAll(/^\| (src\/\S*) \| (\S+) \| (\d+) \| (\d+) \|/gm);
  return [...lines].map(([, folder, date, mutants, detected]) => {
    return { folder: folder!, date: date!, mutants: Number(mutants), detected: Number(detected) };
  });
}

function lineOf({ folder, date, mutants, detected }: Row): string {
  const score = scoreOf({ mutants, detected }).toFixed(1);
  return `| ${folder} | ${date} | ${mutants} | ${detected} | ${score} % |`;
}

function scoreOf({ mutants, detected }: Pick<Row, 'mutants' | 'detected'>): number {
  return (100 * detected) / mutants;
}

function pageOf(rows: readonly Row[]): string {
  return `<!-- Written by \`npx -y pnpm@10 mutation\`. Do not edit. -->

# Mutation tests of auth-core

[Stryker](https://stryker-mutator.io) changes one expression of the source at a time. A test has to fail. Each change that
no test detects is a line whose tests are too weak. Fuzz and model tests do not run here, because they are slow. The tests of
the Redis store use a real server, and those of the IndexedDB store and of the React hooks use Chromium.

| folder | measured on | changes | detected | score |
|---|---|---:|---:|---:|
${rows.map(lineOf).join('\n')}
`;
}

const files = process.argv.slice(2);
const reports = (files.length > 0 ? files : ['coverage/mutation.json']).map(
  (file) => JSON.parse(readFileSync(file, 'utf8')) as Report,
);
const page = fileURLToPath(new URL('../../../../docs/mutation.md', import.meta.url));
const measured = rowsOf(reports, new Date().toISOString().slice(0, 10));
const earlier = rowsIn(readFileSync(page, 'utf8'));
const byFolder = new Map([...earlier, ...measured].map((row) => [row.folder, row]));
const rows = [...byFolder.values()].sort((one, other) => (one.folder < other.folder ? -1 : 1));
const all: Row = {
  folder: 'all',
  date: '',
  mutants: rows.reduce((sum, { mutants }) => sum + mutants, 0),
  detected: rows.reduce((sum, { detected }) => sum + detected, 0),
};
writeFileSync(page, pageOf([...rows, all]));
console.log([...rows, all].map(lineOf).join('\n'));
if (scoreOf(all) < required) {
  console.error(
    `The tests detect less than ${required} % of the changes: see coverage/mutation.html.`,
  );
  process.exitCode = 1;
}
