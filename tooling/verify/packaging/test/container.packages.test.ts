// Builds the image of the sandbox from its Dockerfile and the tarballs, without a daemon, and runs it without network.
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packAll } from '../src/pack.ts';
import { root } from '../src/workspace.ts';

const run = promisify(execFile);
const script = (name: string): string =>
  fileURLToPath(new URL(`../container/${name}`, import.meta.url));

/** The commands are packages of Debian. buildah and unshare need root. */
const isPossible =
  process.env.REQUIRE_CONTAINER !== undefined ||
  (process.getuid?.() === 0 &&
    (await Promise.all(
      ['buildah', 'busybox', 'unshare'].map((command) => run(command, ['--help'])),
    ).then(
      () => true,
      () => false,
    )));

interface Image {
  readonly Docker: {
    readonly config: {
      readonly User: string;
      readonly ExposedPorts: Readonly<Record<string, object>>;
      readonly Healthcheck: { readonly Test: readonly string[] };
    };
  };
}

describe.skipIf(!isPossible)('the image of the sandbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'container-'));
  const env = {
    ...process.env,
    BUILDAH_ISOLATION: 'chroot',
    CONTAINERS_STORAGE_CONF: join(folder, 'storage.conf'),
  };
  const out = async (command: string, args: readonly string[]): Promise<string> => {
    const { stdout } = await run(command, args, { env, maxBuffer: 2 ** 26 });
    return stdout.trim();
  };

  beforeAll(async () => {
    // Do not change the images and containers of this machine.
    const [graph, state] = ['graph', 'run'].map((name) => JSON.stringify(join(folder, name)));
    const storage = `[storage]\ndriver = "vfs"\ngraphroot = ${graph}\nrunroot = ${state}\n`;
    writeFileSync(env.CONTAINERS_STORAGE_CONF, storage);
    const context = join(folder, 'context');
    mkdirSync(context);
    for (const file of ['Dockerfile', 'package.json'])
      copyFileSync(join(root, 'packages/sandbox', file), join(context, file));
    for (const { manifest, tarball } of await packAll(join(folder, 'packed')))
      if (['@x/description', '@x/sandbox', '@x/specs'].includes(manifest.name))
        copyFileSync(tarball, join(context, tarball.slice(tarball.lastIndexOf('/') + 1)));
    await out(script('base-image.sh'), ['localhost/node']);
    const options = [
      '--format',
      'docker',
      '--network',
      'host',
      '--build-arg',
      'NODE=localhost/node',
    ];
    await out('buildah', ['build', '--quiet', ...options, '--tag', 'sandbox', context]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the image has a user without rights, one port and a health check', async () => {
    const text = await out('buildah', ['inspect', '--type', 'image', 'sandbox']);
    const { User, ExposedPorts, Healthcheck } = (JSON.parse(text) as Image).Docker.config;
    expect(User).toBe('node');
    expect(Object.keys(ExposedPorts)).toEqual(['4010/tcp']);
    expect(Healthcheck.Test[0]).toBe('CMD');
  });

  test('the image adds less than 15 MB to the image of Node', async () => {
    const sizes = await out('buildah', ['images', '--json']);
    const bytes = (name: string): number =>
      (JSON.parse(sizes) as { names?: string[]; size: string }[])
        .filter(({ names }) => names?.includes(`localhost/${name}:latest`))
        .map(({ size }) => Number.parseFloat(size))[0]!;
    expect(bytes('sandbox') - bytes('node')).toBeLessThan(15);
  });

  test('the container serves the providers as its user when its health check passes', async () => {
    const program = `fetch('http://127.0.0.1:4010/').then((response) => response.json()).then(({ providers }) =>
      console.log(JSON.stringify({ providers, user: process.getuid() })))`;
    const text = await out(script('run.sh'), ['sandbox', program]);
    expect(JSON.parse(text)).toEqual({
      providers: ['bioprodict', 'biot', 'iotconnect', 'mediroutes'],
      user: 1000,
    });
  });
});
