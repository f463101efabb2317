// The playground of a provider: the code is on the left, the life of the tokens on the right.

import { useData } from 'vitepress';
import { computed, defineComponent, onMounted, ref, watch } from 'vue';
import type { Chart } from '../../../../../packages/sandbox/src/page/chart.ts';
import { lifeOf } from '../../../../../packages/sandbox/src/page/life.ts';
import { LifecycleDiagram } from '../../../../../packages/sandbox/src/page/lifecycle-chart.tsx';
import { RequestLog } from '../../../../../packages/sandbox/src/page/request-log.tsx';
import { TokenLife } from '../../../../../packages/sandbox/src/page/token-life.tsx';
import type { ClientExample } from '../../pages/example.ts';
import { type Action, buttonsFor, labelOf, linesOf } from '../../playground/actions.ts';
import { codeOf, testOf } from '../../playground/code.ts';
import type { Pace } from '../../playground/protocol.ts';
import { type Scenario, scenariosFor } from '../../playground/scenarios.ts';
import { stageStart } from '../../playground/stage-start.ts';
import { Editor } from './editor.tsx';
import { fragmentOf, readFragment } from './share.ts';
import { type StageConnection, useStage } from './use-stage.ts';

interface PageData {
  readonly example: ClientExample;
  readonly chart: Chart;
}

export const TokenPlayground = defineComponent(() => {
  const { frontmatter } = useData();
  const { example, chart }: PageData = frontmatter.value.playground;
  const stage = useStage(example);
  const editor = useEditor(example, stage);
  const selected = ref<number>();
  const life = computed(() => {
    const { requests, tokens, now } = stage.state;
    return lifeOf({ requests, tokens, from: stageStart, now });
  });
  return () => (
    <div class="p-playground">
      <section class="p-left" aria-label="Code">
        <Choice editor={editor} stage={stage} />
        <Editor
          code={editor.code.value}
          onChange={editor.edit}
          errorLine={stage.state.error?.line}
        />
        <Messages stage={stage} />
        <Export editor={editor} />
      </section>
      <section class="p-right" aria-label="Life of the tokens">
        <Story chapters={stage.state.chapters} />
        <TokenLife life={life.value} selected={selected.value} />
        <Buttons example={example} stage={stage} onAction={editor.append} />
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
    </div>
  );
});

type EditorState = ReturnType<typeof useEditor>;

function useEditor(example: ClientExample, stage: StageConnection) {
  const scenarios = scenariosFor(example);
  const scenario = ref<Scenario>(scenarios[0]!);
  const code = ref(codeOf(scenario.value, example));
  const isEdited = computed(() => code.value !== codeOf(scenario.value, example));
  const pace = ref<Pace>('reading');
  const choose = (id: string): void => {
    scenario.value = scenarios.find((one) => one.id === id) ?? scenarios[0]!;
    code.value = codeOf(scenario.value, example);
  };
  const share = async (): Promise<string> => {
    const fragment = await fragmentOf(
      isEdited.value ? { code: code.value } : { scenario: scenario.value.id },
    );
    history.replaceState(history.state, '', fragment);
    return location.href;
  };
  onMounted(async () => {
    const shared = await readFragment(location.hash);
    if (shared.code !== undefined) code.value = shared.code;
    else choose(shared.scenario ?? '');
    // A scenario of the site starts automatically, so that the page shows a result. Code from a link does not start
    // automatically.
    const first = watch(
      () => stage.state.isReady,
      (isReady) => {
        if (!isReady) return;
        first.stop();
        if (shared.code === undefined) stage.run(code.value, 'fast');
      },
      { immediate: true },
    );
  });
  return {
    scenarios,
    scenario,
    code,
    isEdited,
    pace,
    choose,
    share,
    edit: (text: string) => {
      code.value = text;
    },
    append: (action: Action) => {
      const lines = linesOf(action, example);
      const isDeclared =
        lines.some((line) => code.value.includes(line)) && action.do === 'second-tab';
      if (!isDeclared) code.value = `${code.value.trimEnd()}\n${lines.join('\n')}\n`;
    },
    test: () =>
      testOf({
        title: scenario.value.title,
        code: code.value,
        example,
        counters: stage.state.counters,
      }),
  };
}

function Choice({
  editor,
  stage,
}: {
  readonly editor: EditorState;
  readonly stage: StageConnection;
}) {
  const { state } = stage;
  const chosen = ({ target }: Event): string =>
    target instanceof HTMLSelectElement ? target.value : '';
  return (
    <div class="x-controls p-choice">
      <label class="p-label">
        <span>Scenario</span>
        <select
          class="x-select"
          value={editor.scenario.value.id}
          onChange={(event) => {
            editor.choose(chosen(event));
            void editor.share();
            stage.run(editor.code.value, editor.pace.value);
          }}
        >
          {editor.scenarios.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label class="p-label">
        <span>Speed</span>
        <select
          class="x-select"
          value={editor.pace.value}
          onChange={(event) => {
            editor.pace.value = chosen(event) === 'fast' ? 'fast' : 'reading';
            stage.setPace(editor.pace.value);
          }}
        >
          <option value="reading">reading speed</option>
          <option value="fast">at once</option>
        </select>
      </label>
      {state.isRunning ? (
        <button type="button" class="x-button x-primary" onClick={stage.stop}>
          Stop
        </button>
      ) : (
        <button
          type="button"
          class="x-button x-primary"
          disabled={!state.isReady}
          onClick={() => stage.run(editor.code.value, editor.pace.value)}
        >
          Play
        </button>
      )}
      {state.isRunning && (
        <button type="button" class="x-button" onClick={stage.next}>
          Next
        </button>
      )}
    </div>
  );
}

function Messages({ stage }: { readonly stage: StageConnection }) {
  const { error, isSilent, output } = stage.state;
  return (
    <div class="p-messages">
      <div role="alert">
        {isSilent && <p class="p-problem">The code does not yield. Press Stop to end it.</p>}
        {error && (
          <p class="p-problem">
            {error.line === undefined ? '' : `Line ${error.line}: `}
            {error.message}
          </p>
        )}
      </div>
      {output.length > 0 && <pre class="p-output">{output.slice(-50).join('\n')}</pre>}
    </div>
  );
}

function Export({ editor }: { readonly editor: EditorState }) {
  const copy = async (text: string | Promise<string>): Promise<void> => {
    await navigator.clipboard?.writeText(await text);
  };
  return (
    <div class="x-controls">
      <button type="button" class="x-button" onClick={() => void copy(editor.share())}>
        Copy link
      </button>
      {editor.isEdited.value && (
        <button
          type="button"
          class="x-button"
          onClick={() => editor.choose(editor.scenario.value.id)}
        >
          Restore the scenario
        </button>
      )}
      <details class="p-details p-export">
        <summary>As a test</summary>
        <p>
          <button type="button" class="x-button" onClick={() => void copy(editor.test())}>
            Copy
          </button>
        </p>
        <section class="p-output" tabindex={0} aria-label="The scenario as a test">
          <pre>{editor.test()}</pre>
        </section>
      </details>
    </div>
  );
}

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
