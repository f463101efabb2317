// `npx -y pnpm@10 scale [--providers 200] [--record]` builds a workspace with this number of fictional providers
// (default 12) several times, and fails if turbo builds a package without need. `--record` writes the table to
// docs/remote-cache.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { guide } from './guide.ts';
import { type Act, prove } from './prove.ts';

const { values } = parseArgs({
  options: {
    providers: { type: 'string', default: '12' },
    record: { type: 'boolean', default: false },
  },
});
const providers = Number(values.providers);
if (!Number.isInteger(providers) || providers < 4 || providers > 999)
  throw new Error(`--providers is "${values.providers}"; pass a number from 4 to 999.`);

const wrong = ({ build, expected }: Act): boolean => String(build.built) !== String(expected);

const acts = await prove(providers, (act) => {
  console.log(`${wrong(act) ? '✗' : '✓'} ${row(act)}`);
  if (wrong(act))
    console.log(`  built ${act.build.built.join(', ')}, not ${act.expected.join(', ')}`);
});
if (values.record) record(acts);
process.exitCode = acts.some(wrong) ? 1 : 0;

function row({ name, build }: Act): string {
  const { built, fromLocal, fromRemote, seconds } = build;
  return `${name}: ${built.length} built, ${fromLocal} from the local cache, ${fromRemote} from the remote cache, ${seconds.toFixed(1)} s`;
}

function record(all: readonly Act[]): void {
  const head = ['', 'built', 'local cache', 'remote cache', 'seconds'];
  const rows = all.map(({ name, build }) => [
    name,
    ...[build.built.length, build.fromLocal, build.fromRemote, Math.round(build.seconds)].map(
      String,
    ),
  ]);
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((cells) => cells[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |\n`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const table = `One run with ${providers} providers. The servers and all clients ran on one machine, which also did other work. Number of packages:\n\n${[head, rule, ...rows].map(line).join('')}`;
  const [before = '', rest = ''] = readFileSync(guide, 'utf8').split(/(?<=--record`\. -->\n)/);
  const after = rest.slice(rest.indexOf('<!-- end -->'));
  writeFileSync(guide, `${before}\n${table}\n${after}`);
}
