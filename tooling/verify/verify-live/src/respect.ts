// Runs the narratives of a lifecycle document against the real API, with Redocly Respect. It passes credentials in the
// environment, so that process lists do not show them. It uses only the names of checks from the output of Respect.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  isList,
  isObject,
  type Json,
  type Lifecycle,
  memberOf,
  type Narrative as Told,
} from '@x/description';
import type { Settings } from './settings.ts';

export interface Narrative {
  readonly workflowId: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** The reason for skipping, or the failed checks. */
  readonly notes: readonly string[];
}

const cli = fileURLToPath(new URL('../node_modules/@redocly/cli/bin/cli.js', import.meta.url));

export async function runNarratives(
  { name, lifecycle, file }: { name: string; lifecycle: Lifecycle; file: string },
  settings: Settings & { readonly url: string },
): Promise<Narrative[]> {
  const done: Narrative[] = [];
  for (const narrative of lifecycle.narratives) {
    const { workflowId } = narrative;
    const reason = whyNot(narrative, settings);
    done.push(
      reason === undefined
        ? { workflowId, ...(await respect(workflowId, { name, file }, settings)) }
        : { workflowId, outcome: 'skipped', notes: [reason] },
    );
  }
  return done;
}

function whyNot({ inputs, operations }: Told, settings: Settings): string | undefined {
  const missing = inputs.map(({ name }) => name).filter((name) => !(name in settings.inputs));
  if (missing.length > 0) return `it needs ${missing.join(', ')}`;
  const writes = operations
    .filter(({ method }) => method !== 'GET')
    .map(({ operationId }) => operationId)
    .filter((operationId) => !settings.tokenOperations.includes(operationId));
  return writes.length > 0 && !settings.write
    ? `it writes: ${writes.join(', ')} (--write allows it)`
    : undefined;
}

async function respect(
  workflowId: string,
  { name, file }: { name: string; file: string },
  { inputs, url }: Settings & { readonly url: string },
): Promise<Pick<Narrative, 'outcome' | 'notes'>> {
  const folder = await mkdtemp(join(tmpdir(), 'verify-live-'));
  const json = join(folder, 'respect.json');
  const args = [
    'respect',
    file,
    '--workflow',
    workflowId,
    '-S',
    `${name}=${url}`,
    '--json-output',
    json,
  ];
  const env = {
    PATH: process.env.PATH,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs),
  };
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(process.execPath, [cli, ...args], { env, stdio: 'ignore' });
      child.on('error', reject);
      child.on('close', resolve);
    });
    const text = await readFile(json, 'utf8').catch(() => '{}');
    const notes = failures(JSON.parse(text) as Json);
    const passed = code === 0 && text !== '{}';
    return { outcome: passed ? 'passed' : 'failed', notes: passed ? [] : notes };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The failed checks with their steps, at any depth. Messages are omitted, because they quote responses. */
function failures(value: Json): string[] {
  if (isList(value)) return value.flatMap(failures);
  if (!isObject(value)) return [];
  const status = memberOf(value.response, 'statusCode');
  const own = (isList(value.checks) ? value.checks : [])
    .filter((check) => memberOf(check, 'passed') === false)
    .map((check) => `${value.stepId}: ${memberOf(check, 'name')} (status ${String(status)})`);
  return [...own, ...Object.values(value).flatMap(failures)];
}
