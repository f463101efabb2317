// What is told of a run: the same words every time, so that they can be kept in docs/releasing.md and compared.

export interface Story {
  chapter(title: string): void;
  /** A command that was run, and lines of what it printed. */
  command(line: string, output?: string): void;
  say(text: string): void;
  /** @throws with `what`, if `condition` does not hold */
  expect(condition: boolean, what: string): void;
  readonly text: string;
}

export function createStory(print: (line: string) => void): Story {
  const lines: string[] = [];
  const write = (...added: string[]): void => {
    for (const line of added) {
      lines.push(line);
      print(line);
    }
  };
  return {
    chapter: (title) => write(...(lines.length > 0 ? [''] : []), `# ${title}`),
    command: (line, output = '') =>
      write(`$ ${line}`, ...normalised(output).map((printed) => `  ${printed}`.trimEnd())),
    say: (text) => write(text),
    expect(condition, what) {
      if (!condition) throw new Error(`${lines.at(-1)}\nExpected: ${what}`);
    },
    get text() {
      return `${lines.join('\n')}\n`;
    },
  };
}

/** Without what differs from run to run: the summary of the build before it, hashes, ports, places. */
function normalised(output: string): string[] {
  return output
    .replace(/^[\s\S]*?\n +Time: [^\n]*\n/, '')
    .trim()
    .replace(/\b[0-9a-f]{7,40}\b/g, '<commit>')
    .replace(/line \d+, column \d+/g, 'line <line>, column <column>')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:<port>')
    .split('\n')
    .filter((line) => line !== '');
}
