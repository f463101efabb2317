// `bench` measures everything and writes docs/benchmarks.md. `bench --quick` runs everything once with small numbers
// and writes nothing, to test the benchmarks. `bench --only generator` (or `sandbox`) measures only that and writes its
// section.
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { allSubjects, biot, measureGenerators } from '@x/scale/generators';
import { packages } from './contestants.ts';
import { measureExpiry } from './expiry/measure.ts';
import { measureImports } from './imports/measure.ts';
import { generatorSection, page, type Results, sandboxSection } from './page.ts';
import { measureSandbox } from './sandbox/measure.ts';
import { measureOwn, measurePrograms } from './size/measure.ts';
import { measureWarm } from './warm/measure.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
if (values.only !== undefined && values.only !== 'generator' && values.only !== 'sandbox')
  throw new Error(`--only is "${values.only}"; pass generator or sandbox.`);

const plans = {
  full: {
    warm: { rounds: 1_000, calls: 100 },
    expiry: { rounds: 5, calls: 10_000, paired: true },
    imports: { rounds: 15 },
    generator: { rounds: 3, subjects: allSubjects },
    sandbox: { rounds: 5, requests: 10_000, long: 100_000 },
  },
  quick: {
    warm: { rounds: 20, calls: 20 },
    expiry: { rounds: 1, calls: 100, paired: false },
    imports: { rounds: 1 },
    // Without the large document.
    generator: { rounds: 1, subjects: async () => [biot] },
    sandbox: { rounds: 1, requests: 1_000, long: 4_000 },
  },
};

type Plan = (typeof plans)['full'];

async function measure({ warm, expiry, imports, generator, sandbox }: Plan): Promise<Results> {
  const machine = {
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 1e9),
    node: process.versions.node,
    system: `${process.platform} ${process.arch}`,
  };
  tell('Sizes');
  const sizes = { own: await measureOwn(), programs: await measurePrograms() };
  tell(`Imports: ${imports.rounds} rounds`);
  const importResults = measureImports(imports.rounds);
  tell(`A call with a valid token: ${warm.rounds} rounds`);
  const warmResults = await measureWarm(warm);
  tell(`${expiry.calls} concurrent calls after the token expired: ${expiry.rounds} rounds`);
  const expiryResults = await measureExpiry(expiry);
  return {
    machine,
    versions: await Promise.all(packages.map(versionOf)),
    sizes,
    warm: { options: warm, results: warmResults },
    expiry: { options: expiry, results: expiryResults },
    imports: { rounds: imports.rounds, results: importResults },
    generator: await measureGenerator(generator),
    sandbox: await measureServing(sandbox),
  };
}

async function measureGenerator({
  rounds,
  subjects,
}: Plan['generator']): Promise<Results['generator']> {
  tell(`Generators: ${rounds} rounds`);
  return { rounds, results: measureGenerators(rounds, await subjects()) };
}

function measureServing(options: Plan['sandbox']): Promise<Results['sandbox']> {
  tell(`The sandbox: ${options.rounds} rounds`);
  return measureSandbox(options);
}

async function versionOf(name: string): Promise<string> {
  const path = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
  return `${name} ${version}`;
}

function tell(what: string): void {
  process.stderr.write(`${what} …\n`);
}

const file = new URL('../../../../docs/benchmarks.md', import.meta.url);

if (values.only !== undefined) {
  const plan = plans[values.quick ? 'quick' : 'full'];
  const section =
    values.only === 'generator'
      ? generatorSection(await measureGenerator(plan.generator))
      : sandboxSection(await measureServing(plan.sandbox));
  const before = await readFile(file, 'utf8');
  const pattern = sectionPattern(section);
  const text = pattern.test(before)
    ? before.replace(pattern, () => `${section}\n`)
    : before.replace(/^## Notes$/m, (notes) => `${section}\n${notes}`);
  if (values.quick) process.stdout.write(section);
  else await writeFile(file, text);
} else {
  const text = page(await measure(values.quick ? plans.quick : plans.full));
  if (values.quick) process.stdout.write(text);
  else await writeFile(file, text);
}

/** Matches a section, from its heading to the next one. */
function sectionPattern(section: string): RegExp {
  const [heading] = section.split('\n');
  return new RegExp(`^${heading}\n.*?(?=^## )`, 'ms');
}
