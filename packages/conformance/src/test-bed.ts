// Starts and connects the parts of a test: the sandbox, the proxy before it, a third-party origin, and the driver's
// processes.
import { setTimeout as sleep } from 'node:timers/promises';
import { allFeatures } from './cases.ts';
import { watchCookies } from './cookies.ts';
import { wrongCodeOf, wrongValueOf } from './credentials.ts';
import type { PlantedDefect, World } from './defects/index.ts';
import { codeWithZero, specialKey, specialPassword } from './disguise.ts';
import { type Answer, type Driver, DriverFault, protocol, startDriver } from './driver.ts';
import { createFaults } from './faults.ts';
import { collectHints } from './hints.ts';
import { watchOwners } from './owners.ts';
import { onAlikePorts } from './ports.ts';
import type { KitProvider } from './providers.ts';
import { type ProxyOptions, startProxy } from './proxy.ts';
import { accessTokens, callToken, refreshTokenIn } from './requests.ts';
import { type ServedProvider, startSandbox } from './sandbox.ts';
import { bodyText, type Credentials, watchSecrets } from './secrets.ts';
import type { Process, Stage } from './stage.ts';
import { startThirdParty } from './third-party.ts';

export interface TestBedOptions {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly limit: number;
  readonly providers: readonly KitProvider[];
}

export interface TestBed {
  /** Returns the driver's answer to `hello`. */
  hello(): Promise<Answer>;
  /** From now on, the client has this defect, or none. */
  breakWith(planted: PlantedDefect | undefined): void;
  stage(provider: KitProvider): Stage;
  close(): Promise<void>;
}

/**
 * Milliseconds in which a driver that can overlap actions begins one. If it needs longer, cases detect fewer mistakes.
 */
const pause = 150;

export async function startTestBed(options: TestBedOptions): Promise<TestBed> {
  const { providers } = options;
  let planted: PlantedDefect | undefined;
  const sandbox = await startSandbox(providers.map(({ documents }) => documents));
  const served = await sandbox.providers();
  const { secrets, faults, handle, ...watches } = watchTraffic(credentialsOf(served, providers));
  const { thirdParty, proxy, world } = await onAlikePorts(async (port, longerPort) => {
    const thirdParty = await startThirdParty(secrets.isIn, longerPort);
    const world = {
      thirdParty: thirdParty.url,
      log: secrets.hear,
      recognise: faults.recognise,
      processes: new Set<number>(),
    };
    const intercept: ProxyOptions['intercept'] = async (sent, pass) =>
      planted?.intercept ? planted.intercept(sent, pass, world) : pass(sent);
    try {
      const proxy = await startProxy(sandbox.url, { faults: handle, intercept, port });
      return { thirdParty, proxy, world };
    } catch (error) {
      thirdParty.close();
      throw error;
    }
  });
  const drivers = createDrivers(options, world.log);
  return {
    hello: async () => (await drivers.get(1)).hello,
    breakWith(given) {
      planted = given;
    },
    stage(provider) {
      return {
        sandbox,
        thirdParty,
        secrets,
        ...watches,
        faults,
        serveAt: proxy.serveAt,
        provider,
        served: through(proxy.url, served, provider),
        sibling: provider.sibling && through(proxy.url, served, provider.sibling),
        codes: codesOf(served, provider),
        driver: async (process) => withDefect((await drivers.get(process)).driver, planted, world),
        pids: () => [...drivers.pids(), ...world.processes],
        idle: drivers.idle,
        kill: drivers.kill,
        stop: drivers.stop,
        pause: () => sleep(pause),
      };
    },
    async close() {
      await drivers.stop([1, 2]);
      proxy.close();
      thirdParty.close();
      await sandbox.close();
    },
  };
}

/** The parts that see every request. */
interface Watches extends Pick<Stage, 'secrets' | 'hints' | 'cookies' | 'owners' | 'faults'> {
  /** Handles every request on its way to the sandbox. */
  readonly handle: ProxyOptions['faults'];
}

function watchTraffic(account: Credentials): Watches {
  const secrets = watchSecrets(account);
  const hints = collectHints(account.codes);
  const cookies = watchCookies();
  const owners = watchOwners();
  const faults = createFaults((sent, received, described) => {
    secrets.see(sent, received, described);
    hints.see(sent, received, described);
    if (!described) return;
    const refreshToken = received && refreshTokenIn(received, described);
    owners.see({
      body: bodyText(sent),
      sent: callToken(sent, described),
      issued: [
        ...(received ? accessTokens(received, described) : []),
        ...(refreshToken === undefined ? [] : [refreshToken]),
      ],
    });
  });
  return {
    secrets,
    hints,
    cookies,
    owners,
    faults,
    async handle(sent, pass) {
      const received = await faults.handle(sent, pass);
      return received && cookies.see(sent, received, faults.recognise(sent));
    },
  };
}

/** A provider with the base URL of the proxy, and with the code that the client gets. */
function through(
  proxy: string,
  served: readonly ServedProvider[],
  provider: KitProvider,
): ServedProvider {
  const { name, login } = provider;
  const found = served.find((one) => one.name === name)!;
  const codes = [...codesOf(served, provider).keys()].map((code) => [login.answer!, code]);
  const account = { ...found.account, ...(Object.fromEntries(codes) as ServedProvider['account']) };
  const baseUrl = `${proxy}/${encodeURIComponent(name)}`;
  return { ...found, account, baseUrl, credentials: those(account, login.credentials) };
}

/** The code that the client gets, with the one of the provider. */
function codesOf(
  served: readonly ServedProvider[],
  { name, login: { answer = '' } }: KitProvider,
): ReadonlyMap<string, string> {
  const code = served.find((one) => one.name === name)?.account[answer];
  return new Map(code === undefined ? [] : [[codeWithZero(code), code]]);
}

function those(account: ServedProvider['account'], names: readonly string[]): typeof account {
  return Object.fromEntries(names.map((name) => [name, account[name] ?? '']));
}

interface Running {
  readonly driver: Driver;
  readonly hello: Answer;
}

interface Drivers {
  get(process: Process): Promise<Running>;
  kill(process: Process): Promise<void>;
  pids(): readonly number[];
  idle(): Promise<void>;
  stop(processes: readonly Process[]): Promise<void>;
}

/** Time zones on both sides of UTC, so that a client that reads or writes instants in the local zone is wrong by hours. */
const zones: Readonly<Record<Process, string>> = { 1: 'America/New_York', 2: 'Asia/Kolkata' };

/** Without this limit, a driver that hangs in every case would take hours. */
const mostRestarts = 20;

/** Starts a driver again for the next case if it has broken. */
function createDrivers({ command, cwd, limit }: TestBedOptions, hear: World['log']): Drivers {
  const running = new Map<Process, Running>();
  let restarts = 0;
  async function start(process: Process): Promise<Running> {
    if (restarts > mostRestarts)
      throw new DriverFault(`The driver broke ${mostRestarts} times. It is not started again.`);
    const driver = startDriver({ command, cwd, limit, hear, zone: zones[process] });
    try {
      return { driver, hello: await greet(driver) };
    } catch (error) {
      restarts++;
      await driver.close();
      throw error;
    }
  }
  async function stop(processes: readonly Process[]): Promise<void> {
    for (const process of processes) {
      const found = running.get(process);
      running.delete(process);
      await found?.driver.close();
    }
  }
  return {
    async get(process) {
      const found = running.get(process);
      if (found && !found.driver.broken) return found;
      if (found) {
        restarts++;
        await stop([process]);
      }
      const started = await start(process);
      running.set(process, started);
      return started;
    },
    async kill(process) {
      const found = running.get(process);
      running.delete(process);
      await found?.driver.kill();
    },
    pids: () => [...running.values()].flatMap(({ driver }) => driver.pid ?? []),
    async idle() {
      await Promise.all([...running.values()].map(({ driver }) => driver.idle()));
    },
    stop,
  };
}

/** @throws DriverFault if the driver has another version of the protocol, or its answer is invalid */
async function greet(driver: Driver): Promise<Answer> {
  const said = await driver.tell({ do: 'hello', protocol });
  const problem = problemWith(said);
  if (problem === undefined) return said;
  throw new DriverFault(problem);
}

function problemWith(said: Answer): string | undefined {
  const printed = `It printed: ${JSON.stringify(said).slice(0, 200)}`;
  const answer = 'The answer of the driver to "hello"';
  if (said.protocol === undefined) return `${answer} has no "protocol": ${protocol}. ${printed}`;
  if (said.protocol !== protocol)
    return `The driver has version ${JSON.stringify(said.protocol)} of the protocol. The kit has version ${protocol}.`;
  if (!isTexts(said.providers)) return `${answer} has no list of "providers". ${printed}`;
  if (said.features !== undefined && !isTexts(said.features))
    return `"features" is not a list of texts in the driver's answer to "hello". ${printed}`;
  const unknown = said.features?.find((feature) => !allFeatures.includes(feature));
  if (unknown === undefined) return undefined;
  return `The driver has the unknown feature "${unknown}". Known: ${allFeatures.join(', ')}.`;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function withDefect(driver: Driver, planted: PlantedDefect | undefined, world: World): Driver {
  const { tell } = planted ?? {};
  if (!tell) return driver;
  return {
    tell: (say) => tell(say, driver, world),
    pid: driver.pid,
    idle: driver.idle,
    kill: driver.kill,
    close: driver.close,
    get broken() {
      return driver.broken;
    },
  };
}

/** The secrets of the accounts, and the secrets that the cases use instead. */
function credentialsOf(
  served: readonly ServedProvider[],
  providers: readonly KitProvider[],
): Credentials {
  const [passwords, keys, codes]: [string[], string[], string[]] = [[], [], []];
  for (const { name, login, oneTimePassword } of providers) {
    const account = served.find((one) => one.name === name)?.account ?? {};
    for (const [at, secret] of login.secrets.entries())
      if (at === 0)
        passwords.push(
          ...[account[secret] ?? '', specialPassword(account[secret] ?? '')],
          wrongValueOf(secret),
        );
      else
        keys.push(account[secret] ?? '', specialKey(account[secret] ?? ''), wrongValueOf(secret));
    for (const answer of [login.answer, oneTimePassword?.login.answer]) {
      const code = codeWithZero(account[answer ?? ''] ?? '');
      codes.push(code, wrongCodeOf(code));
    }
  }
  return { passwords, keys, codes };
}
