// Turns the editor's TypeScript into a module that a browser can run without `eval`. It keeps line breaks, so that the
// line numbers of errors stay correct.

/** The global function that returns a module by its name. */
export const modulesGlobal = '__playgroundModules';

export class SyntaxProblem extends Error {
  readonly line: number | undefined;

  constructor(message: string, line: number | undefined) {
    super(message);
    this.line = line;
  }
}

export async function transform(code: string): Promise<string> {
  const { transform: strip } = await import('sucrase');
  try {
    const { code: stripped } = strip(code, {
      transforms: ['typescript'],
      disableESTransforms: true,
    });
    return rewriteImports(stripped);
  } catch (error) {
    const { message, loc } = error as { message: string; loc?: { line: number } };
    throw new SyntaxProblem(
      message.replace(/^Error transforming \S+: | \(\d+:\d+\)$/g, ''),
      loc?.line,
    );
  }
}

const importStatement =
  /^import\s+(?:(\*\s+as\s+[\w$]+|[\w$]+|\{[^}]*\})\s+from\s+)?(['"])([^'"]+)\2;?/gm;

export function rewriteImports(code: string): string {
  return code.replaceAll(importStatement, (_, clause: string | undefined, _quote, name: string) => {
    const module = `globalThis.${modulesGlobal}(${JSON.stringify(name)})`;
    if (clause === undefined) return `${module};`;
    const names = clause.replace(/^\*\s+as\s+/, '').replaceAll(/\bas\b/g, ':');
    return `const ${names} = ${module};`;
  });
}
