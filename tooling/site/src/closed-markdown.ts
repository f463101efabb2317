// Restricts Markdown, because the texts of a document are untrusted: pages contain no HTML, no Vue templates and no
// files of the machine that builds the site. VitePress allows all of these.

import type { MarkdownOptions, MarkdownRenderer } from 'vitepress';
import { attribute } from './pages/markdown.ts';

/** The components that a page can contain. The value is the name of the component's only property. */
const components: Readonly<Record<string, string>> = {
  LifecycleChart: 'chart',
  StartPage: '',
  TokenPlayground: '',
};

export const closedOptions: MarkdownOptions = {
  html: false,
  // Other attributes, such as `{onclick=…}`, would be written into the page.
  attrs: { allowedAttributes: ['id'] },
  // VitePress does not escape the titles of alerts.
  gfmAlerts: false,
};

/** Disabled rules of VitePress: they read files, insert text as HTML, or change text. */
const disabled = ['snippet', 'toc', 'container_code-group', 'container_raw', 'emoji'];

export function close(markdown: MarkdownRenderer): void {
  markdown.disable(disabled);
  markdown.core.ruler.push('fence_languages', ({ tokens }) => {
    // VitePress writes the language of a block into the page unescaped, and compiles `html-vue` as a template.
    for (const token of tokens)
      if (token.type === 'fence') token.info = /^[a-z]*/.exec(token.info)?.[0] ?? '';
  });
  const { rules } = markdown.renderer;
  const { text, fence, image } = rules;
  // Vue evaluates text between two pairs of braces.
  rules.text = (...parameters) => text?.(...parameters).replaceAll('{', '&#123;') ?? '';
  rules.fence = (...parameters) => {
    const [tokens, at] = parameters;
    const { info = '', content = '' } = tokens[at] ?? {};
    return componentOf(info, content) ?? fence?.(...parameters) ?? '';
  };
  rules.image = (...parameters) => {
    const [tokens, at] = parameters;
    const source = tokens[at]?.attrGet('src') ?? '';
    // A request for an image of another origin would reveal the reader to that origin.
    const isForeign = /^([a-z]+:|\/\/)/i.test(source);
    return isForeign ? attribute(tokens[at]?.content ?? '') : (image?.(...parameters) ?? '');
  };
}

/** A page contains a component as a fenced block, because HTML is shown as text. */
function componentOf(language: string, content: string): string | undefined {
  const [first = '', second = ''] = content.trim().split(/\s+/);
  if (language === 'http')
    return `<ApiRequest method="${attribute(first)}" path="${attribute(second)}" />`;
  const property = language === 'component' ? components[first] : undefined;
  if (property === undefined) return undefined;
  return property === '' ? `<${first} />` : `<${first} ${property}="${attribute(second)}" />`;
}

/** VitePress inserts the texts of the navigation as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
