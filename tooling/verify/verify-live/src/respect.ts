// Runs the executable narratives of a lifecycle document by Redocly Respect, against the real API. Credentials go by the
// environment, where no list of processes shows them; of what Respect writes only names of checks are taken.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contract } from './contract.ts';
import { isObject, type JsonObject, listAt, objectAt } from './json.ts';
import type { Settings } from './settings.ts';

export interface Narrative {
  readonly workflowId: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, or the checks that failed. */
  readonly notes: readonly string[];
}

const cli = fileURLToPath(new URL('../node_modules/@redocly/cli/bin/cli.js', import.meta.url));

export async function runNarratives(
  { name, arazzo, file }: { name: string; arazzo: JsonObject; file: string },
  contract: Contract,
  settings: Settings & { readonly url: string },
): Promise<Narrative[]> {
  const workflows = listAt(arazzo, 'workflows').filter(isObject);
  const narratives = workflows.filter(({ workflowId }) => /^lifecycle/.test(String(workflowId)));
  const done: Narrative[] = [];
  for (const workflow of narratives) {
    const workflowId = String(workflow.workflowId);
    const reason = whyNot(workflow, contract, settings);
    done.push(
      reason === undefined
        ? { workflowId, ...(await respect(workflowId, { name, file }, settings)) }
        : { workflowId, outcome: 'skipped', notes: [reason] },
    );
  }
  return done;
}

function whyNot(workflow: JsonObject, contract: Contract, settings: Settings): string | undefined {
  const inputs = Object.keys(objectAt(workflow, 'inputs', 'properties'));
  const missing = inputs.filter((name) => !(name in settings.inputs));
  if (missing.length > 0) return `it needs ${missing.join(', ')}`;
  const writes = listAt(workflow, 'steps').flatMap((step) => {
    const operationId = objectAt({ step }, 'step').operationId;
    const found = contract.operations.find((one) => one.operationId === operationId);
    return found && found.method !== 'GET' && !settings.tokenOperations.includes(found.operationId)
      ? [found.operationId]
      : [];
  });
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
    const notes = failures(JSON.parse(text));
    const passed = code === 0 && text !== '{}';
    return { outcome: passed ? 'passed' : 'failed', notes: passed ? [] : notes };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Step and check, wherever they stand; messages quote answers, so they are left out. */
function failures(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(failures);
  if (!isObject(value)) return [];
  const checks = listAt(value, 'checks').filter((one) => isObject(one) && one.passed === false);
  const status = objectAt(value, 'response').statusCode;
  const own = checks.map(
    (check) =>
      `${String(value.stepId)}: ${String(objectAt({ check }, 'check').name)} (status ${String(status)})`,
  );
  return [...own, ...Object.values(value).flatMap(failures)];
}
