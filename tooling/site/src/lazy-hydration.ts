// Hydrates parts of VitePress's theme when the browser is idle, so that no task at the start of a page is long. Until then they
// are HTML, with links that work.

/** When a component is hydrated. */
type Moment = 'idle' | 'visible';

/** Components of the theme, by their files. A phone shows the visible ones only after the user opens a menu. */
const lazy: ReadonlyMap<string, Moment> = new Map([
  ['./VPSidebarGroup.vue', 'visible'],
  ['./VPNavBarMenu.vue', 'visible'],
  ['./VPNavBarExtra.vue', 'visible'],
  ['./VPNavBarAppearance.vue', 'visible'],
  ['./VPNavBarSocialLinks.vue', 'visible'],
  ['./VPDocAside.vue', 'visible'],
  ['./VPLocalNavOutlineDropdown.vue', 'idle'],
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
    load: (id) => {
      const file = id.slice(virtual.length);
      const moment = id.startsWith(virtual) ? lazy.get(file) : undefined;
      return moment === undefined ? undefined : wrapper(file, moment);
    },
  };
}

/** A component that becomes visible is hydrated when the browser is idle after that. */
const strategies: Readonly<Record<Moment, string>> = {
  idle: 'hydrateOnIdle()',
  visible: '(hydrate, each) => hydrateOnVisible()(() => hydrateOnIdle()(hydrate, each), each)',
};

function wrapper(file: string, moment: Moment): string {
  return [
    "import { defineAsyncComponent, hydrateOnIdle, hydrateOnVisible } from 'vue';",
    `import Component from '${components}/${file.replace('./', '')}';`,
    'export default defineAsyncComponent({',
    '  loader: () => Promise.resolve(Component),',
    `  hydrate: ${strategies[moment]},`,
    '});\n',
  ].join('\n');
}
