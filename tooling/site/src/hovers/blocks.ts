// Turns the TypeScript blocks of a page into modules. A block can use names of earlier blocks: it imports them, and
// each block exports the names that later blocks use.

import { namesFromEarlier } from '@x/packaging/snippets';

export interface BlockModule {
  readonly name: string;
  /** Text before the code. */
  readonly imports: string;
  readonly code: string;
  /** Text after the code. */
  readonly exports: string;
}

export function modulesOf(codes: readonly string[]): BlockModule[] {
  const taken = namesFromEarlier(codes);
  return codes.map((code, index) => {
    const imported = [...(taken[index] ?? [])].map(
      ([name, source]) => `import { ${name} } from './${nameOf(source)}';\n`,
    );
    const used = taken.flatMap((names) =>
      [...names].flatMap(([name, source]) => (source === index ? name : [])),
    );
    const exported = [...new Set(used)].filter((name) => !isExported(code, name));
    return {
      name: nameOf(index),
      imports: imported.join(''),
      code,
      exports: `\nexport { ${exported.join(', ')} };\n`,
    };
  });
}

function nameOf(index: number): string {
  return `block-${index}.ts`;
}

function isExported(code: string, name: string): boolean {
  const declaration = `^export (?:async )?(?:const|function|class|interface|type) ${name}\\b`;
  return new RegExp(declaration, 'm').test(code);
}
