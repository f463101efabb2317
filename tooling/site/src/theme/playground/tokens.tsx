// The right side of the playground: the life of the tokens, the buttons and the requests. It gets its data by injection:
// a change of its properties would render it before it is hydrated. It starts with the state of its HTML, because a
// scenario may have run before.

import { computed, defineComponent, type InjectionKey, inject, onMounted, ref } from 'vue';
import type { Chart } from '../../../../../packages/sandbox/src/page/chart.ts';
import { lifeOf } from '../../../../../packages/sandbox/src/page/life.ts';
import { LifecycleDiagram } from '../../../../../packages/sandbox/src/page/lifecycle-chart.tsx';
import { RequestLog } from '../../../../../packages/sandbox/src/page/request-log.tsx';
import { TokenLife } from '../../../../../packages/sandbox/src/page/token-life.tsx';
import type { ClientExample } from '../../pages/example.ts';
import { type Action, buttonsFor, labelOf } from '../../playground/actions.ts';
import { stageStart } from '../../playground/stage-start.ts';
import { initialState, type StageConnection, type StageState } from './use-stage.ts';

export interface TokensContext {
  readonly example: ClientExample;
  readonly chart: Chart;
  readonly stage: StageConnection;
  /** Called with the action of a button. */
  readonly onAction: (action: Action) => void;
}

export const tokensContext: InjectionKey<TokensContext> = Symbol('tokens');

export const Tokens = defineComponent(() => {
  const { example, chart, stage, onAction } = inject(tokensContext)!;
  const selected = ref<number>();
  const perform = (action: Action): void => {
    onAction(action);
    stage.perform(action);
  };
  const state = ref<StageState>(initialState());
  onMounted(() => {
    state.value = stage.state;
  });
  const life = computed(() => {
    const { requests, tokens, now } = state.value;
    return lifeOf({ requests, tokens, from: stageStart, now });
  });
  return () => (
    <section class="p-right" aria-label="Life of the tokens">
      <Story chapters={state.value.chapters} />
      <TokenLife life={life.value} selected={selected.value} />
      <Buttons example={example} state={state.value} perform={perform} />
      <details class="p-details" open>
        <summary>Lifecycle</summary>
        <LifecycleDiagram chart={chart} active={state.value.active} />
      </details>
      <h2 class="p-heading">Requests that the provider received</h2>
      <RequestLog
        requests={state.value.requests}
        from={stageStart}
        selected={selected.value}
        onSelect={(number) => {
          selected.value = number;
        }}
      />
    </section>
  );
});

/** The chapters of the scenario. Screen readers announce the current one. */
function Story({ chapters }: { readonly chapters: readonly string[] }) {
  return (
    <p class="p-story" aria-live="polite">
      {chapters.length > 0 && <span class="p-chapter">{chapters.length}</span>}
      {chapters.at(-1) ?? 'Play the scenario, or use the buttons.'}
    </p>
  );
}

interface ButtonProperties {
  readonly example: ClientExample;
  readonly state: StageState;
  readonly perform: (action: Action) => void;
}

function Buttons({ example, state, perform }: ButtonProperties) {
  const { isReady, isRunning } = state;
  return (
    <fieldset class="x-controls p-buttons">
      <legend>What happens next</legend>
      {buttonsFor(example).map((action) => (
        <button
          key={labelOf(action)}
          type="button"
          class="x-button"
          disabled={!isReady || isRunning}
          onClick={() => perform(action)}
        >
          {labelOf(action)}
        </button>
      ))}
    </fieldset>
  );
}
