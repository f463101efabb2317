// A dialog in which a person tries operations: Scalar's API reference in a frame, which is loaded when the dialog
// opens.

import { useData, withBase } from 'vitepress';
import { defineComponent, onBeforeUnmount, onMounted, ref } from 'vue';
import type { ClientExample } from '../../pages/example.ts';
import { type Answerer, createEngine, fetchFor } from './answers.ts';

interface Properties {
  /** The anchor of an operation in Scalar's reference. */
  readonly anchor: string;
  readonly onClose: () => void;
}

/** The window of the frame. `public/try/index.html` defines `startReference`. */
interface FrameWindow extends Window {
  startReference?: (configuration: string, send: typeof fetch) => void;
}

export const ReferenceDialog = defineComponent(
  ({ anchor, onClose }: Properties) => {
    const { frontmatter, isDark } = useData();
    const example: ClientExample = frontmatter.value.example;
    const dialog = ref<HTMLDialogElement>();
    const frame = ref<HTMLIFrameElement>();
    const answerer = ref<Answerer>('engine');
    const local = ref('http://127.0.0.1:4010');
    const problem = ref('');
    const engine = createEngine(example);
    engine.catch((error: unknown) => {
      problem.value = `The engine could not start: ${String(error)}`;
    });
    const start = async (): Promise<void> => {
      const window: FrameWindow | null | undefined = frame.value?.contentWindow;
      const ready = await engine;
      const send = fetchFor(() => {
        const target = { answerer: answerer.value, local: local.value };
        return { ...target, provider: example.provider, engine: ready };
      });
      window?.startReference?.(JSON.stringify(configurationOf(ready, isDark.value)), send);
    };
    const hear = ({ source, data }: MessageEvent): void => {
      if (source === frame.value?.contentWindow && data === 'reference-ready') void start();
    };
    onMounted(() => {
      addEventListener('message', hear);
      dialog.value?.showModal();
    });
    onBeforeUnmount(() => removeEventListener('message', hear));
    return () => (
      <dialog class="s-try" ref={dialog} aria-label="Try the API" onClose={onClose}>
        <AnswererBar
          answerer={answerer.value}
          local={local.value}
          setAnswerer={(value) => {
            answerer.value = value;
          }}
          setLocal={(value) => {
            local.value = value;
          }}
          close={() => dialog.value?.close()}
        />
        {problem.value !== '' && <p class="p-problem">{problem.value}</p>}
        <iframe
          ref={frame}
          title={`API reference of ${example.title}`}
          src={`${withBase('/try/index.html')}#${anchor}`}
        />
      </dialog>
    );
  },
  { props: ['anchor', 'onClose'] },
);

interface BarProperties {
  readonly answerer: Answerer;
  /** The URL of a sandbox on this machine. */
  readonly local: string;
  readonly setAnswerer: (answerer: Answerer) => void;
  readonly setLocal: (url: string) => void;
  readonly close: () => void;
}

/** Selects who answers the requests. */
function AnswererBar({ answerer, local, setAnswerer, setLocal, close }: BarProperties) {
  return (
    <div class="s-try-bar x-controls">
      <label class="p-label">
        <span>Answered by</span>
        <select
          class="x-select"
          value={answerer}
          onChange={({ target }) => {
            if (target instanceof HTMLSelectElement) setAnswerer(target.value as Answerer);
          }}
        >
          <option value="engine">the sandbox in this page</option>
          <option value="local">a sandbox on this machine</option>
          <option value="provider">the real API</option>
        </select>
      </label>
      {answerer === 'local' && (
        <label class="p-label">
          <span>Its URL</span>
          <input
            class="x-select"
            type="url"
            value={local}
            onInput={({ target }) => {
              if (target instanceof HTMLInputElement) setLocal(target.value);
            }}
          />
        </label>
      )}
      {answerer === 'provider' && (
        <p class="s-try-note">The API must allow cross-origin requests (CORS).</p>
      )}
      <button type="button" class="x-button s-try-close" onClick={close}>
        Close
      </button>
    </div>
  );
}

function configurationOf(
  { document, token }: { readonly document: object; readonly token: string },
  isDark: boolean,
): object {
  const { securitySchemes = {} } =
    (document as { components?: { securitySchemes?: object } }).components ?? {};
  const schemes = Object.entries(
    securitySchemes as Record<string, { scheme?: string; type: string }>,
  );
  const [bearer] =
    schemes.find(([, { type, scheme }]) => type === 'http' && scheme === 'bearer') ?? [];
  return {
    content: document,
    darkMode: isDark,
    hideDarkModeToggle: true,
    // Sends no data to the vendor: no proxy, fonts, telemetry or assistant.
    proxyUrl: '',
    externalUrls: { proxyUrl: '' },
    withDefaultFonts: false,
    telemetry: false,
    agent: { disabled: true },
    mcp: { disabled: true },
    showDeveloperTools: 'never',
    hideClientButton: true,
    ...(bearer === undefined
      ? {}
      : {
          authentication: {
            preferredSecurityScheme: bearer,
            securitySchemes: { [bearer]: { token } },
          },
        }),
  };
}
