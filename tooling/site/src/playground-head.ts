// The tags for the head of a playground page: they load the worker, which contains the engine and the client, and the
// component. Without them, the browser starts to load each file only after the previous script has run.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HeadConfig, TransformContext } from 'vitepress';
import type { ClientExample } from './pages/example.ts';
import { startScript } from './playground/started-worker.ts';

/** @throws Error if the build has no file, or several, with the expected name */
export function playgroundHead({ pageData, siteConfig, assets }: TransformContext): HeadConfig[] {
  const example: ClientExample | undefined = pageData.frontmatter.playground?.example;
  if (!example) return [];
  const chunks = `${siteConfig.assetsDir}/chunks/`;
  const files = readdirSync(join(siteConfig.outDir, chunks));
  const worker = theOnly(assets, /\/worker-[\w-]+\.js$/);
  const component = siteConfig.site.base + chunks + theOnly(files, /^playground\.[\w-]+\.js$/);
  return [
    ['script', {}, startScript(worker, example)],
    ['link', { rel: 'modulepreload', href: component }],
  ];
}

function theOnly(files: readonly string[], pattern: RegExp): string {
  const [file, other] = files.filter((one) => pattern.test(one));
  if (file !== undefined && other === undefined) return file;
  throw new Error(`One built file must have a name like ${pattern}.`);
}
