// VitePress's layout with another page for unknown paths, because VitePress's page has no `main` landmark.

import { withBase } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineComponent, h } from 'vue';

export const Layout = defineComponent(
  () => () =>
    h(DefaultTheme.Layout, null, {
      'not-found': () => (
        <main class="s-not-found">
          <h1 class="s-not-found-title">This page does not exist</h1>
          <p>
            Search for it, or go to the <a href={withBase('/')}>start page</a>.
          </p>
        </main>
      ),
    }),
);
