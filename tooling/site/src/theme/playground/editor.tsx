// The editor of the playground: a text area on top of its highlighted text. The Tab key moves the focus out of it, as
// in every form.

import { highlight } from 'sugar-high';
import { computed, defineComponent, ref } from 'vue';

interface Properties {
  readonly code: string;
  readonly onChange: (code: string) => void;
  /** The line with an error, starting at 1. */
  readonly errorLine?: number | undefined;
}

export const Editor = defineComponent(
  (properties: Properties) => {
    const html = computed(() => highlight(properties.code));
    const lines = computed(() => properties.code.split('\n').length);
    const layer = ref<HTMLElement>();
    const follow = ({ target }: Event): void => {
      if (target instanceof HTMLElement && layer.value)
        layer.value.style.transform = `translate(${-target.scrollLeft}px, ${-target.scrollTop}px)`;
    };
    const edit = ({ target }: Event): void => {
      if (target instanceof HTMLTextAreaElement) properties.onChange(target.value);
    };
    return () => (
      <div class="p-editor">
        <div class="p-layers" ref={layer} aria-hidden="true">
          <pre class="p-lines">
            {Array.from({ length: lines.value }, (_, at) => `${at + 1}\n`).join('')}
          </pre>
          {properties.errorLine !== undefined && (
            <div class="p-error-line" style={{ '--line': String(properties.errorLine - 1) }} />
          )}
          <pre class="p-highlight" innerHTML={html.value} />
        </div>
        <textarea
          class="p-input"
          aria-label="Code of the scenario"
          aria-invalid={properties.errorLine !== undefined}
          autocapitalize="off"
          autocomplete="off"
          spellcheck={false}
          wrap="off"
          value={properties.code}
          onInput={edit}
          onScroll={follow}
        />
      </div>
    );
  },
  { props: ['code', 'onChange', 'errorLine'] },
);
