// Renders docs/benchmarks.md. The page shows the measurements and draws no conclusions.
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
npx -y pnpm@10 bench                     # measure everything and write this page
npx -y pnpm@10 bench --quick             # run everything once, with small numbers, and write nothing
npx -y pnpm@10 bench --only generator    # measure the generator and write its section
npx -y pnpm@10 bench --only sandbox      # measure the sandbox and write its section
\`\`\`

Run on ${machine.cores} cores with ${machine.memory} GB (${machine.system}), Node ${machine.node}; with ${results.versions.join(', ')}.

All contestants run in every round. Their order changes from round to round. We compare only results of the same round.
Ratios are medians over the rounds. The interquartile range is in brackets. Times depend on the machine more than ratios
do. Every contestant is a file in
[\`tooling/verify/bench/src/contestants\`](../tooling/verify/bench/src/contestants), and is configured according to its
documentation. If a contestant needs its own code for refreshes, that code is as short as possible. All contestants call
the API of BioT.

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
  return `## A call with a valid token

Each call is a GET with one path parameter and a JSON response that the client parses. All contestants use the same stub
of \`fetch\`, which only creates a new \`Response\`. So the times show the overhead of each client. One process makes
${options.rounds} rounds of ${options.calls} sequential calls. The token has 700 characters.

${table(['', 'relative to openapi-fetch with a static header', 'microseconds per call'], rows)}`;
}

function expirySection({ options, results }: Results['expiry']): string {
  const calls = options.calls.toLocaleString('en-US');
  const rows = results.map((result) => {
    const { entry, counts, ratio, milliseconds, megabytes } = result;
    const complete = counts.answered === options.calls;
    return [
      label(entry),
      entry.renewal ?? 'never',
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
    'refreshes',
    'token requests',
    'responses with 200',
    'responses with 401',
    'relative to no authentication',
    'milliseconds',
    'megabytes',
  ];
  return `## ${calls} concurrent calls after the token expired

The calls use HTTP over loopback. Each contestant has a separate process in each of ${options.rounds} rounds, and ${CONNECTIONS} connections. The
client has a token and has used it. Then the clocks of client and server advance past its expiry, and the client makes
${calls} concurrent calls. The server counts the requests. Time is the wall time until the last call settles. The ratio
compares it with the same calls without authentication, which the process makes just before to a server that requires no
token. Memory is the growth of the peak resident set. The table shows time and memory only if all calls got a 200. In the
row "token revoked", the client's clock does not advance. The server first rejects every call, and the client replays it.

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

Sizes are in kB (1000 bytes). esbuild bundles and minifies the code for browsers and ES2022. gzip uses level 9.
\`npx -y pnpm@10 size\` in \`tooling/verify/bench\` fails if a size exceeds its limit.

${table(['', 'minified', 'gzipped'], ownRows)}
The next table shows the program of each contestant, including all code that it needs to log in, list the devices and log
out:

${table(['', 'minified', 'gzipped', 'relative to openapi-fetch alone'], rows)}`;
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

Another process sends ${whole(options.requests)} GETs with a token over 20 connections on loopback, in ${options.rounds} rounds. Seconds are
processor time of the server, so the numbers are the throughput of one core.

${table(['', 'requests per second', 'relative to node:http'], served)}
With all providers, the sandbox starts in ${whole(start.wall.median)} ms, and uses ${whole(start.processor.median)} ms of processor time for that. The resident memory after each
quarter of ${whole(options.long)} requests is ${memory.map((megabytes) => `${whole(megabytes)} MB`).join(', ')}.
`;
}

function importSection({ rounds, results }: Results['imports']): string {
  const rows = results.map(({ name, beyond, ratio }) => [
    name,
    spread(beyond, 1),
    spread(ratio, 2),
  ]);
  return `## Importing the schemas

Each run is a new Node process, without a bundler. It imports zod mini as the baseline. Then it imports all schemas of a
provider and the response validation. There are ${rounds} rounds.

${table(['', 'milliseconds in addition to zod mini', 'total, relative to zod mini alone'], rows)}`;
}

export function generatorSection({ rounds, results }: Results['generator']): string {
  const head = [
    '',
    'relative to openapi-typescript',
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
    return `Results for the document of ${title}:\n\n${table(head, rows)}`;
  });
  return `## The generator

Time is measured from the start of a process until it has written all files. There are ${rounds} rounds. The contestants of a
round run one after the other. Memory is the peak resident set.

- openapi-typescript generates types.
- Our generator writes a complete package: these types, operations, schemas, documents and a README.
- @hey-api/openapi-ts is configured to generate types, a function for every operation, and the client that they use.

We count the type instantiations of TypeScript 7 for a program that makes one call, compiled against declarations. The
program uses openapi-fetch in the first row and the generated client in the others. GitHub's document (13 MB, more than
1,200 operations) comes from @octokit/openapi. It has no lifecycle document, so the client has no login.

${tables.join('\n')}`;
}

function generatorLabel({ label: name, file }: GeneratorResult['contestant']): string {
  return `[${name}](../tooling/verify/scale/src/generators/contestants/${file}.ts)`;
}

function notes(): string {
  return entries
    .filter(({ note }) => note !== undefined)
    .map((entry) => `- ${label(entry)}: ${entry.note}`)
    .join('\n');
}

function label({ label: name, file }: Entry): string {
  return `[${name}](../tooling/verify/bench/src/contestants/${file}.ts)`;
}

function spread({ median, low, high }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}

/** A Markdown table in the format of this repository's formatter. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]!.length)),
  );
  const isText = (column: number): boolean => column === 0 || head[column] === 'refreshes';
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
