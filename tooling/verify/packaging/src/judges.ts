// Two third-party checks. publint checks the manifest and the files. "Are the types wrong" checks the resolution of
// each entry point.
import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { problemKindInfo } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { Packed } from './pack.ts';

export async function publintProblems({ tarball, manifest }: Packed): Promise<string[]> {
  const bytes = readFileSync(tarball);
  const { messages } = await publint({
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
    strict: true,
  });
  return messages.map(
    (message) => `publint: ${formatMessage(message, manifest, { color: false }) ?? message.code}`,
  );
}

/**
 * Packages are ESM only, because every supported runtime can `require()` ESM. So the check ignores the results for
 * CommonJS under `node16`, and for `node10`, which does not support exports maps. It uses all other results.
 */
const decided: readonly string[] = ['node10', 'node16-cjs'];

export async function typeProblems({ tarball, manifest }: Packed): Promise<string[]> {
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
  if (analysis.types === false) {
    const modules = Object.values(manifest.exports ?? {}).some(
      (target) => typeof target !== 'string',
    );
    return modules ? ['attw: the package has no declarations.'] : [];
  }
  return analysis.problems.filter(counts).map((problem) => {
    const { title } = problemKindInfo[problem.kind];
    const place =
      'entrypoint' in problem ? ` (${problem.entrypoint}, ${problem.resolutionKind})` : '';
    return `attw: ${title}${place}`;
  });
}

function counts(problem: Problem): boolean {
  return !('resolutionKind' in problem) || !decided.includes(problem.resolutionKind);
}
