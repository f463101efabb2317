// Runs one case: configures the sandbox, lets `run.ts` execute the steps, and compares the requests with the case.
import type { Case } from './cases.ts';
import {
  credentialsOf,
  disguisedValues,
  mistakesInEncoding,
  namesOfAccounts,
} from './credentials.ts';
import { disguiseWith } from './disguise.ts';
import { DriverFault } from './driver.ts';
import { mistakesInSaw, tally } from './judge.ts';
import type { KitProvider } from './providers.ts';
import type { Sent } from './proxy.ts';
import type { DescribedRequest } from './requests.ts';
import { basePath, Run } from './run.ts';
import type { LoggedRequest } from './sandbox.ts';
import type { Stage } from './stage.ts';

/** Returns the mistakes, as sentences. The array is empty if the case passed. */
export async function play(given: Case, stage: Stage): Promise<string[]> {
  const { sandbox, provider, thirdParty, secrets, hints, cookies, owners, faults } = stage;
  await sandbox.reset(provider.name, given.sandbox ?? {});
  const disguise = disguiseWith(disguisedValues(given, stage), given.tokens === 'special');
  faults.reset((sent) => recognise(sent, stage), disguise);
  const base = basePath(given, provider);
  stage.serveAt(base ?? '', base === undefined ? undefined : provider.name);
  thirdParty.collect();
  secrets.collect();
  hints.collect();
  cookies.collect();
  owners.collect();
  owners.know(namesOfAccounts(given, stage));
  if (given.credentials === 'special')
    hints.know(credentialsOf(stage.served, provider.login, 'special'));
  const mistakes: string[] = [];
  const run = new Run(given, stage);
  try {
    await run.start('1', given.credentials);
    for (const step of given.steps) {
      mistakes.push(...(await run.take(step)));
      const written = await run.mistakesInWriting(step);
      mistakes.push(...written.filter((mistake) => !mistakes.includes(mistake)));
    }
    mistakes.push(...(await run.mistakesInStore()));
  } catch (error) {
    if (!(error instanceof DriverFault)) throw error;
    // If the driver did not finish, the requests are not compared.
    return [...mistakes, error.message];
  } finally {
    await run.end();
  }
  const log = await sandbox.requests(provider.name);
  const saw = tally(
    {
      log: log.slice(run.compared),
      foreign: thirdParty.collect(),
      unanswered: faults.unanswered(),
    },
    provider,
  );
  const live = given.live === undefined ? 0 : await sandbox.liveTokens(provider.name);
  const found = [
    ...mistakes,
    ...mistakesInSaw(given.saw, saw),
    ...mistakesInEncoding(given, stage, disguise),
    ...(live > 0 ? [`${live} tokens are still valid at the provider`] : []),
    ...secrets.collect(),
    ...cookies.collect(),
    ...owners.collect(),
  ];
  const causes = [...hints.collect(), ...hintsIn(given, log, provider)];
  return found.length > 0 ? [...found, ...causes] : [];
}

/** Frequent causes that the requests do not show one by one. */
function hintsIn(
  { clause, steps }: Case,
  log: readonly LoggedRequest[],
  { login, traits }: KitProvider,
): string[] {
  const count = (operationId: string): number =>
    log.filter((request) => request.operationId === operationId).length;
  const logins = count(login.operationId);
  const outdated = login.before.filter((operationId) => count(operationId) < logins);
  return [
    ...outdated.map(
      (operationId) =>
        `hint: the client sent ${logins} × ${login.operationId} and only ${count(operationId)} × ${operationId}. Each login needs both`,
    ),
    ...(clause === 'refresh' &&
    traits.has('lifetime-instant') &&
    !steps.some((step) => 'spoil' in step)
      ? [
          'hint: the expiry of a token is an instant, and the time zone of the driver is not UTC. A client that reads the instant in the local zone is wrong by hours',
        ]
      : []),
  ];
}

/** Returns the description of a request. It recognises a token endpoint by the parameters of the request. */
function recognise(sent: Sent, { provider, secrets }: Stage): DescribedRequest | undefined {
  const found = [provider, ...(provider.sibling ? [provider.sibling] : [])].flatMap((one) =>
    one.describe(sent),
  );
  const isRefresh = secrets.refreshes(sent);
  return found.find(({ kind }) => (kind === 'refresh') === isRefresh) ?? found[0];
}
