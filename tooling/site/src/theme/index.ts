// The theme of the site: VitePress's default theme and the components that the pages use.

import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import '../../../../packages/sandbox/src/page/page.css';
import './site.css';
import { defineAsyncComponent, hydrateOnIdle } from 'vue';
import { showHovers } from './hovers.ts';
import { Layout } from './layout.tsx';
import { LifecycleChart } from './lifecycle.tsx';
import { ApiRequest } from './request.tsx';
import { StartPage } from './start-page.tsx';

export const theme: Theme = {
  extends: DefaultTheme,
  Layout,
  enhanceApp: ({ app }) => {
    if (!import.meta.env.SSR) showHovers();
    app.component('LifecycleChart', LifecycleChart);
    app.component('ApiRequest', ApiRequest);
    app.component('StartPage', StartPage);
    app.component(
      'TokenPlayground',
      defineAsyncComponent({
        loader: async () => (await import('./playground/playground.tsx')).TokenPlayground,
        // A task of its own, so that the start of the page has no long task.
        hydrate: hydrateOnIdle(),
      }),
    );
  },
};
