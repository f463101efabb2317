// Runs one case: configures the sandbox, runs the steps with the client, and compares what both sides saw with the
// case.
import type { Case, Fault, ProviderOperations, Step } from './cases.ts';
import type { Control, ServedProvider } from './control.ts';
import type { Driver, Say } from './driver.ts';
import { mistakesInCalls, mistakesInSaw, tally } from './judge.ts';
import type { SecretWatch } from './secrets.ts';
import type { Tripwire } from './tripwire.ts';

export interface Stage {
  readonly control: Control;
  readonly driver: Driver;
  readonly tripwire: Tripwire;
  readonly secrets: SecretWatch;
  readonly provider: ServedProvider;
  readonly operations: ProviderOperations;
}

const wrongPassword = 'not-the-password';

/** Returns the mistakes, as sentences. The array is empty if the case passed. */
export async function play(given: Case, stage: Stage): Promise<string[]> {
  const { control, driver, provider, operations, tripwire, secrets } = stage;
  await control.reset(provider.name, given.sandbox ?? {});
  tripwire.collect();
  secrets.collect();
  await driver.tell(start(given, provider));
  const mistakes: string[] = [];
  for (const step of given.steps) mistakes.push(...(await take(step, stage)));
  const saw = tally(await control.requests(provider.name), operations, tripwire.collect());
  return [...mistakes, ...mistakesInSaw(given.saw, saw), ...secrets.collect()];
}

function start(given: Case, { name, baseUrl, credentials }: ServedProvider): Say {
  const wrong = given.credentials === 'wrong' && { password: wrongPassword };
  return { do: 'start', provider: name, baseUrl, credentials: { ...credentials, ...wrong } };
}

async function take(step: Step, stage: Stage): Promise<string[]> {
  const { control, driver, provider, tripwire } = stage;
  if ('call' in step) {
    const { call, times = 1 } = step;
    const foreign = call === 'foreign' && { url: tripwire.url };
    const { results } = await driver.tell({ do: 'call', operation: call, times, ...foreign });
    if (results?.length !== times) return [`${call}: the driver did not return ${times} results`];
    return mistakesInCalls(step, results);
  }
  if ('advance' in step) {
    await control.advance(step.advance);
    await driver.tell({ do: 'advance', seconds: step.advance });
  } else if ('revoke' in step) await control.revoke(provider.name, step.revoke);
  else if ('logout' in step) await driver.tell({ do: 'logout' });
  else if (step.fault === 'none') await control.clearFaults(provider.name);
  else await control.addFault(provider.name, faultFor(step.fault, stage));
  return [];
}

/** The fault in the format of the control API. */
function faultFor({ at, ...fault }: Fault, { operations, tripwire }: Stage): object {
  const where =
    at === 'login'
      ? { workflowId: 'login', operationId: operations.login }
      : at === 'read' || at === 'create'
        ? { operationId: operations[at] }
        : { workflowId: at };
  const text = JSON.stringify({ ...fault, ...where }).replaceAll('{foreign}', tripwire.url);
  return JSON.parse(text) as object;
}
