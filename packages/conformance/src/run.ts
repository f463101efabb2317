// Executes the steps of a case with the client, the sandbox and the proxy.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BeginStep, CallStep, Case, Code, Fault, Saw, Step } from './cases.ts';
import { accountOf, credentialsOf, hasSecondAccount, wrongCodeOf } from './credentials.ts';
import type { Answer, StartSay } from './driver.ts';
import { mistakesInCalls, mistakesInSaw, tally } from './judge.ts';
import { argumentsOf } from './processes.ts';
import type { KitProvider } from './providers.ts';
import { fieldSeparator } from './proxy.ts';
import { exampleOf, quoting } from './rejections.ts';
import type { ServedProvider } from './sandbox.ts';
import type { Process, Stage } from './stage.ts';
import {
  damageStore,
  mistakesInStore,
  namesInStore,
  type WritingWatch,
  watchWriting,
} from './store.ts';

/** The path of the base URL, if the case has another one than the name of the provider. */
export function basePath({ base }: Case, { name }: KitProvider): string | undefined {
  if (base === 'origin') return '';
  return base === 'deep' ? `/gateway/v2/${encodeURIComponent(name)}` : undefined;
}

/** A step that changes the provider's behaviour. */
type ProviderStep = Extract<
  Step,
  Partial<Record<'hold' | 'release' | 'spoil' | 'silence' | 'revoke' | 'fault' | 'change', unknown>>
>;

interface Begun {
  readonly step: BeginStep;
  readonly answer: Promise<Answer>;
}

/** One run of a case, with the state between its steps. */
export class Run {
  readonly #given: Case;
  readonly #stage: Stage;
  readonly #begun = new Map<string, Begun>();
  readonly #processes: readonly Process[];
  /** Seconds by which the clocks of the client and of the provider were advanced. */
  readonly #advanced = { client: 0, provider: 0 };
  /** The clients whose session no logout has ended. */
  readonly #live = new Set<string>();
  /** The accounts of the clients, by their names. */
  readonly #accounts = new Map<string, string>();
  #compared = 0;
  #part: string | undefined;
  #store: string | undefined;
  #writing: WritingWatch | undefined;

  constructor(given: Case, stage: Stage) {
    this.#given = given;
    this.#stage = stage;
    this.#processes = given.steps.some((step) => 'process' in step) ? [1, 2] : [1];
  }

  /** The number of requests that the parts of the case have compared. */
  get compared(): number {
    return this.#compared;
  }

  async start(
    client: string,
    credentials: Case['credentials'] = 'right',
    which: 'own' | 'other' | 'localhost' = 'own',
  ): Promise<void> {
    if (this.#given.needs?.driver?.includes('store') && this.#store === undefined) {
      this.#store = await mkdtemp(join(tmpdir(), 'conformance-'));
      this.#writing = watchWriting(this.#store);
    }
    const { provider: own } = this.#stage;
    const [provider, served] =
      which === 'other' ? [own.sibling!, this.#stage.sibling!] : [own, this.#stage.served];
    const { codes, timeout } = this.#given;
    const baseUrl = this.#baseUrl(served);
    this.#accounts.set(client, accountOf(credentials));
    if (client === '1') this.#live.clear();
    this.#live.add(client);
    const say: StartSay = {
      do: 'start',
      client,
      provider: served.name,
      baseUrl: which === 'localhost' ? baseUrl.replace('127.0.0.1', which) : baseUrl,
      credentials: credentialsOf(served, provider.login, credentials),
      operations: provider.calls,
      ...(codes && { codes: codes.map((code) => this.#code(code)) }),
      ...(timeout !== undefined && { timeout }),
      ...(this.#store !== undefined && { store: this.#store }),
    };
    for (const process of this.#processes) {
      const driver = await this.#stage.driver(process);
      await driver.tell(say);
      const { client: seconds } = this.#advanced;
      // The start of client "1" resets the driver's clock.
      if (client === '1' && seconds !== 0) await driver.tell({ do: 'advance', seconds });
    }
  }

  #baseUrl({ baseUrl }: ServedProvider): string {
    const path = basePath(this.#given, this.#stage.provider);
    if (path !== undefined) return `${new URL(baseUrl).origin}${path}`;
    return this.#given.base === 'slash' ? `${baseUrl}/` : baseUrl;
  }

  #code(code: Code): string {
    if (code === 'resend' || code === 'none') return code;
    const { provider, served } = this.#stage;
    const valid = served.account[provider.login.answer ?? ''] ?? '';
    return code === 'right' ? valid : wrongCodeOf(valid);
  }

  async take(step: Step): Promise<string[]> {
    if ('part' in step) this.#part = step.part;
    const mistakes = 'saw' in step ? await this.#compare(step.saw) : await this.#execute(step);
    const named = this.#part === undefined ? '' : `${this.#part}: `;
    if ('saw' in step) this.#part = undefined;
    return mistakes.map((mistake) => `${named}${mistake}`);
  }

  async #compare(wanted: Saw): Promise<string[]> {
    const { sandbox, provider } = this.#stage;
    const log = (await sandbox.requests(provider.name)).slice(this.#compared);
    this.#compared += log.length;
    const foreign = { requests: 0, secrets: 0 };
    return mistakesInSaw(wanted, tally({ log, foreign, unanswered: new Map() }, provider));
  }

  async #execute(step: Exclude<Step, { readonly saw: Saw }>): Promise<string[]> {
    if ('part' in step) return [];
    if ('call' in step) return this.#call(step);
    if ('begin' in step) return this.#begin(step);
    if ('end' in step) return this.#end(step.end, step.got);
    if ('advance' in step) await this.#advance(step);
    else if ('start' in step) await this.start(step.start, step.credentials, step.provider);
    else if ('wait' in step) await sleep(step.wait * 1000);
    else if ('restart' in step) await this.#restart();
    else if ('kill' in step) await this.#stage.kill(step.kill);
    else if ('damage' in step) await damageStore(this.#store!, step.damage);
    else if ('stored' in step) return this.#mistakesAfterLogout();
    else if ('logout' in step) {
      const driver = await this.#stage.driver(step.process ?? 1);
      const { client = '1' } = step;
      await driver.tell({ do: 'logout', client });
      // Another logout of a client concerns no session that began after the first one.
      if (!this.#live.has(client) && this.#live.size > 0) return [];
      this.#live.clear();
      return this.#mistakesAfterLogout();
    } else await this.#provide(step);
    return [];
  }

  async #call(step: CallStep): Promise<string[]> {
    const { call, times = 1, within = 0, got } = step;
    this.#stage.owners.act(this.#owner(step.client ?? '1'));
    const end = Date.now() + within * 1000;
    while (true) {
      const { results } = await this.#tellCall(call, step);
      const mistakes = mistakesInCalls(nameOf(call, step), got, { results, times });
      if (mistakes.length === 0 || Date.now() >= end) return mistakes;
      await sleep(50);
    }
  }

  /** Who owns the token of a call. Undefined if actions overlap, or if clients of one account share a store. */
  #owner(client: string): string | undefined {
    if (this.#begun.size > 0) return undefined;
    if (hasSecondAccount(this.#given)) return this.#accounts.get(client);
    return this.#store === undefined ? `client "${client}"` : undefined;
  }

  async #tellCall(
    operation: CallStep['call'],
    {
      client = '1',
      process = 1,
      times = 1,
      url = '{foreign}',
    }: Pick<CallStep, 'client' | 'process' | 'times' | 'url'>,
  ): Promise<Answer> {
    const foreign = operation === 'foreign' && { url: this.#filled(url) };
    const driver = await this.#stage.driver(process);
    return driver.tell({ do: 'call', client, operation, times, ...foreign });
  }

  async #begin(step: BeginStep): Promise<string[]> {
    const { faults, owners, pause } = this.#stage;
    owners.act(undefined);
    const driver = await this.#stage.driver(step.process ?? 1);
    const answer =
      step.begin === 'logout'
        ? driver.tell({ do: 'logout', client: step.client ?? '1' })
        : this.#tellCall(step.begin, step);
    answer.catch(() => {});
    this.#begun.set(step.as, { step, answer });
    const isOver = answer.then(
      () => true,
      () => true,
    );
    if (step.held === undefined) {
      await Promise.race([pause(), isOver]);
      return [];
    }
    const early = await Promise.race([faults.held(step.held).then(() => false), isOver]);
    if (early) return [`${step.begin}: it ended without a ${step.held} request`];
    return this.#mistakesInArguments();
  }

  /** A client that starts another program for a request must not write secrets to its command line. */
  async #mistakesInArguments(): Promise<string[]> {
    const { pids, secrets } = this.#stage;
    const texts = (await Promise.all(pids().map(argumentsOf))).flat();
    const names = new Set(texts.flatMap((text) => secrets.namesIn(text)));
    return [...names].map(
      (name) => `the arguments of a process contain the ${name}: all users can read them`,
    );
  }

  async #end(name: string, got: CallStep['got'] | undefined): Promise<string[]> {
    const begun = this.#begun.get(name);
    if (!begun) throw new Error(`The case has no step that begins "${name}".`);
    this.#begun.delete(name);
    const { results } = await begun.answer;
    const { begin, times = 1 } = begun.step;
    const what = nameOf(begin, begun.step);
    return got === undefined ? [] : mistakesInCalls(what, got, { results, times });
  }

  async #advance({ advance: seconds, only }: Extract<Step, { advance: number }>): Promise<void> {
    if (only !== 'client') {
      await this.#stage.sandbox.advance(seconds);
      this.#advanced.provider += seconds;
    }
    if (only === 'provider') return;
    this.#advanced.client += seconds;
    for (const process of this.#processes)
      await (await this.#stage.driver(process)).tell({ do: 'advance', seconds });
  }

  async #restart(): Promise<void> {
    await this.#stage.stop(this.#processes);
    await this.start('1', this.#given.credentials);
  }

  /** Executes a step of the provider. */
  async #provide(step: ProviderStep): Promise<void> {
    const { sandbox, faults, provider, served } = this.#stage;
    if ('hold' in step) faults.hold(step.hold, step.delayed ?? 'response');
    else if ('release' in step) faults.release(step.release);
    else if ('spoil' in step) {
      if (step.spoil === 'none') faults.endSpoiling();
      else faults.spoil(step.spoil, step.by, step.times ?? 1);
    } else if ('silence' in step) faults.silence(step.silence);
    else if ('revoke' in step) await sandbox.revoke(provider.name, step.revoke);
    else if ('change' in step)
      faults.changePassword(served.credentials[provider.login.secrets[0]!]!);
    else if (step.fault === 'none') await sandbox.clearFaults(provider.name);
    else await sandbox.addFault(provider.name, this.#fault(step.fault));
  }

  /** Returns the fault in the format of the control API. */
  #fault({ at, ...fault }: Fault): object {
    const { provider } = this.#stage;
    const { workflowId, operationId } = provider.login;
    const where =
      at === 'login'
        ? { workflowId, operationId }
        : at === 'read' || at === 'create'
          ? { operationId: provider.calls[at]!.operationId }
          : { workflowId: provider.workflows[at] };
    const found = documentedFault({ at, ...fault }, provider);
    const inJson = (value: string): string => JSON.stringify(value).slice(1, -1);
    const path = `/${encodeURIComponent(provider.name)}${provider.operationOf(at)?.path ?? ''}`;
    const text = JSON.stringify({ ...found, ...where }).replaceAll('{path}', path);
    return JSON.parse(this.#filled(text, inJson)) as object;
  }

  /** Replaces the names in braces. */
  #filled(text: string, written = (value: string): string => value): string {
    const { provider, served, thirdParty, secrets } = this.#stage;
    const values: Readonly<Record<string, string>> = {
      foreign: thirdParty.url,
      'foreign host': new URL(thirdParty.url).host,
      api: new URL(served.baseUrl).origin,
      password: served.credentials[provider.login.secrets[0] ?? ''] ?? '',
      code: served.account[provider.login.answer ?? ''] ?? '',
      'next field': fieldSeparator,
      'access token': secrets.newest('access'),
      'refresh token': secrets.newest('refresh'),
    };
    const dateIn = (seconds: string): string =>
      new Date(Date.now() + (this.#advanced.provider + Number(seconds)) * 1000).toUTCString();
    return text
      .replaceAll(/\{date in (\d+) s\}/g, (_, seconds: string) => dateIn(seconds))
      .replaceAll(/\{([a-z ]+)\}/g, (all, name: string) => written(values[name] ?? all));
  }

  async mistakesInStore(): Promise<string[]> {
    const { typedIn } = this.#stage.secrets;
    return this.#store === undefined ? [] : mistakesInStore(this.#store, typedIn);
  }

  async #mistakesAfterLogout(): Promise<string[]> {
    const { secrets } = this.#stage;
    const names = this.#store === undefined ? [] : await namesInStore(this.#store, secrets.namesIn);
    return names.map((name) => `the store contains the ${name} after a logout`);
  }

  /** The kit itself damages files in place. */
  async mistakesInWriting(step: Step): Promise<string[]> {
    if ('damage' in step) await this.#writing?.forget();
    if (this.#begun.size > 0) return [];
    return (await this.#writing?.check()) ?? [];
  }

  /** Ends all actions in progress before the next case. */
  async end(): Promise<void> {
    this.#stage.faults.release();
    for (const { answer } of this.#begun.values()) await answer.catch(() => {});
    // Otherwise a late request would be counted in the next case.
    await this.#stage.idle();
    await this.#writing?.forget();
    if (this.#store !== undefined) await rm(this.#store, { recursive: true, force: true });
  }
}

function nameOf(what: string, { client = '1', process = 1 }: CallStep | BeginStep): string {
  const of = client === '1' ? '' : ` of the client "${client}"`;
  return process === 1 ? `${what}${of}` : `${what}${of} in process ${process}`;
}

/** Turns the kinds of faults that only the kit has, such as `rejection`, into a fault of the sandbox. */
function documentedFault({ at, number, quotes, ...fault }: Fault, provider: KitProvider): object {
  if (!/^(rejection|near-rejection|foreign-rejection|documented)$/.test(fault.kind)) return fault;
  if (fault.kind === 'near-rejection')
    return { ...provider.nearRejection(at), ...fault, kind: 'status' };
  if (fault.kind === 'foreign-rejection')
    return { ...provider.foreignRejection(at), ...fault, kind: 'status' };
  const operation = provider.operationOf(at);
  const found =
    fault.kind === 'rejection'
      ? provider.rejections(at)[Number(number ?? 1) - 1]
      : { status: fault.status, body: operation && exampleOf(operation, Number(fault.status)) };
  if (!found) throw new Error(`The provider does not document rejection ${number} of a ${at}.`);
  const body = typeof quotes === 'string' ? quoting(found.body, quotes) : (found.body ?? {});
  return { ...found, ...fault, kind: 'status', body };
}
