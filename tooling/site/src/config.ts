// The configuration of VitePress.

import { join } from 'node:path';
import { type DefaultTheme, defineConfig, type UserConfig } from 'vitepress';
import { close, closedOptions } from './closed-markdown.ts';
import { hovers } from './hovers/hovers.ts';
import { lazyHydration } from './lazy-hydration.ts';
import { pages, pagesFolder, writePages } from './pages/create.ts';
import { repositoryUrl } from './pages/links.ts';
import { slugify } from './pages/markdown.ts';
import { writePublicFiles } from './pages/public.ts';
import { read, root } from './pages/repository.ts';
import { playgroundHead } from './playground-head.ts';
import { providerModules } from './provider-modules.ts';
import { nav, sidebar } from './sidebar.ts';
import { withoutEmptyHeaders } from './table-headers.ts';

const written = await pages();
writePages(pagesFolder, written);
writePublicFiles(pagesFolder);
const types = hovers();

const { license } = JSON.parse(read('package.json')) as { readonly license: string };

/** An icon of two angle brackets and a slash. */
const codeIcon =
  '<svg style="fill:none" viewBox="0 0 24 24" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 4.5l-3 15"/></svg>';

export const config: UserConfig<DefaultTheme.Config> = defineConfig({
  srcDir: pagesFolder,
  cacheDir: join(root, 'docs/.vitepress/cache'),
  outDir: join(root, 'docs/.vitepress/dist'),
  base: process.env.SITE_BASE ?? '/',
  lang: 'en',
  title: '@x',
  description: 'Typed API clients that stay logged in',
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon())}` }]],
  transformHead: playgroundHead,
  // By default, VitePress suppresses transitions at the start of each page, which computes the styles of all elements
  // again.
  appearance: { disableTransition: false },
  // By default, VitePress loads every page of the navigation together with the first page.
  router: { prefetchLinks: false },
  markdown: {
    anchor: { slugify },
    headers: { slugify },
    toc: { slugify },
    ...closedOptions,
    // The default themes have a contrast below 4.5.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (markdown) => {
      withoutEmptyHeaders(markdown);
      close(markdown);
      types.mark(markdown);
    },
    codeTransformers: [types.transformer],
  },
  themeConfig: {
    nav: nav(written),
    sidebar: sidebar(written),
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        detailedView: true,
        translations: { button: { buttonAriaLabel: 'Search' } },
      },
    },
    // For a named icon, VitePress computes the styles of the page again, and requests unknown icons from an icon
    // service.
    socialLinks: [{ icon: { svg: codeIcon }, link: repositoryUrl, ariaLabel: 'Repository' }],
    docFooter: { prev: false, next: false },
    footer: { message: license },
  },
  vite: {
    plugins: [providerModules(), lazyHydration()],
    worker: { format: 'es', plugins: () => [providerModules()] },
    server: { fs: { allow: [root] } },
    // The server bundle is in docs/, which has no node_modules.
    ssr: { noExternal: true },
    esbuild: { jsx: 'automatic', jsxImportSource: 'vue' },
    // The packages use functions of ES2022, so older syntax would only add bytes.
    build: { target: 'es2022', chunkSizeWarningLimit: 4000 },
  },
});

/** The letter x. */
function icon(): string {
  return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b6e6e"/><path d="M9 10l14 12M23 10L9 22" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>';
}
