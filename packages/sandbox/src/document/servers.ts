// The URLs of a provider, from its document and the values of its server variables.

import type { Server } from '@x/description';

/** The URL of every server, without a trailing slash. A variable without a value has its default. */
export function serverUrls(servers: readonly Server[], values: object): string[] {
  const given: Readonly<Record<string, unknown>> = { ...values };
  return servers.map(({ url, variables }) =>
    url.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
      const variable = variables.find((one) => one.name === name);
      return String(given[name] ?? variable?.example ?? '');
    }),
  );
}
