// `npx -y pnpm@10 draft <provider> [openapi.yaml|json]`
//
// Creates the folder of a new provider from a third-party OpenAPI document, generates its package and tests it with the
// sandbox. Without a document, the folder has one login and one operation to fill in.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Description, memberOf } from '@x/description';
import { parseText } from '@x/description/text';
import { generate, readDocuments as readDescriptionOf } from '@x/generator';
import { apply, compare, readDocuments, readPublisher } from '@x/generator/repository';
import { draftOf } from './draft.ts';
import { filesOf } from './files.ts';
import { play } from './play.ts';
import { DraftError, readAgain, readForeign } from './read.ts';
import { isGreen, type Result, reportOf } from './report.ts';
import { sourcesOf } from './sources.ts';
import { templateOf } from './template.ts';

export interface RunOptions {
  /** The root of the repository. */
  readonly root: string;
  /** The folder against which the path of the document is resolved. */
  readonly cwd: string;
  print(line: string): void;
  complain(line: string): void;
}

const usage = 'Usage: npx -y pnpm@10 draft <provider> [openapi.yaml|json]';

/**
 * Returns the exit code: 1 if the draft has problems, 2 for invalid arguments or documents. With 2, nothing was
 * written.
 */
export async function run(args: readonly string[], options: RunOptions): Promise<0 | 1 | 2> {
  try {
    const [name, file, ...more] = args;
    if (name === undefined || more.length > 0 || name.startsWith('-')) throw new DraftError(usage);
    checkName(name, options.root);
    const result = await make(
      name,
      file === undefined ? undefined : resolve(options.cwd, file),
      options,
    );
    for (const line of reportOf(result)) options.print(line);
    return isGreen(result) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    options.complain(`${error.message}\nNothing was written.`);
    return 2;
  }
}

function checkName(name: string, root: string): void {
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new DraftError(
      `"${name}" is not a valid name of a provider. Use a-z, 0-9 and "-", and start with a letter. ${usage}`,
    );
  for (const folder of ['specs', 'packages'])
    if (existsSync(join(root, folder, name)))
      throw new DraftError(`${folder}/${name} already exists. Choose another name, or remove it.`);
}

async function make(name: string, file: string | undefined, { root }: RunOptions): Promise<Result> {
  const description =
    file === undefined ? readAgain(name, templateOf(name)) : readForeign(name, file);
  const draft = draftOf(description, file === undefined ? 'assumed' : 'public-docs');
  const files = filesOf(draft);
  const sources = sourcesOf(draft, {
    file: file && basename(file),
    version: file === undefined ? '3.1.0' : versionOf(file),
  });
  const texts = new Map([...files.texts, ['SOURCES.md', sources]]);
  writeFolder(join(root, 'specs', name), texts);
  const documents = readDocuments(root, name);
  const { files: generated, problems } = generate([documents], readPublisher(root));
  const reading = readDescriptionOf(documents);
  const made = { draft, files: { ...files, texts }, problems, generated: generated.size };
  if (generated.size === 0 || reading.description === undefined)
    return { ...made, played: undefined };
  apply(root, generated, compare(root, generated, { names: [name], all: false }));
  const played = await playOf(reading.description, documents.arazzo, generated);
  return { ...made, played };
}

function playOf(
  description: Description,
  arazzo: string | undefined,
  files: ReadonlyMap<string, string>,
): ReturnType<typeof play> {
  const value = arazzo === undefined ? undefined : parseText('auth.arazzo.yaml', arazzo).value;
  return play(description, value as object | undefined, files);
}

function versionOf(file: string): string {
  return String(memberOf(parseText(file, readFileSync(file, 'utf8')).value, 'openapi'));
}

/** Writes all files next to the folder, then renames it, so that no draft is half-written. */
function writeFolder(folder: string, texts: ReadonlyMap<string, string>): void {
  const draft = `${folder}.draft-${process.pid}`;
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), text);
    }
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

if (import.meta.main) {
  process.exitCode = await run(process.argv.slice(2), {
    root: fileURLToPath(new URL('../../../..', import.meta.url)),
    // pnpm runs scripts in the root, also if the command was started in another folder.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
}
