// The start page. Its components draw the data in its front matter.

import type { Description } from '@x/description';
import { clientExample } from './example.ts';
import { frontMatter } from './markdown.ts';
import type { Page } from './providers.ts';
import { packages } from './repository.ts';

export function startPage(descriptions: readonly Description[]): Page {
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
  const [first] = descriptions;
  const head = {
    layout: 'page',
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
    example: first && clientExample(first),
  };
  return { path: 'index.md', text: `${frontMatter(head)}\n<StartPage />\n` };
}
