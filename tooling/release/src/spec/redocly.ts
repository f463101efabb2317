// `redocly diff`, which walks both documents through their references and says what changed where. What a change
// costs is decided in severity.ts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Json, type Path, parseFragment } from '@x/description';

export interface RedoclyChange {
  /** From the root of the document, through references. */
  readonly path: Path;
  /** `Operation`, `Schema`, … : the names of Redocly's type tree. */
  readonly typeName: string;
  readonly kind: 'added' | 'removed' | 'modified';
  readonly impact: 'major' | 'minor' | 'patch';
  readonly verdicts: readonly { ruleId: string; message: string }[];
  /** Of a `modified`: which field. `key` is the name in a map: a path, a status. */
  readonly property?: string;
  readonly base?: { readonly value?: Json };
  readonly revision?: { readonly value?: Json };
}

const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
const cli = join(dirname(manifest), 'bin/cli.js');

/** @throws if one of the documents is not OpenAPI; the message is one sentence. */
export function redoclyDiff(base: string, revision: string): readonly RedoclyChange[] {
  const folder = mkdtempSync(join(tmpdir(), 'spec-diff-'));
  try {
    writeFileSync(join(folder, 'base.yaml'), base);
    writeFileSync(join(folder, 'revision.yaml'), revision);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [cli, 'diff', 'base.yaml', 'revision.yaml', '--format', 'json', '--fail-on', 'none'],
      {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    );
    if (!stdout.trim().startsWith('{'))
      throw new Error(
        `\`redocly diff\` can't compare the documents: ${stderr.trim().split('\n').at(-1)}`,
      );
    const { changes } = JSON.parse(stdout) as { changes: (RedoclyChange & { path: string })[] };
    return changes.map((change) => ({ ...change, path: keysOf(change.path) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The root is `#/` in Redocly's words. */
function keysOf(pointer: string): Path {
  return pointer === '#/' ? [] : parseFragment(pointer);
}
