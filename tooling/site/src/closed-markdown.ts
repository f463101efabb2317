// The texts of a document are untrusted: Markdown on this site contains no HTML, no Vue templates and no files of the machine
// that builds it. VitePress allows all of these.

import type { MarkdownOptions, MarkdownRenderer } from 'vitepress';
import { attribute } from './pages/markdown.ts';

/** The components that a page can contain, each with the name of its only property. */
const components: Readonly<Record<string, string>> = {
  LifecycleChart: 'chart',
  StartPage: '',
  TokenPlayground: '',
};

export const closedOptions: MarkdownOptions = {
  html: false,
  // `{onclick=…}` would become an attribute.
  attrs: { allowedAttributes: ['id'] },
  // Its titles are not escaped.
  gfmAlerts: false,
};

/** Rules of VitePress that read files or insert text as HTML, and one that changes text. */
const disabled = ['snippet', 'toc', 'container_code-group', 'container_raw', 'emoji'];

export function close(markdown: MarkdownRenderer): void {
  markdown.disable(disabled);
  markdown.core.ruler.push('fence_languages', ({ tokens }) => {
    // VitePress writes the language into the page, and compiles `html-vue` as a template.
    for (const token of tokens)
      if (token.type === 'fence') token.info = /^[a-z]*/.exec(token.info)?.[0] ?? '';
  });
  const { rules } = markdown.renderer;
  const { text, fence, image } = rules;
  // Vue evaluates what is between two pairs of braces.
  rules.text = (...parameters) => text?.(...parameters).replaceAll('{', '&#123;') ?? '';
  rules.fence = (...parameters) => {
    const [tokens, at] = parameters;
    const { info = '', content = '' } = tokens[at] ?? {};
    return componentOf(info, content) ?? fence?.(...parameters) ?? '';
  };
  rules.image = (...parameters) => {
    const [tokens, at] = parameters;
    const source = tokens[at]?.attrGet('src') ?? '';
    // An image of another origin would tell that origin who reads the page.
    const isForeign = /^([a-z]+:|\/\/)/i.test(source);
    return isForeign ? attribute(tokens[at]?.content ?? '') : (image?.(...parameters) ?? '');
  };
}

/** A page names a component in a fenced block, because HTML is text here. */
function componentOf(language: string, content: string): string | undefined {
  const [first = '', second = ''] = content.trim().split(/\s+/);
  if (language === 'http')
    return `<ApiRequest method="${attribute(first)}" path="${attribute(second)}" />`;
  const property = language === 'component' ? components[first] : undefined;
  if (property === undefined) return undefined;
  return property === '' ? `<${first} />` : `<${first} ${property}="${attribute(second)}" />`;
}

/** The navigation inserts its texts as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
