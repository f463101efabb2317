// Reads the numbers for the charts of the site from docs/benchmarks.md, which `npx -y pnpm@10 bench` writes.

import { plain } from './markdown.ts';
import { read } from './repository.ts';

export interface BarDatum {
  readonly label: string;
  readonly value: number;
  /** Whether it is a package of this repository. */
  readonly isOwn: boolean;
}

export interface BarChartData {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly BarDatum[];
}

export interface Charts {
  readonly size: BarChartData;
  readonly warm: BarChartData;
  readonly expiry: BarChartData;
}

type Row = readonly string[];

/** The tables below a heading. The first row of each is its header. */
function tablesBelow(markdown: string, heading: string): Row[][] {
  const section = markdown.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return section
    .split(/\n\s*\n/)
    .filter((part) => part.startsWith('|'))
    .map((part) =>
      part
        .split('\n')
        .filter((line) => !/^\|[\s:|-]+\|$/.test(line))
        .map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
    );
}

/** @throws Error if the page has no such table, because its format has changed */
function barsOf(tables: readonly Row[][], column: string): BarDatum[] {
  const table = tables.find(([head]) => head?.includes(column));
  const at = table?.[0]?.indexOf(column) ?? -1;
  if (!table || at === -1)
    throw new Error(`docs/benchmarks.md has no table with the column "${column}".`);
  return table.slice(1).flatMap((row) => {
    const [value = Number.NaN] = [Number.parseFloat((row[at] ?? '').replaceAll(',', ''))];
    const label = plain(row[0] ?? '');
    return Number.isNaN(value) ? [] : [{ label, value, isOwn: label.includes('@x/') }];
  });
}

export function charts(): Charts {
  const markdown = read('docs/benchmarks.md');
  const size = tablesBelow(markdown, 'Size').slice(1);
  const expiry = barsOf(tablesBelow(markdown, '10,000 concurrent calls'), 'token requests');
  return {
    size: {
      title: 'Size of a program that logs in, calls and logs out',
      unit: 'kB, minified and gzipped',
      bars: barsOf(size, 'gzipped'),
    },
    warm: {
      title: 'Time that a call adds, with a valid token',
      unit: 'relative to openapi-fetch with a static header',
      bars: barsOf(
        tablesBelow(markdown, 'A call with a valid token'),
        'relative to openapi-fetch with a static header',
      ),
    },
    expiry: {
      title: 'Token requests when 10,000 calls find an expired token',
      unit: 'token requests; the client without authentication and the static header send none, and their calls fail',
      bars: expiry.filter(({ value }) => value > 0),
    },
  };
}
