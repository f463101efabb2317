// GitHub's document. It has 13 MB, in a package of 385 MB. A command that uses it downloads the package.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from 'tar';

const version = '23.0.2';
const integrity =
  'sha512-pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg==';

const cache = fileURLToPath(new URL('../../../../node_modules/.cache/', import.meta.url));
const document = 'package/generated/api.github.com.json';

/** The path of the document, downloaded if necessary. */
export async function githubDocument(): Promise<string> {
  const folder = join(cache, `octokit-openapi-${version}`);
  const path = join(folder, document);
  if (existsSync(path)) return path;
  mkdirSync(cache, { recursive: true });
  const scratch = mkdtempSync(join(cache, 'octokit-openapi-'));
  try {
    await extract({ file: download(scratch), cwd: scratch }, [document]);
    mkdirSync(join(folder, 'package/generated'), { recursive: true });
    renameSync(join(scratch, document), path);
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return path;
}

/** @throws if the integrity of the package is not the pinned one */
function download(folder: string): string {
  const args = ['pack', `@octokit/openapi@${version}`, '--silent'];
  const file = join(folder, execFileSync('npm', args, { cwd: folder, encoding: 'utf8' }).trim());
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (found !== integrity)
    throw new Error(
      `@octokit/openapi@${version} has the integrity ${found}, not ${integrity}. Do not use the download; compare both with the registry.`,
    );
  return file;
}
