// The start page. Its components show the data in its front matter.

import type { Description } from '@x/description';
import { charts } from './benchmarks.ts';
import { clientExample } from './example.ts';
import { component, frontMatter } from './markdown.ts';
import type { Page } from './providers.ts';
import { record } from './recording.ts';
import { packages } from './repository.ts';

export async function startPage(descriptions: readonly Description[]): Promise<Page> {
  const providers = descriptions.map((description) => {
    const { name, api, lifecycle } = description;
    return {
      name,
      title: api.title,
      summary: api.summary,
      operations: api.operations.size,
      logins: lifecycle?.logins.length ?? 0,
    };
  });
  // The animation shows most with a provider that asks for a code.
  const shown =
    descriptions.find((description) => clientExample(description).challenges.length > 0) ??
    descriptions[0];
  const head = {
    layout: 'page',
    sidebar: false,
    title: '@x: typed API clients that stay logged in',
    titleTemplate: false,
    description:
      'Typed API clients for TypeScript that log in by themselves, refresh tokens once for all calls, and recover from revoked and lost tokens.',
    pageClass: 'start-page',
    providers,
    packages: packages().map(({ name, description, folder, isProvider }) => ({
      name,
      description,
      folder,
      isProvider,
    })),
    example: shown && clientExample(shown),
    recording: shown && (await record(shown)),
    charts: charts(),
  };
  return { path: 'index.md', text: `${frontMatter(head)}\n${component('StartPage')}\n` };
}
