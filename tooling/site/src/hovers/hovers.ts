// Adds types to the names in the TypeScript blocks of the guides and of the providers' pages. A block that does not
// compile fails the build. The types are attributes in static HTML, and `theme/hovers.ts` shows them. A page has
// hundreds of names, so one component for each would make hydration slow.

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
  /** A plugin for the Markdown renderer that marks the blocks. */
  readonly mark: (markdown: MarkdownRenderer) => void;
  /** A transformer for Shiki that writes the types into the marked blocks. */
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

/**
 * The guides and the READMEs of the providers. The texts of API documents are untrusted, so their blocks are not
 * compiled.
 */
export function compiledFiles(): string[] {
  const homes = packages().filter(({ isProvider }) => isProvider);
  return [...sourcePages().keys()].filter(
    (file) =>
      file.startsWith('docs/guides/') ||
      homes.some(({ folder }) => file === `packages/${folder}/README.md`),
  );
}

/** The names of the credentials of all logins. The blocks use them without declaring them. */
function credentialNames(): string[] {
  return providerNames().flatMap((name) =>
    (descriptionOf(name).lifecycle?.logins ?? []).flatMap(({ inputs }) =>
      inputs.map((input) => input.name),
    ),
  );
}

/** The mark of a block, which follows its language. */
function keyOf(file: string, index: number): string {
  return `${file}:${index}`;
}

/** The front matter of a page contains its source file. */
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
    // Shiki calls this filter directly before `lookUp`, which does not receive the block.
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

/** The maximal number of characters of a description. */
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
