// Writes docs/benchmarks.md, whole. It says what was measured, and leaves the conclusions to whoever reads it.
import type { GeneratorResult } from '@x/scale/generators';
import { type Entry, entries } from './contestants.ts';
import { CONNECTIONS } from './expiry/connections.ts';
import type { ExpiryOptions, ExpiryResult } from './expiry/measure.ts';
import type { ImportResult } from './imports/measure.ts';
import type { SandboxResult } from './sandbox/measure.ts';
import type { Size, SizeResult } from './size/measure.ts';
import { type Spread, spreadOf } from './statistics.ts';
import type { WarmOptions, WarmResult } from './warm/measure.ts';

export interface Results {
  readonly machine: { cores: number; memory: number; node: string; system: string };
  readonly versions: readonly string[];
  readonly warm: { options: WarmOptions; results: readonly WarmResult[] };
  readonly expiry: { options: ExpiryOptions; results: readonly ExpiryResult[] };
  readonly sandbox: SandboxResult;
  readonly sizes: {
    own: readonly SizeResult[];
    programs: readonly (Size & { entry: Entry })[];
  };
  readonly imports: { rounds: number; results: readonly ImportResult[] };
  readonly generator: { rounds: number; results: readonly GeneratorResult[] };
}

export function page(results: Results): string {
  const { machine } = results;
  return `<!-- Written by \`npx -y pnpm@10 bench\`. Do not edit. -->

# Benchmarks

\`\`\`sh
npx -y pnpm@10 bench            # measures everything and writes this page
npx -y pnpm@10 bench --quick    # runs everything once, small, and writes nothing
npx -y pnpm@10 bench --only generator    # measures the generator and writes its section
npx -y pnpm@10 bench --only sandbox      # measures the sandbox and writes its section
\`\`\`

Run on ${machine.cores} cores with ${machine.memory} GB (${machine.system}), Node ${machine.node}; with ${results.versions.join(', ')}.

Everybody runs in every round, in another order each time, and what is compared ran side by side. Ratios are
medians over the rounds; in brackets is where the middle half of them lies. Times depend on the machine, ratios much
less so. Every contestant is a file in [\`tooling/verify/bench/src/contestants\`](../tooling/bench/src/contestants), set
up as its documentation says; renewals are as short there as can be written. All of them call the same API, that of
BioT.

${warmSection(results.warm)}
${expirySection(results.expiry)}
${sizeSection(results.sizes)}
${importSection(results.imports)}
${generatorSection(results.generator)}
${sandboxSection(results.sandbox)}
## Notes

${notes()}
`;
}

function warmSection({ options, results }: Results['warm']): string {
  const rows = [...results]
    .sort((a, b) => a.ratio.median - b.ratio.median)
    .map(({ entry, ratio, microseconds }) => [
      label(entry),
      entry.baseline === 'warm' ? '1' : spread(ratio, 2),
      microseconds.median.toFixed(1),
    ]);
  return `## A call while the token is good

A GET with one path parameter, and its answer parsed from JSON. \`fetch\` is the same stub for all, which makes a
new \`Response\` and does nothing else, so this is what each client adds. One process, ${options.rounds} rounds of ${options.calls} calls one
after the other; the token has 700 characters.

${table(['', 'to openapi-fetch with a static header', 'microseconds a call'], rows)}`;
}

function expirySection({ options, results }: Results['expiry']): string {
  const calls = options.calls.toLocaleString('en-US');
  const rows = results.map((result) => {
    const { entry, counts, ratio, milliseconds, megabytes } = result;
    const complete = counts.answered === options.calls;
    return [
      label(entry),
      entry.renewal ?? 'none',
      counts.tokenPosts.toLocaleString('en-US'),
      counts.answered.toLocaleString('en-US'),
      counts.refused.toLocaleString('en-US'),
      !complete ? '' : entry.baseline === 'expiry' ? '1' : spread(ratio, 2),
      complete ? milliseconds.median.toFixed(0) : '',
      complete ? megabytes.median.toFixed(0) : '',
    ];
  });
  const head = [
    '',
    'renews',
    'token requests',
    'answered with 200',
    'with 401',
    'to no authentication',
    'milliseconds',
    'megabytes',
  ];
  return `## ${calls} calls at the moment of expiry

Real HTTP over loopback, a process of its own for each contestant and round (${options.rounds} rounds), ${CONNECTIONS} connections for
everybody. The client has a token and has used it; then the clocks of both sides go past its expiry, and ${calls}
calls are made at once. Counted by the server. Wall time until the last call is settled, beside the same calls without
authentication and with no token asked for, made just before; memory is the growth of the peak resident set. Time and memory are given
where all calls were answered. In the row "token revoked" the client's clock does not tell: every call is
refused first and sent twice.

${table(head, rows)}`;
}

function sizeSection({ own, programs }: Results['sizes']): string {
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(2);
  const ownRows = own.map((size) => [
    size.label,
    kilobytes(size.minified),
    kilobytes(size.gzipped),
  ]);
  const alone = programs.find(({ entry }) => entry.baseline === 'expiry')!.gzipped;
  const rows = [...programs]
    .sort((a, b) => a.gzipped - b.gzipped)
    .map(({ entry, minified, gzipped }) => [
      label(entry),
      kilobytes(minified),
      kilobytes(gzipped),
      (gzipped / alone).toFixed(2),
    ]);
  return `## Size

In kB (1000 bytes), bundled by esbuild for browsers and ES2022, minified; gzip at level 9. \`npx -y pnpm@10 size\` in
\`tooling/bench\` holds those that have a limit to it.

${table(['', 'minified', 'gzipped'], ownRows)}
The program of each contestant, with all it takes to log in, list the devices and log out:

${table(['', 'minified', 'gzipped', 'to openapi-fetch alone'], rows)}`;
}

export function sandboxSection({ options, hello, rows, start, memory }: SandboxResult): string {
  const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
  const served = [
    ['node:http, the same bytes', whole(hello.median), '1'],
    ...rows.map(({ label: name, perSecond, ratio }) => [
      `the sandbox, ${name}`,
      whole(perSecond.median),
      spread(ratio, 2),
    ]),
  ];
  return `## The sandbox

GETs with a token over loopback, ${whole(options.requests)} of them over 20 connections, ${options.rounds} rounds. A second is one of the server's
processor, so that this is what one core serves; who sends the requests is another process.

${table(['', 'requests a second', 'to node:http'], served)}
It is ready after ${whole(start.wall.median)} ms with all providers, of which it takes the processor ${whole(start.processor.median)}. Resident after each quarter of
${whole(options.long)} requests: ${memory.map((megabytes) => `${whole(megabytes)} MB`).join(', ')}.
`;
}

function importSection({ rounds, results }: Results['imports']): string {
  const rows = results.map(({ name, beyond, ratio }) => [
    name,
    spread(beyond, 1),
    spread(ratio, 2),
  ]);
  return `## Importing the schemas

In Node, without a bundler: all schemas of a provider and the validation of responses, in a new process each time, ${rounds}
rounds. zod mini is imported first in the same process, which is the measure.

${table(['', 'milliseconds beyond zod mini', 'with zod mini, to zod mini alone'], rows)}`;
}

export function generatorSection({ rounds, results }: Results['generator']): string {
  const head = [
    '',
    'to openapi-typescript',
    'seconds',
    'megabytes',
    'kB of TypeScript',
    'instantiations',
  ];
  const subjects = [...new Set(results.map(({ subject }) => subject.title))];
  const tables = subjects.map((title) => {
    const rows = results
      .filter(({ subject }) => subject.title === title)
      .map(({ contestant, ratios, milliseconds, megabytes, size, instantiations }, index) => [
        generatorLabel(contestant),
        index === 0 ? '1' : spread(spreadOf(ratios), 2),
        (spreadOf(milliseconds).median / 1_000).toFixed(1),
        spreadOf(megabytes).median.toFixed(0),
        (size / 1_000).toFixed(0),
        instantiations.toLocaleString('en-US'),
      ]);
    return `The document of ${title}:\n\n${table(head, rows)}`;
  });
  return `## The generator

From the start of a process until everything is written: ${rounds} rounds, one after the other in every round. Memory is the
peak resident set. Openapi-typescript makes types; ours makes a whole package, with these types in it, operations,
schemas, documents and a README; @hey-api/openapi-ts is set up to make types, a function for every operation, and
the client under them. The instantiations are those of TypeScript 7 for a program that makes one call, with
openapi-fetch in the first row and with the generated client in the others, against compiled declarations. GitHub's document (13 MB,
more than 1,200 operations) is that of @octokit/openapi; it has no lifecycle document, so the client has no login.

${tables.join('\n')}`;
}

function generatorLabel({ label: name, file }: GeneratorResult['contestant']): string {
  return `[${name}](../tooling/scale/src/generators/contestants/${file}.ts)`;
}

function notes(): string {
  return entries
    .filter(({ note }) => note !== undefined)
    .map((entry) => `- ${label(entry)}: ${entry.note}`)
    .join('\n');
}

function label({ label: name, file }: Entry): string {
  return `[${name}](../tooling/bench/src/contestants/${file}.ts)`;
}

function spread({ median, low, high }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}

/** As the formatter of this repository would write it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]!.length)),
  );
  const isText = (column: number): boolean => column === 0 || head[column] === 'renews';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const padded = (cells: readonly string[]): string[] =>
    cells.map((cell, column) =>
      isText(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
    );
  const rule = widths.map((width, column) =>
    isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [padded(head), rule, ...rows.map(padded)].map(line).join('');
}
