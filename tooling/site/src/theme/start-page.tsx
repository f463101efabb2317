// The start page.

import { useData, withBase } from 'vitepress';
import {
  defineAsyncComponent,
  defineComponent,
  type FunctionalComponent,
  hydrateOnVisible,
} from 'vue';
import type { Charts } from '../pages/benchmarks.ts';
import type { ClientExample } from '../pages/example.ts';
import type { Recording } from '../pages/recording.ts';
import { BarChart } from './bar-chart.tsx';
import { LifeAnimation } from './life-animation.tsx';

interface StartData {
  readonly providers: readonly {
    readonly name: string;
    readonly title: string;
    readonly summary: string;
    readonly operations: number;
    readonly logins: number;
  }[];
  readonly packages: readonly {
    readonly name: string;
    readonly description: string;
    readonly folder: string;
    readonly isProvider: boolean;
  }[];
  readonly example: ClientExample;
  readonly recording: Recording;
  readonly charts: Charts;
}

type Part = FunctionalComponent<{ readonly data: StartData }>;

/** A part that consists of text and links only. It is complete in HTML, so it is never hydrated. */
function still(part: Part): Part {
  part.props = ['data'];
  return defineAsyncComponent<Part>({ loader: () => Promise.resolve(part), hydrate: () => {} });
}

/** The animation starts when it becomes visible. */
const PlayedLife = defineAsyncComponent({
  loader: () => Promise.resolve(LifeAnimation),
  hydrate: hydrateOnVisible(),
});

export const StartPage = defineComponent(() => {
  const { frontmatter } = useData();
  return () => {
    const data = frontmatter.value as StartData;
    return (
      <main class="h-page">
        <Start data={data} />
        <section class="h-band" aria-labelledby="life">
          <h2 id="life">The life of a token</h2>
          <p>
            Recorded with the real client of {data.recording.title} and the real engine of the
            sandbox. The <a href={withBase(`/${data.recording.provider}/playground`)}>playground</a>{' '}
            runs both in your browser.
          </p>
          <PlayedLife recording={data.recording} />
        </section>
        <Rest data={data} />
      </main>
    );
  };
});

const Start = still(({ data }) => <Hero example={data.example} />);

const Rest = still(({ data }) => (
  <div class="h-rest">
    <Features />
    <section class="h-band" aria-labelledby="costs">
      <h2 id="costs">What it costs</h2>
      <p>
        Measured next to the alternatives. The <a href={withBase('/benchmarks')}>benchmarks</a> say
        how.
      </p>
      <div class="h-charts">
        {[data.charts.size, data.charts.warm, data.charts.expiry].map((chart) => (
          <BarChart key={chart.title} chart={chart} />
        ))}
      </div>
    </section>
    <Providers providers={data.providers} />
    <Packages packages={data.packages} />
  </div>
));

function Hero({ example }: { readonly example: ClientExample }) {
  const { provider, factory, variable, server, path, credentials, baseUrl } = example;
  const values = Object.entries(server).map(([name, value]) => `${name}: '${value}'`);
  const lines = [
    `const ${variable} = ${factory}({`,
    ...(baseUrl.includes('{') ? [`  server: { ${values.join(', ')} },`] : []),
    `  credentials: { ${credentials.join(', ')} },`,
    '});',
    `const { data, error } = await ${variable}.GET('${path}');`,
  ];
  return (
    <section class="h-hero">
      <div>
        <h1>API clients that stay logged in</h1>
        <p class="h-tagline">
          Typed clients for TypeScript and JavaScript. They log in on the first call, refresh the
          token once for all calls, and recover when it is revoked or lost. You write no login code.
        </p>
        <p class="x-controls">
          <a class="x-button x-primary" href={withBase(`/${provider}/playground`)}>
            Play with it
          </a>
          <a class="x-button" href={withBase('/guides/first-call')}>
            First call
          </a>
        </p>
      </div>
      <div class="h-code">
        <section tabindex={0} aria-label="Install">
          <pre>npm install @x/{provider}</pre>
        </section>
        <section tabindex={0} aria-label="Use">
          <pre>{lines.join('\n')}</pre>
        </section>
      </div>
    </section>
  );
}

const features: readonly {
  readonly title: string;
  readonly text: string;
  readonly link: string;
}[] = [
  {
    title: 'One login for everything',
    text: 'Concurrent calls, browser tabs and processes share one token request.',
    link: '/guides/many-users',
  },
  {
    title: 'Every failure has a reason',
    text: 'An error has a code, the failed step and the status. It never contains a token.',
    link: '/guides/errors',
  },
  {
    title: 'Second factors',
    text: 'The client asks your application for the code. If the code is wrong, it asks again.',
    link: '/guides/logging-in',
  },
  {
    title: 'A sandbox of each API',
    text: 'Tokens expire and rotate as at the provider, and you can make requests fail.',
    link: '/packages/sandbox/',
  },
  {
    title: 'Your tests, without the API',
    text: 'MSW handlers are generated from the same documents as the client.',
    link: '/guides/testing',
  },
  {
    title: 'Not only TypeScript',
    text: 'Clients in Python, Go, Java, Kotlin and Rust pass the same conformance cases.',
    link: '/polyglot',
  },
];

function Features() {
  return (
    <section class="h-features" aria-label="What you get">
      {features.map(({ title, text, link }) => (
        <div key={title} class="h-card">
          <h2>
            <a href={withBase(link)}>{title}</a>
          </h2>
          <p>{text}</p>
        </div>
      ))}
    </section>
  );
}

function Providers({ providers }: Pick<StartData, 'providers'>) {
  return (
    <section class="h-band" aria-labelledby="providers">
      <h2 id="providers">Providers</h2>
      <div class="h-cards">
        {providers.map(({ name, title, summary, operations, logins }) => (
          <div key={name} class="h-card">
            <h3>
              <a href={withBase(`/${name}/`)}>{title}</a>
            </h3>
            <p>{summary}</p>
            <p class="h-facts">
              <a href={withBase(`/${name}/reference/`)}>{operations} operations</a>
              <a href={withBase(`/${name}/login`)}>
                {logins === 1 ? 'one login' : `${logins} logins`}
              </a>
              <a href={withBase(`/${name}/playground`)}>playground</a>
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}

function Packages({ packages }: Pick<StartData, 'packages'>) {
  return (
    <section class="h-band" aria-labelledby="packages">
      <h2 id="packages">Other packages</h2>
      <ul class="h-list">
        {packages
          .filter(({ isProvider }) => !isProvider)
          .map(({ name, description, folder }) => (
            <li key={name}>
              <a href={withBase(`/packages/${folder}/`)}>
                <code>{name}</code>
              </a>{' '}
              {description}
            </li>
          ))}
        <li>
          <a href={withBase('/specs/')}>
            <code>@x/specs</code>
          </a>{' '}
          The documents, for any language
        </li>
        <li>
          <a href={withBase('/decisions/')}>Decisions</a>,{' '}
          <a href={withBase('/requirements')}>requirements</a>,{' '}
          <a href={withBase('/threat-model')}>threat model</a>,{' '}
          <a href={withBase('/contributing')}>contributing</a>
        </li>
      </ul>
    </section>
  );
}
