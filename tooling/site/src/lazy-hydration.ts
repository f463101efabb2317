// Hydrates parts of VitePress's theme when the browser is idle, which avoids long tasks at the start of a page. Until
// then, these parts are HTML with working links.

/** The files of the theme's components that are hydrated late. */
const lazy: ReadonlySet<string> = new Set([
  './VPSidebarGroup.vue',
  './VPNavBarMenu.vue',
  './VPNavBarExtra.vue',
  './VPNavBarAppearance.vue',
  './VPNavBarSocialLinks.vue',
  './VPLocalNavOutlineDropdown.vue',
  './VPDocAside.vue',
]);

const virtual = '\0lazy:';
const components = 'vitepress/dist/client/theme-default/components';

/** The part of a Vite plugin that this file uses. */
interface Plugin {
  readonly name: string;
  readonly enforce: 'pre';
  readonly resolveId: (id: string, importer: string | undefined) => string | undefined;
  readonly load: (id: string) => string | undefined;
}

export function lazyHydration(): Plugin {
  return {
    name: 'x:lazy-hydration',
    enforce: 'pre',
    resolveId: (id, importer) =>
      lazy.has(id) && importer?.includes(components) ? virtual + id : undefined,
    load: (id) => (id.startsWith(virtual) ? wrapper(id.slice(virtual.length)) : undefined),
  };
}

function wrapper(file: string): string {
  return [
    "import { defineAsyncComponent, hydrateOnIdle } from 'vue';",
    `import Component from '${components}/${file.replace('./', '')}';`,
    'export default defineAsyncComponent({',
    '  loader: () => Promise.resolve(Component),',
    '  hydrate: hydrateOnIdle(),',
    '});\n',
  ].join('\n');
}
