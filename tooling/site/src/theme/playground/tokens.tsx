// The right side of the playground: the life of the tokens, the buttons and the requests. It gets its data by injection:
// a change of its properties would render it before it is hydrated.

import { computed, defineComponent, type InjectionKey, inject, ref } from 'vue';
import type { Chart } from '../../../../../packages/sandbox/src/page/chart.ts';
import { lifeOf } from '../../../../../packages/sandbox/src/page/life.ts';
import { LifecycleDiagram } from '../../../../../packages/sandbox/src/page/lifecycle-chart.tsx';
import { RequestLog } from '../../../../../packages/sandbox/src/page/request-log.tsx';
import { TokenLife } from '../../../../../packages/sandbox/src/page/token-life.tsx';
import type { ClientExample } from '../../pages/example.ts';
import { type Action, buttonsFor, labelOf } from '../../playground/actions.ts';
import { stageStart } from '../../playground/stage-start.ts';
import type { StageConnection } from './use-stage.ts';

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
  const life = computed(() => {
    const { requests, tokens, now } = stage.state;
    return lifeOf({ requests, tokens, from: stageStart, now });
  });
  return () => (
    <section class="p-right" aria-label="Life of the tokens">
      <Story chapters={stage.state.chapters} />
      <TokenLife life={life.value} selected={selected.value} />
      <Buttons example={example} stage={stage} onAction={onAction} />
      <details class="p-details" open>
        <summary>Lifecycle</summary>
        <LifecycleDiagram chart={chart} active={stage.state.active} />
      </details>
      <h2 class="p-heading">Requests that the provider received</h2>
      <RequestLog
        requests={stage.state.requests}
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
  readonly stage: StageConnection;
  readonly onAction: (action: Action) => void;
}

function Buttons({ example, stage, onAction }: ButtonProperties) {
  const { isReady, isRunning } = stage.state;
  return (
    <fieldset class="x-controls p-buttons">
      <legend>What happens next</legend>
      {buttonsFor(example).map((action) => (
        <button
          key={labelOf(action)}
          type="button"
          class="x-button"
          disabled={!isReady || isRunning}
          onClick={() => {
            onAction(action);
            stage.perform(action);
          }}
        >
          {labelOf(action)}
        </button>
      ))}
    </fieldset>
  );
}
