// The transcript of a run. It is the same for every run, so it can be compared with the one in docs/releasing.md.

export interface Story {
  chapter(title: string): void;
  /** A command and lines of its output. */
  command(line: string, output?: string): void;
  say(text: string): void;
  /** @throws with `what`, if `condition` is false */
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

/** Removes or replaces everything that differs between runs: the build summary, hashes, ports, positions. */
function normalised(output: string): string[] {
  return output
    .replace(/^[\s\S]*?\n +Time: [^\n]*\n/, '')
    .trim()
    .replace(/\b[0-9a-f]{7,40}\b/g, '<commit>')
    .replace(/\.yaml:\d+:\d+/g, '.yaml:<line>:<column>')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:<port>')
    .split('\n')
    .filter((line) => line !== '');
}
