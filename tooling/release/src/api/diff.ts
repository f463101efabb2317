// The difference of two API reports (`packages/<name>/api/*.api.md`, made by `npx -y pnpm@10 api`). A report is a
// sorted list of declarations. Removing a line can break code that uses it; adding one cannot.
import type { Finding } from '../finding.ts';

/** Generated from the spec, whose own difference is more precise: see severity.ts. */
const fromSpec = new Set(['paths', 'webhooks', 'components', '$defs', 'operations']);

/** @param entry the entry point: `@x/biot`, `@x/auth-core/testing` */
export function diffReports(
  entry: string,
  base: string | undefined,
  head: string | undefined,
): Finding[] {
  if (base === head) return [];
  if (base === undefined) return [{ bump: 'minor', what: `\`${entry}\` is a new entry point.` }];
  if (head === undefined)
    return [
      {
        bump: 'major',
        what: `\`${entry}\` was removed.`,
        remedy: 'Import from another entry point.',
      },
    ];
  const before = declarations(base);
  const after = declarations(head);
  const names = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => !fromSpec.has(name),
  );
  return names.flatMap((name) => diffDeclaration(entry, name, before.get(name), after.get(name)));
}

function diffDeclaration(
  entry: string,
  name: string,
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): Finding[] {
  const subject = `\`${name}\` of \`${entry}\``;
  if (before === undefined) return [{ bump: 'minor', what: `${subject} is new.` }];
  if (after === undefined)
    return [{ bump: 'major', what: `${subject} was removed.`, remedy: 'Use what replaces it.' }];
  const gone = without(before, after);
  const fresh = without(after, before);
  if (gone.length > 0)
    return [
      {
        bump: 'major',
        what: `${subject} changed: ${shown(gone)} ${fresh.length > 0 ? `became ${shown(fresh)}` : 'was removed'}.`,
        remedy: 'Check the code that uses it.',
      },
    ];
  return fresh.length > 0
    ? [{ bump: 'minor', what: `${subject} has a new line: ${shown(fresh)}.` }]
    : [];
}

/** The lines of each declaration, by its name. Each paragraph of a report and each line of the manifest is a declaration. */
function declarations(report: string): ReadonlyMap<string, readonly string[]> {
  const code = /```(?:ts)?\n([\s\S]*?)```/.exec(report)?.[1] ?? '';
  const found = new Map<string, string[]>();
  for (const paragraph of code.split(/\n{2,}/)) {
    const lines = paragraph
      .split('\n')
      .map(normalised)
      .filter((line) => line !== '');
    for (const [name, own] of named(lines)) found.set(name, [...(found.get(name) ?? []), ...own]);
  }
  return found;
}

function named(lines: readonly string[]): [string, string[]][] {
  const [first = ''] = lines;
  if (first.startsWith('import ')) return [];
  const declared =
    /^(?:export |declare |abstract |async )*(?:class|const|function|interface|type|let|var|enum|namespace) ([\w$]+)/.exec(
      first,
    );
  // An overload is a line with the same name; the name of a line of the manifest is the line itself.
  return declared ? [[declared[1]!, [...lines]]] : lines.map((line) => [line, [line]]);
}

/** Removes the end of a line: the last member of a union or list ends differently from the others. */
function normalised(line: string): string {
  return line.trim().replace(/[;,]$/, '');
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return lines.filter((line) => {
    const index = rest.indexOf(line);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

function shown(lines: readonly string[]): string {
  const [first, ...more] = lines;
  return `\`${first}\`${more.length > 0 ? ` and ${more.length} more` : ''}`;
}
