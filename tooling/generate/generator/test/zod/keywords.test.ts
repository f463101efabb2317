// Tests every schema keyword, alone and combined, with one pool of values: zod accepts the same values as a JSON Schema
// validator. The providers' documents do not use all keywords.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Declaration, declare } from '../../src/zod/components.ts';
import { declaration } from '../../src/zod/emit.ts';
import { scratch } from '../compile.ts';
import { type Direction, judgeOf } from './judge.ts';
import { components, pool } from './keywords.cases.ts';
import type { Schema } from './samples.ts';

const folder = scratch('keywords');
const names = new Set(Object.keys(components));
const { declarations, checks, shared } = declare(components, { request: names, response: names });
let schemas: Record<string, Schema>;

beforeAll(async () => {
  const file = join(folder, 'schemas.ts');
  const written = [
    ...[...shared].map(([name, text]) => `const ${name} = ${text};\n`),
    ...declarations.map((one: Declaration) => declaration(one, false)),
  ];
  const imported = `import { ${[...checks].join(', ')} } from '@x/auth-core/validate';\n`;
  writeFileSync(file, `${imported}import * as z from 'zod/mini';\n${written.join('')}`);
  schemas = (await import(/* @vite-ignore */ file)) as Record<string, Schema>;
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.each<Direction>(['request', 'response'])('in a %s', (direction) => {
  const judge = judgeOf({ components: { schemas: components } }, direction);
  test.each(Object.keys(components))('%s', (name) => {
    const own = declarations.filter(({ component }) => component === name);
    const { identifier } = own.find((one) => one.direction === direction) ?? own[0]!;
    const verdicts = pool.map((value) => ({
      value,
      zod: schemas[identifier]!.safeParse(value).success,
      ajv: judge.accepts(`/components/schemas/${name}`, value),
    }));
    expect(verdicts.filter(({ zod, ajv }) => zod !== ajv)).toEqual([]);
    expect(verdicts.some(({ ajv }) => ajv)).toBe(true);
    expect(verdicts.some(({ ajv }) => !ajv) || name === 'Any').toBe(true);
  });
});
