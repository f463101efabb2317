// The sandbox's page: it shows accounts, tokens and requests live, and has buttons that change the provider's
// behaviour.

import { computed, createApp, defineComponent, ref } from 'vue';
import { lifeOf } from './life.ts';
import { RequestLog } from './request-log.tsx';
import { TokenLife } from './token-life.tsx';
import { useSandbox } from './use-sandbox.ts';

const Page = defineComponent(() => {
  const sandbox = useSandbox();
  const { state } = sandbox;
  const selected = ref<number>();
  const life = computed(() => {
    const { requests, tokens, from, now } = state;
    return lifeOf({ requests, tokens, from, now });
  });
  return () => (
    <main class="o-page">
      <header class="o-header">
        <h1>Sandbox</h1>
        <Providers sandbox={sandbox} />
        <p class="o-clock">{clockText(state.now, state.ahead)}</p>
      </header>
      <p class="o-problem" role="alert">
        {state.problem}
      </p>
      <div class="o-columns">
        <section class="o-side" aria-label="Provider">
          <Account sandbox={sandbox} />
          <Controls sandbox={sandbox} />
          <Faults sandbox={sandbox} />
        </section>
        <section class="o-main" aria-label="Tokens and requests">
          <h2>Tokens</h2>
          <TokenLife life={life.value} selected={selected.value} />
          <h2>Requests</h2>
          <Counters sandbox={sandbox} />
          <RequestLog
            requests={state.requests}
            from={state.from}
            selected={selected.value}
            onSelect={(number) => {
              selected.value = number;
            }}
          />
        </section>
      </div>
    </main>
  );
});

interface Properties {
  readonly sandbox: ReturnType<typeof useSandbox>;
}

function Providers({ sandbox: { state, choose } }: Properties) {
  return (
    <nav class="o-providers x-controls" aria-label="Providers">
      {state.providers.map(({ name }) => (
        <button
          key={name}
          type="button"
          class={['x-button', { 'x-primary': name === state.provider?.name }]}
          aria-pressed={name === state.provider?.name}
          onClick={() => choose(name)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}

function Account({ sandbox: { state } }: Properties) {
  const { provider } = state;
  if (!provider) return null;
  return (
    <>
      <h2>Test account</h2>
      <dl class="o-account">
        <dt>base URL</dt>
        <dd>{provider.baseUrl}</dd>
        {Object.entries(provider.account).map(([name, value]) => [
          <dt>{name}</dt>,
          <dd>{value}</dd>,
        ])}
      </dl>
    </>
  );
}

function Controls({ sandbox: { control, advance, reset } }: Properties) {
  const add = (fault: object): Promise<void> => control('POST', 'faults', [fault]);
  const buttons: readonly (readonly [label: string, act: () => Promise<void>])[] = [
    ['5 minutes pass', () => advance(300)],
    ['An hour passes', () => advance(3600)],
    ['Revoke the access tokens', () => control('POST', 'revoke', { tokens: 'access' })],
    ['Revoke all tokens', () => control('POST', 'revoke', { tokens: 'all' })],
    ['429 for the next request', () => add({ kind: 'rate-limit', retryAfter: 1 })],
    ['Lose the next response', () => add({ kind: 'drop', applied: true })],
    ['Provider down', () => add({ kind: 'status', status: 503, times: 'always' })],
    ['Ask for a second factor', () => reset({ challenge: true })],
    ['Reset', () => reset({})],
  ];
  return (
    <>
      <h2>What happens next</h2>
      <div class="x-controls o-buttons">
        {buttons.map(([label, act]) => (
          <button key={label} type="button" class="x-button" onClick={() => void act()}>
            {label}
          </button>
        ))}
      </div>
    </>
  );
}

function Faults({ sandbox: { state, control } }: Properties) {
  return (
    <>
      <h2>Waiting faults</h2>
      <div aria-live="polite">
        {state.faults.length === 0 && <p class="o-none">None.</p>}
        <ul class="o-faults">
          {state.faults.slice(0, 20).map((fault, at) => (
            <li key={at}>{faultText(fault)}</li>
          ))}
        </ul>
        {state.faults.length > 20 && <p>and {state.faults.length - 20} more</p>}
      </div>
      {state.faults.length > 0 && (
        <button type="button" class="x-button" onClick={() => void control('DELETE', 'faults')}>
          Remove the faults
        </button>
      )}
    </>
  );
}

function Counters({ sandbox: { state } }: Properties) {
  const { requests, tokenRequests, refreshes, refusals } = state.counters;
  return (
    <p class="o-counters">
      Requests: {requests}. For tokens: {tokenRequests}. Refreshes: {refreshes}. Rejections:{' '}
      {refusals}.
    </p>
  );
}

function faultText({ kind, times, ...rest }: Readonly<Record<string, unknown>>): string {
  const details = Object.entries(rest).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const count = times === 'always' ? 'every request' : `next ${String(times)}`;
  return [String(kind), ...details, count].join(', ');
}

function clockText(now: number, ahead: number): string {
  const time = `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  return ahead > 0 ? `${time}, ${Math.round(ahead / 60)} minutes ahead` : time;
}

const dark = matchMedia('(prefers-color-scheme: dark)');
const setTheme = (): void => {
  document.documentElement.classList.toggle('dark', dark.matches);
};
setTheme();
dark.addEventListener('change', setTheme);
createApp(Page).mount('#page');
