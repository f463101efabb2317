// Runs a guide of docs/guides as a program: writes its files, runs its commands, and compares their output with the
// output in the guide.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from './languages.ts';

export interface Block {
  /** The language after the fence. `remark` is the rest of that line: a file name or a remark. */
  readonly language: string;
  readonly remark: string;
  readonly text: string;
}

const guides = fileURLToPath(new URL('../../../../docs/guides/', import.meta.url));
/** The URL of the sandbox in the guides. */
const sandboxOfGuides = 'http://127.0.0.1:4010';

export function blocksOf(markdown: string): Block[] {
  const fences = markdown.matchAll(/^```(\w+)(?: (.+))?\n([\s\S]*?)^```$/gm);
  return [...fences].map(([, language = '', remark = '', text = '']) => ({
    language,
    remark,
    text,
  }));
}

export interface GuideOptions {
  readonly sandbox: string;
  /** The folder of @x/specs. */
  readonly specs: string;
}

/** The language whose guide is followed: its folder, and its name for messages. */
export type Follower = Pick<Language, 'id' | 'name' | 'folder'>;

/**
 * Follows the guide in the language's folder. Skips `sh` blocks with a remark (`sh elsewhere`), which are for another
 * terminal.
 *
 * @throws Error with the end of a failed command's output, or with the output that differs from the guide
 */
export async function followGuide(language: Follower, options: GuideOptions): Promise<void> {
  const path = join(guides, `${language.id}.md`);
  if (existsSync(path)) await followBlocks(blocksOf(readFileSync(path, 'utf8')), language, options);
}

export async function followBlocks(
  blocks: readonly Block[],
  language: Follower,
  options: GuideOptions,
): Promise<void> {
  const isFile = ({ language: kind, remark }: Block) => kind !== 'sh' && remark !== '';
  // A file of an earlier run may not compile with the current sources.
  for (const { remark } of blocks.filter(isFile))
    rmSync(join(language.folder, remark), { force: true });
  let printed = '';
  for (const block of blocks) {
    const { language: kind, remark, text } = block;
    if (isFile(block)) {
      const file = join(language.folder, remark);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text.replaceAll(sandboxOfGuides, options.sandbox));
    } else if (kind === 'sh') {
      if (remark === '') printed = await runIn(language, text, options);
    } else if (kind === 'text' && !printed.trimEnd().endsWith(text.trimEnd())) {
      throw new Error(
        `docs/guides/${language.id}.md expects the output "${text.trim()}", but the output is: ${printed.trim()}`,
      );
    }
  }
}

/** Runs a shell script in the language's folder, and returns its output. */
export function runIn(
  { folder, name }: Follower,
  script: string,
  { sandbox, specs }: GuideOptions,
): Promise<string> {
  const child = spawn('sh', ['-e', '-c', script], {
    cwd: folder,
    env: { ...process.env, SPECS: specs, BIOT_URL: `${sandbox}/biot` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let all = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
    all += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    all += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(out);
      else
        reject(
          new Error(`${name}: \`${script.trim()}\` exited with code ${code}:\n${all.slice(-3000)}`),
        );
    });
  });
}
