// The types of the names in the TypeScript blocks of the guides and of the providers' pages. A block that does not compile ends
// the build. The types are attributes in static HTML, which `theme/hovers.ts` shows: as components of their own, hundreds in a
// page, they would have to be hydrated.

import {
  createTransformerFactory,
  defaultHoverInfoProcessor,
  type TwoslashRenderer,
  type TwoslashShikiFunction,
} from '@shikijs/twoslash/core';
import { declarationsOfGiven } from '@x/packaging/given';
import { snippetsOf } from '@x/packaging/snippets';
import type { MarkdownOptions, MarkdownRenderer } from 'vitepress';
import { plain } from '../pages/markdown.ts';
import { descriptionOf, packages, providerNames, read } from '../pages/repository.ts';
import { sourcePages } from '../pages/sources.ts';
import { compileBlocks, type NameType } from './compile.ts';
import { consumerProject } from './consumer.ts';

type NodeHover = Parameters<TwoslashRenderer['nodeStaticInfo']>[0];

type Transformer = NonNullable<MarkdownOptions['codeTransformers']>[number];

export interface Hovers {
  /** For the configuration of Markdown: marks the blocks. */
  readonly mark: (markdown: MarkdownRenderer) => void;
  /** For Shiki: writes the types into the marked blocks. */
  readonly transformer: Transformer;
}

/** @throws Error if a block does not compile */
export function hovers(): Hovers {
  const blocks = new Map(compiledFiles().map((file) => [file, snippetsOf(read(file))] as const));
  const compiled = compileBlocks(consumerProject(), blocks, declarationsOfGiven(credentialNames()));
  const byKey = new Map<string, readonly NameType[]>();
  for (const [file, list] of compiled)
    for (const [index, names] of list.entries()) byKey.set(keyOf(file, index), names);
  return { mark: (markdown) => mark(markdown, byKey), transformer: transformerFor(byKey) };
}

/** Guides, and the READMEs of the providers. Texts of API documents are not compiled: they are untrusted. */
export function compiledFiles(): string[] {
  const homes = packages().filter(({ isProvider }) => isProvider);
  return [...sourcePages().keys()].filter(
    (file) =>
      file.startsWith('docs/guides/') ||
      homes.some(({ folder }) => file === `packages/${folder}/README.md`),
  );
}

/** The names of the credentials of all logins, which the blocks do not declare. */
function credentialNames(): string[] {
  return providerNames().flatMap((name) =>
    (descriptionOf(name).lifecycle?.logins ?? []).flatMap(({ inputs }) =>
      inputs.map((input) => input.name),
    ),
  );
}

/** The word after the language of a block. */
function keyOf(file: string, index: number): string {
  return `${file}:${index}`;
}

/** The front matter of a page names its file. */
function mark(markdown: MarkdownRenderer, byKey: ReadonlyMap<string, unknown>): void {
  markdown.core.ruler.push('mark_blocks', ({ tokens, env }) => {
    const blocks = tokens.filter(({ type, info }) => type === 'fence' && info === 'ts');
    for (const [index, block] of blocks.entries()) {
      const key = keyOf(String(env.frontmatter?.source), index);
      if (byKey.has(key)) block.info = `ts ${key}`;
    }
  });
}

function transformerFor(byKey: ReadonlyMap<string, readonly NameType[]>): Transformer {
  let names: readonly NameType[] = [];
  const lookUp: TwoslashShikiFunction = (code) => ({
    code,
    nodes: names.map((name) => nodeOf(name, code)),
  });
  const factory = createTransformerFactory(lookUp, renderer);
  return factory({
    // It is called directly before the function above, which does not get the block.
    filter: (_language, _code, { meta }) => {
      names = byKey.get(meta?.__raw?.trim() ?? '') ?? [];
      return names.length > 0;
    },
  });
}

function nodeOf(name: NameType, code: string): NodeHover {
  const { start, length } = name;
  const before = code.slice(0, start).split('\n');
  return {
    ...name,
    type: 'hover',
    target: code.slice(start, start + length),
    line: before.length - 1,
    character: before.at(-1)?.length ?? 0,
  };
}

/** Characters of a description: its first sentences. */
const longest = 300;

const renderer: TwoslashRenderer = {
  nodeStaticInfo: ({ text, docs }, node) => ({
    type: 'element',
    tagName: 'span',
    properties: {
      class: 'c-name',
      'data-type': defaultHoverInfoProcessor(text),
      ...(docs ? { 'data-docs': shortened(plain(docs)) } : {}),
    },
    children: [node],
  }),
};

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}
