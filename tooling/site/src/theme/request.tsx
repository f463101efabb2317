// The request line of an operation, with a button that opens the operation in the reference.

import { useData } from 'vitepress';
import { defineAsyncComponent, defineComponent, ref } from 'vue';

interface Properties {
  readonly method: string;
  readonly path: string;
}

const ReferenceDialog = defineAsyncComponent(() =>
  import('./reference/dialog.tsx').then((module) => module.ReferenceDialog),
);

export const ApiRequest = defineComponent(
  (properties: Properties) => {
    const isOpen = ref(false);
    const { frontmatter } = useData();
    // An example request in a text has no operation in the reference, so it has no anchor.
    const anchor: string | undefined =
      frontmatter.value.anchors?.[`${properties.method} ${properties.path}`];
    return () => (
      <div class="s-request">
        <span class={['s-method', `s-${properties.method.toLowerCase()}`]}>
          {properties.method}
        </span>{' '}
        <code>{properties.path}</code>
        {anchor !== undefined && (
          <button
            type="button"
            class="x-button s-try-button"
            aria-label={`Try it: ${properties.method} ${properties.path}`}
            onClick={() => {
              isOpen.value = true;
            }}
          >
            Try it
          </button>
        )}
        {isOpen.value && anchor !== undefined && (
          <ReferenceDialog
            anchor={anchor}
            onClose={() => {
              isOpen.value = false;
            }}
          />
        )}
      </div>
    );
  },
  { props: ['method', 'path'] },
);
