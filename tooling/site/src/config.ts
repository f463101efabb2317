// The configuration of VitePress.

import { join } from 'node:path';
import { type DefaultTheme, defineConfig, type UserConfig } from 'vitepress';
import { close, closedOptions } from './closed-markdown.ts';
import { repositoryUrl } from './pages/links.ts';
import { slugify } from './pages/markdown.ts';
import { writePublicFiles } from './pages/public.ts';
import { read, root } from './pages/repository.ts';
import { pages, pagesFolder, writePages } from './pages/stage.ts';
import { playgroundHead } from './playground-head.ts';
import { providerModules } from './provider-modules.ts';
import { nav, sidebar } from './sidebar.ts';
import { withoutEmptyHeaders } from './table-headers.ts';

const staged = await pages();
writePages(pagesFolder, staged);
writePublicFiles(pagesFolder);

const { license } = JSON.parse(read('package.json')) as { readonly license: string };

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
  // Every page of the navigation would be loaded with the first one.
  router: { prefetchLinks: false },
  markdown: {
    anchor: { slugify },
    headers: { slugify },
    toc: { slugify },
    ...closedOptions,
    // The usual themes have a contrast below 4.5.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (markdown) => {
      withoutEmptyHeaders(markdown);
      close(markdown);
    },
  },
  themeConfig: {
    nav: nav(staged),
    sidebar: sidebar(staged),
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        detailedView: true,
        translations: { button: { buttonAriaLabel: 'Search' } },
      },
    },
    socialLinks: [{ icon: 'github', link: repositoryUrl, ariaLabel: 'Repository' }],
    docFooter: { prev: false, next: false },
    footer: { message: license },
  },
  vite: {
    plugins: [providerModules()],
    worker: { format: 'es', plugins: () => [providerModules()] },
    server: { fs: { allow: [root] } },
    // The server bundle is written to docs/, which has no node_modules.
    ssr: { noExternal: true },
    esbuild: { jsx: 'automatic', jsxImportSource: 'vue' },
    build: { chunkSizeWarningLimit: 4000 },
  },
});

/** The letter x with a key's bow. */
function icon(): string {
  return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b6e6e"/><path d="M9 10l14 12M23 10L9 22" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>';
}
