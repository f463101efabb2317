import { createMarkdownRenderer } from 'vitepress';
import { expect, test } from 'vitest';
import { close, closedOptions } from './closed-markdown.ts';
import { withoutIncludes } from './pages/markdown.ts';
import { nav, sidebar } from './sidebar.ts';

const renderer = await createMarkdownRenderer('.', { ...closedOptions, config: close });
const render = (text: string): string => renderer.render(withoutIncludes(text), { path: 'x.md' });

test.each([
  ['HTML', '<img src=x onerror="alert(1)">', /<img/],
  ['HTML in a paragraph', 'text <script>alert(1)</script>', /<script/],
  ['HTML between two backticks of different paragraphs', '`\n\n<svg onload=alert(1)>\n\n`', /<svg/],
  ['a component', '<component :is="x" />', /<component/],
  ['a Vue template', "{{ $el.ownerDocument.title = '1' }}", /\{\{/],
  ['an escaped Vue template', '\\{\\{ 1 + 1 \\}\\}', /\{\{/],
  ['a Vue template in the title of a container', '::: details {{ 1 + 1 }}\n:::', /\{\{/],
  ['an attribute', '[text](https://example.com){onclick="alert(1)" .a}', /onclick="|class="a"/],
  ['a directive', '**text**{v-html="x"}', /v-html/],
  ['HTML in the language of a block', '```<svg/onload=alert(1)>\n```', /<svg/],
  [
    'HTML in the title of a block',
    '::: code-group\n```js [<svg onload=alert(1)>]\n```\n:::',
    /<svg/,
  ],
  ['a block that is a template', '```html-vue\n{{ 1 + 1 }}\n```', /<pre(?![^>]*v-pre)/],
  ['HTML in the title of an alert', '> [!NOTE] <svg onload=alert(1)>\n> x', /<svg/],
  ['a table of contents', '[[toc]]\n\n## {{ 1 + 1 }}', />[^<]*\{\{/],
  ['a file', '<<< /etc/hostname', /language-/],
  ['a file in a comment', '<!-- @include: /etc/hostname -->', /<!--/],
  ['an image of another origin', '![x](https://example.com/x.png)', /<img/],
  ['a link that is a script', '[x](javascript:alert(1))', /href/],
  ['HTML in the request of an example', '```http\nGET "><svg/onload=alert(1)>\n```', /<svg/],
  ['HTML in a component', '```component\nLifecycleChart "><svg/onload=alert(1)>\n```', /<svg/],
  ['an unknown component', '```component\nObject.constructor\n```', /<Object/],
])('%s in a text is shown as text', (_, text, forbidden) => {
  expect(render(text)).not.toMatch(forbidden);
});

test('Markdown and the components of the site are rendered', () => {
  expect(render('## A {#b}\n\n`{{x}}` **c**')).toContain('<h2 id="b"');
  expect(render('```http\nGET /devices/{id}\n```')).toBe(
    '<ApiRequest method="GET" path="/devices/&#123;id}" />',
  );
  expect(render('```component\nTokenPlayground\n```')).toBe('<TokenPlayground />');
});

test('the navigation shows HTML in a title as text', () => {
  const pages = new Map([['guides/x.md', '# A <img src=x> title\n']]);
  const texts = JSON.stringify([sidebar(pages), nav(pages)]);
  expect(texts).toContain('A &lt;img src=x>');
});
