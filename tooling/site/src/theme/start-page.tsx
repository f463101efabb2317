import { defineComponent } from 'vue';

export const StartPage = defineComponent(() => () => <main>start</main>);
