// The public declarations of each entry point, as rolled up by API Extractor: sorted, with all types that they use,
// exported or not.
//
// API Extractor includes its own TypeScript. The declarations that it reads were written by TypeScript 7.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
} from '@microsoft/api-extractor';
import { type Entry, entriesOf, type PublishedPackage } from '../workspace.ts';
import { declarations, heading } from './text.ts';

/** Text by file name: `index.api.md`, `testing.api.md`. */
export function entryReports(published: PublishedPackage): Map<string, string> {
  const entries = entriesOf(published.manifest);
  const [first, ...others] = entries.map(({ types }) => join(published.folder, types));
  if (first === undefined) return new Map();
  const missing = [first, ...others].find((file) => !existsSync(file));
  if (missing !== undefined)
    throw new Error(
      `${published.directory} is not built: ${missing} is missing. Run: npx -y pnpm@10 build`,
    );
  const scratch = mkdtempSync(join(tmpdir(), 'x-api-'));
  try {
    const configurations = entries.map((entry) => configure(published, entry, scratch));
    const state = CompilerState.create(configurations[0]!, { additionalEntryPoints: others });
    return new Map(
      entries.map((entry, index) => {
        const report = extract(configurations[index]!, state, entry.specifier);
        return [fileOf(entry), `${heading(entry.specifier)}\`\`\`ts\n${report}\n\`\`\`\n`];
      }),
    );
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function fileOf({ subpath }: Entry): string {
  return `${subpath === '.' ? 'index' : subpath.slice(2).replaceAll('/', '.')}.api.md`;
}

function extract(
  configuration: ExtractorConfig,
  compilerState: CompilerState,
  name: string,
): string {
  const complaints: string[] = [];
  Extractor.invoke(configuration, {
    compilerState,
    localBuild: true,
    messageCallback: (message: ExtractorMessage) => {
      message.handled = true;
      const relevant =
        message.category === 'Compiler' || message.logLevel === ExtractorLogLevel.Error;
      if (relevant) complaints.push(message.formatMessageWithLocation(undefined));
    },
  });
  if (complaints.length > 0)
    throw new Error(`The declarations of ${name} do not compile.\n${complaints.join('\n')}`);
  return declarations(readFileSync(configuration.reportFilePath, 'utf8'));
}

function configure({ folder }: PublishedPackage, entry: Entry, scratch: string): ExtractorConfig {
  const main = join(folder, entry.types);
  const node = existsSync(join(folder, 'node_modules/@types/node'));
  return ExtractorConfig.prepare({
    configObject: {
      newlineKind: 'lf',
      projectFolder: folder,
      mainEntryPointFilePath: main,
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            module: 'nodenext',
            target: 'es2022',
            lib: ['es2023', 'dom', 'dom.iterable'],
            types: node ? ['node'] : [],
            strict: true,
            skipLibCheck: true,
          },
          files: [main],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: basename(fileOf(entry), '.api.md'),
        reportFolder: scratch,
        reportTempFolder: join(scratch, 'temp'),
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, 'package.json'),
  });
}
