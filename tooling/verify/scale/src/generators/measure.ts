// Measures generation, and the type instantiations of a program that makes one call, for GitHub's document and BioT's.
// Every contestant runs in every round, in a separate process. The order changes from round to round.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { githubDocument } from '../github.ts';
import type { Report } from './child.ts';
import { instantiations } from './consumer.ts';
import { type Contestant, contestants, type Subject } from './contestant.ts';

export interface GeneratorResult {
  readonly contestant: Contestant;
  readonly subject: Subject;
  /** The time relative to openapi-typescript in the same round, one ratio per round. */
  readonly ratios: readonly number[];
  readonly milliseconds: readonly number[];
  readonly megabytes: readonly number[];
  /** Bytes of TypeScript. */
  readonly size: number;
  /** Type instantiations of a program that makes one call, as counted by `tsc`. */
  readonly instantiations: number;
}

const here = fileURLToPath(new URL('../../', import.meta.url));
const root = fileURLToPath(new URL('../../../../../', import.meta.url));

export const biot: Subject = {
  name: 'biot',
  title: 'BioT',
  // One file, because not every generator reads several files.
  openapi: join(root, 'packages/biot/openapi.json'),
  arazzo: join(root, 'packages/biot/auth.arazzo.json'),
};

/** The large document, and BioT's document. */
export async function allSubjects(): Promise<Subject[]> {
  return [{ name: 'github', title: 'GitHub', openapi: await githubDocument() }, biot];
}

/** Generates into a temporary folder inside this package, so that imports of the generated code resolve. */
export function measureGenerators(rounds: number, subjects: readonly Subject[]): GeneratorResult[] {
  return subjects.flatMap((subject) => {
    const folder = mkdtempSync(join(here, 'generated-'));
    try {
      return measureSubject(subject, { folder, rounds });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

function measureSubject(
  subject: Subject,
  { folder, rounds }: { folder: string; rounds: number },
): GeneratorResult[] {
  const reports = Array.from({ length: rounds }, (_, round) => {
    const order = rotated(contestants, round);
    const made = order.map(({ file }) => [file, run(file, subject, folder)] as const);
    return Object.fromEntries(made);
  });
  const of = (file: string) => reports.map((round) => round[file]!);
  const baseline = of(contestants[0]!.file);
  return contestants.map((contestant) => {
    const own = of(contestant.file);
    const output = join(folder, contestant.file);
    return {
      contestant,
      subject,
      ratios: own.map(({ milliseconds }, round) => milliseconds / baseline[round]!.milliseconds),
      milliseconds: own.map(({ milliseconds }) => milliseconds),
      megabytes: own.map(({ megabytes }) => megabytes),
      size: sizeOf(output),
      instantiations: instantiations(contestant.file, subject.name, output),
    };
  });
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const from = by % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}

function run(file: string, subject: Subject, folder: string): Report {
  const child = fileURLToPath(new URL('child.ts', import.meta.url));
  const output = join(folder, file);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const args = [child, file, JSON.stringify(subject), output];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} failed on ${subject.title}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Report;
}

function sizeOf(folder: string): number {
  return globSync('**/*.ts', { cwd: folder, exclude: ['dist/**'] })
    .map((path) => statSync(join(folder, path)).size)
    .reduce((sum, size) => sum + size, 0);
}
