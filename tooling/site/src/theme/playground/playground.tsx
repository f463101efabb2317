// The playground of a provider: the code is on the left, the life of the tokens on the right.

import { useData } from 'vitepress';
import {
  computed,
  defineAsyncComponent,
  defineComponent,
  hydrateOnVisible,
  onMounted,
  provide,
  ref,
  watch,
} from 'vue';
import type { Chart } from '../../../../../packages/sandbox/src/page/chart.ts';
import type { ClientExample } from '../../pages/example.ts';
import { type Action, linesOf } from '../../playground/actions.ts';
import { codeOf, testOf } from '../../playground/code.ts';
import type { Pace } from '../../playground/protocol.ts';
import { type Scenario, scenariosFor } from '../../playground/scenarios.ts';
import { Editor } from './editor.tsx';
import { fragmentOf, readFragment } from './share.ts';
import { Tokens, tokensContext } from './tokens.tsx';
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
  provide(tokensContext, { example, chart, stage, onAction: editor.append });
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
      <TokensWhenVisible />
    </div>
  );
});

/** A phone shows the code first. It neither hydrates nor draws the tokens until the user scrolls to them. */
const TokensWhenVisible = defineAsyncComponent({
  loader: async () => Tokens,
  hydrate: hydrateOnVisible(),
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
