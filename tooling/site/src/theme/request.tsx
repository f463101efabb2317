// The request line of an operation.

import { defineComponent } from 'vue';

interface Properties {
  readonly method: string;
  readonly path: string;
  readonly operation: string;
}

export const ApiRequest = defineComponent(
  (properties: Properties) => () => (
    <p class="s-request">
      <span class={['s-method', `s-${properties.method.toLowerCase()}`]}>{properties.method}</span>{' '}
      <code>{properties.path}</code>
    </p>
  ),
  { props: ['method', 'path', 'operation'] },
);
