// Hydrates parts of VitePress's theme late, which avoids long tasks at the start of a page. Until then, these parts are
// HTML with working links.

/** When a component is hydrated. */
type Moment = 'idle' | 'visible';

/** The files of the theme's components that are hydrated late. A phone hides those with `visible` until the user opens a menu. */
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
