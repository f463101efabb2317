// The requirements of auth-core with the names of their tests. The table in auth-core's README lists the requirements,
// and the name of a test contains the number of its requirement.

import { inline } from '@x/generator/markdown';
import { repositoryUrl } from './links.ts';
import { frontMatter } from './markdown.ts';
import type { Page } from './providers.ts';
import { filesIn, read } from './repository.ts';

interface Requirement {
  readonly number: number;
  readonly text: string;
}

interface Test {
  readonly file: string;
  readonly line: number;
  readonly name: string;
}

export function requirements(): Requirement[] {
  const rows = read('packages/auth-core/README.md').matchAll(/^\| (\d+) \| ([^|]+) \|/gm);
  return [...rows].map(([, number, text]) => ({
    number: Number(number),
    text: (text ?? '').trim(),
  }));
}

/** The tests of each requirement, by its number. */
function tests(): ReadonlyMap<number, Test[]> {
  const found = new Map<number, Test[]>();
  const files = ['packages', 'tooling']
    .flatMap(filesIn)
    .filter((file) => /\.test\.tsx?$/.test(file));
  for (const file of files) {
    const text = read(file);
    for (const match of text.matchAll(/(['"`])REQ-(\d+)(?:, REQ-\d+)*: ((?:\\.|(?!\1).)+)\1/g)) {
      const number = Number(match[2]);
      const line = text.slice(0, match.index).split('\n').length;
      const name = (match[3] ?? '').replaceAll(/\\(['"`])/g, '$1');
      found.set(number, [...(found.get(number) ?? []), { file, line, name }]);
    }
  }
  return found;
}

export function requirementsPage(): Page {
  const all = requirements();
  const byNumber = tests();
  const title = 'The requirements of auth-core';
  const description = `The ${all.length} requirements of the runtime that keeps clients logged in, each with the names of the tests that show it.`;
  const sections = all.map(({ number, text }) => {
    const shown = (byNumber.get(number) ?? []).map(
      ({ file, line, name }) => `- [${inline(name)}](${repositoryUrl}/blob/main/${file}#L${line})`,
    );
    return [`## ${number}. ${text} {#req-${number}}`, ...shown]
      .join('\n\n')
      .replaceAll('\n\n-', '\n-')
      .replace('\n-', '\n\n-');
  });
  const body = [
    `# ${title}`,
    `${description} Each requirement prevents a bug that is common in code for tokens.`,
    ...sections,
  ];
  return {
    path: 'requirements.md',
    text: `${frontMatter({ title, description, outline: false })}\n${body.join('\n\n')}\n`,
  };
}
