// `pnpm --filter @x/specs build`: writes specs/dist/, the content of `@x/specs`, from specs/<provider>/.
// `pnpm --filter @x/specs bundle`: writes the same as specs/x-specs-<version>.tar.gz, for a release.
import { relative } from 'node:path';
import { makeArtefacts } from './artefacts.ts';
import { writeBundle } from './bundle.ts';
import {
  distFolder,
  readBesides,
  readDocuments,
  readVersion,
  specsFolder,
  writeFiles,
} from './repository.ts';

const version = readVersion();
const files = makeArtefacts(readDocuments(), version);
const [command] = process.argv.slice(2);

if (command === 'build') {
  writeFiles(distFolder, files);
  console.log(`${relative('.', distFolder)}: ${files.size} files`);
} else if (command === 'bundle') {
  const archive = await writeBundle(specsFolder, version, new Map([...files, ...readBesides()]));
  console.log(relative('.', archive));
} else {
  console.error('Usage: node tooling/generate/spec-builder/src/cli.ts build | bundle');
  process.exitCode = 2;
}
