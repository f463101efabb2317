// Publishes to private registries with npm's own authentication, in the ways of GitHub Packages, GitLab and Artifactory.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Account,
  base64,
  basic,
  layouts,
  type PrivateRegistry,
  publisher,
  reader,
  startPrivateRegistry,
} from './private.fixture.ts';
import {
  type Configuration,
  createRepository,
  install,
  later,
  names,
  type PackageManager,
  type Repository,
  yarnrc,
} from './publish.fixture.ts';

/** How a vendor's documentation configures npm. */
interface Vendor {
  /** The members of `publishConfig` besides `access`. */
  publishConfig(registry: PrivateRegistry): Readonly<Record<string, string>>;
  /** npm's configuration of the job that publishes. */
  npmrc(registry: PrivateRegistry): string;
  /** Configurations with which nothing can be published, and what the error says. */
  rejected(registry: PrivateRegistry): readonly (readonly [npmrc: string, message: string])[];
  /** The package manager of the consumer, and its configuration. */
  readonly tool: PackageManager;
  consumer(registry: PrivateRegistry): Configuration;
}

const lines = (...all: string[]): string => `${all.join('\n')}\n`;
/** Returns a URL as npm's configuration has it in the names of credentials. */
const place = (url: string): string => url.replace('http:', '');
const tokenAt = (url: string, token: string): string => `${place(url)}:_authToken=${token}`;
const basicAt = (url: string, { name, password }: Account): string =>
  lines(`${place(url)}:username=${name}`, `${place(url)}:_password=${base64(password)}`);
const howToLogIn = (url: string): string =>
  `\`npm login --registry ${url}\`, or \`npm config set ${place(url)}:_authToken TOKEN\`.`;

const vendors: Readonly<Record<keyof typeof layouts, Vendor>> = {
  github: {
    publishConfig: () => ({}),
    npmrc: ({ publishing: url, token }) =>
      lines(`@x:registry=${url}`, tokenAt(url, token(publisher))),
    rejected: ({ publishing: url, token }) => [
      [
        `@x:registry=${url}`,
        `(E401: Unable to authenticate, your authentication token seems to be invalid); npm has no valid login for it. Log in: ${howToLogIn(url)}`,
      ],
      [
        lines(`@x:registry=${url}`, tokenAt(url, 'expired')),
        `(E401: Unable to authenticate, your authentication token seems to be invalid); npm has no valid login for it. Log in: ${howToLogIn(url)}`,
      ],
      [
        lines(`@x:registry=${url}`, tokenAt(url, token(reader))),
        `user reader is not allowed to publish package @x/auth-core); npm has the login \`reader\` for it. Give that login the right to publish, or log in with another one: ${howToLogIn(url)}`,
      ],
    ],
    tool: 'npm',
    consumer: ({ installing: url, token }) => ({
      npmrc: lines(`@x:registry=${url}`, tokenAt(url, token(reader))),
      yarnrc: '',
    }),
  },
  gitlab: {
    publishConfig: ({ publishing }) => ({ '@x:registry': publishing }),
    npmrc: ({ publishing, installing, token }) =>
      lines(`@x:registry=${installing}`, tokenAt(publishing, token(publisher))),
    rejected: ({ publishing, installing, token }) => [
      [
        lines(`@x:registry=${installing}`, tokenAt(installing, token(publisher))),
        `(E401: Unable to authenticate, your authentication token seems to be invalid); npm has no valid login for it. Log in: ${howToLogIn(publishing)}`,
      ],
    ],
    tool: 'pnpm',
    consumer: ({ publishing, installing, token }) => ({
      npmrc: lines(
        `@x:registry=${installing}`,
        ...[installing, publishing].map((url) => tokenAt(url, token(reader))),
      ),
      yarnrc: '',
    }),
  },
  artifactory: {
    publishConfig: ({ publishing }) => ({ registry: publishing }),
    npmrc: ({ publishing, installing }) =>
      lines(
        `@x:registry=${installing}`,
        `${place(installing)}:_auth=${basic(reader)}`,
        basicAt(publishing, publisher),
      ),
    rejected: ({ publishing, installing }) => [
      [
        lines(`@x:registry=${installing}`, basicAt(new URL('/', publishing).href, publisher)),
        `npm has no login for the registry ${publishing}. Log in: ${howToLogIn(publishing)}`,
      ],
      [
        lines(`@x:registry=${installing}`, basicAt(publishing, reader)),
        `user reader is not allowed to publish package @x/auth-core); npm has the login \`reader\` for it. Give that login the right to publish, or log in with another one: ${howToLogIn(publishing)}`,
      ],
    ],
    tool: 'yarn',
    consumer: ({ installing }) => ({
      npmrc: '',
      yarnrc: yarnrc(installing, `npmAuthIdent: '${basic(reader)}', npmAlwaysAuth: true`),
    }),
  },
};

describe.for(Object.keys(vendors) as (keyof typeof layouts)[])('the way of %s', (name) => {
  const vendor = vendors[name];
  let registry: PrivateRegistry;
  let x: Repository;

  beforeAll(async () => {
    registry = await startPrivateRegistry(layouts[name]);
    const headers = { authorization: `Basic ${basic(reader)}` };
    x = createRepository({ url: registry.installing, npmrc: vendor.npmrc(registry), headers });
    for (const name of names) setPublishConfig(name);
    x.changeset('first', Object.fromEntries(names.map((name) => [name, 'major'])));
    await x.version();
    expect((await x.pack()).code).toBe(0);
  });
  afterAll(async () => {
    await x?.stop();
    await registry?.stop();
  });

  function setPublishConfig(name: string): void {
    const path =
      name === '@x/specs' ? 'specs/package.json' : `packages/${name.slice(3)}/package.json`;
    const publishConfig = { access: 'restricted', ...vendor.publishConfig(registry) };
    const manifest = JSON.parse(x.read(path)) as object;
    x.write(path, `${JSON.stringify({ ...manifest, publishConfig }, null, 2)}\n`);
  }

  /** Publishes with another configuration of npm. */
  async function publishWith(npmrc: string): Promise<string> {
    const own = x.read('.npmrc');
    x.write('.npmrc', npmrc);
    const { code, output } = await x.publish();
    x.write('.npmrc', own);
    expect(code).toBe(1);
    expect(registry.published).toEqual([]);
    return output;
  }

  test('a login that may not publish gets a message, and nothing is published', async () => {
    for (const [npmrc, message] of vendor.rejected(registry)) {
      const output = await publishWith(npmrc);
      expect(output).toContain(registry.publishing);
      expect(output).toContain(`${message} Nothing was published.`);
    }
  });

  test('a run that was killed is completed by the next one', async () => {
    const arrived = async (): Promise<void> => {
      while (registry.published.length < 2) await later(20);
    };
    expect((await x.publish('main', arrived())).code).toBeLessThan(0);
    const { code, output } = await x.publish();
    expect(code, output).toBe(0);
    expect([...registry.published].sort()).toEqual(names);
    expect(x.tags()).toEqual(await x.versions());
  });

  test('consumers install the newest release', async () => {
    x.changeset('fix', { '@x/halcyon': 'patch' });
    await x.version();
    for (const { code, output } of [await x.pack(), await x.publish()])
      expect(code, output).toBe(0);
    expect((await x.packument('@x/halcyon'))['dist-tags']).toEqual({ latest: '2.0.1' });
    const dependencies = { '@x/halcyon': '^2.0.0', '@x/auth-core': '^2.0.0' };
    const code =
      "import { open } from '@x/auth-core';\nimport { connect } from '@x/halcyon';\nconnect(open({}));\n";
    const configuration = vendor.consumer(registry);
    expect(await install(configuration, { tool: vendor.tool, dependencies, code })).toEqual({
      '@x/halcyon': '2.0.1',
      '@x/auth-core': '2.0.0',
    });
  });
});
