// Tests the committed zod schemas of every provider. They accept all examples of the document. For mutated examples
// they give the same result as a JSON Schema validator.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { providersIn } from '../../src/repository.ts';
import { documentsOf } from '../fixture.ts';
import { root } from '../workspace.ts';
import { judgeOf } from './judge.ts';
import { type Mutation, mutationsOf } from './mutations.ts';
import { type Document, type Sample, samplesOf, type ZodPackage } from './samples.ts';

for (const name of providersIn(root)) {
  const document = documentsOf(name).openapi as unknown as Document;
  const entry = join(root, 'packages', name, 'src/generated/zod/index.ts');
  const zod = (await import(/* @vite-ignore */ entry)) as ZodPackage;
  const samples = [...samplesOf(document, zod)];
  const judges = {
    request: judgeOf(document, 'request'),
    response: judgeOf(document, 'response'),
  };
  const verdicts = ({ direction, pointer, schema }: Sample, value: unknown) => ({
    zod: schema.safeParse(value).success,
    ajv: judges[direction].accepts(pointer, value),
  });

  describe(name, () => {
    test('the schemas accept every example', () => {
      const refused = samples.filter(({ schema, value }) => !schema.safeParse(value).success);
      expect(refused.map((sample) => sample.name)).toEqual([]);
      const hasBodies = JSON.stringify(document).includes('"requestBody":');
      expect(samples.some(({ direction }) => direction === 'request')).toBe(hasBodies);
      expect(samples.some(({ direction }) => direction === 'response')).toBe(true);
    });

    test('the schemas and Ajv agree about mutated examples', () => {
      const counts = { accepted: 0, refused: 0 };
      const differences: string[] = [];
      const tested = distinct(samples);
      const total = tested.reduce((sum, { value }) => sum + sizeOf(value), 0);
      for (const sample of tested) {
        for (const { name: change, value } of changesOf(sample.value, total)) {
          const { zod: ours, ajv } = verdicts(sample, value);
          counts[ajv ? 'accepted' : 'refused'] += 1;
          if (ours !== ajv)
            differences.push(`${sample.name}: ${change}: ${ours ? 'accepted' : 'rejected'}`);
        }
      }
      expect(differences).toEqual([]);
      // A document with few operations has fewer examples to change.
      const least = samples.length < 20 ? samples.length : 100;
      expect(counts.accepted).toBeGreaterThan(least);
      expect(counts.refused).toBeGreaterThan(least);
      if (process.env.VERDICTS) console.log(name, samples.length, counts);
    });
  });
}

/** Returns the examples without those of a schema that an earlier operation shares. */
function distinct(samples: readonly Sample[]): Sample[] {
  const seen = new Map<unknown, Set<string>>();
  return samples.filter(({ direction, pointer, schema, value }) => {
    const own = seen.get(schema) ?? new Set();
    seen.set(schema, own);
    const key = `${direction} ${pointer} ${JSON.stringify(value)}`;
    if (own.has(key)) return false;
    own.add(key);
    return true;
  });
}

/** Returns the mutations of an example; not all of them if it or the document is large, because schemas repeat. */
function changesOf(value: unknown, total: number): Iterable<Mutation> {
  const step = 1 + 2 * Math.floor(sizeOf(value) / 100 + total / 5_000);
  return mutationsOf(value).filter((_, index) => index % step === 0);
}

/** Returns the number of values in a value. */
function sizeOf(value: unknown): number {
  const members = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return members.reduce((sum: number, member) => sum + sizeOf(member), 1);
}
