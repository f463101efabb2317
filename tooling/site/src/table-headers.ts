// Turns header cells without text into ordinary cells, because screen readers announce them as empty headers.

import type { MarkdownRenderer } from 'vitepress';

export function withoutEmptyHeaders(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('empty_headers', ({ tokens }) => {
    for (const [at, token] of tokens.entries()) {
      const close = tokens[at + 2];
      if (token.type !== 'th_open' || tokens[at + 1]?.content !== '' || !close) continue;
      token.tag = 'td';
      close.tag = 'td';
    }
  });
}
