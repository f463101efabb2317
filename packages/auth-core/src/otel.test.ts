import { metrics, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { expect, onTestFinished, test, vi } from 'vitest';
import { AuthError, authorize, createSession } from './index.ts';
import { createTelemetry } from './otel.ts';
import { authorizationServer } from './testing/authorization-server.ts';
import { fakeClock } from './testing/clock.ts';

const resource = 'https://api.example.com';

function setUp() {
  const spans = new InMemorySpanExporter();
  const tracers = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter });
  const meters = new MeterProvider({ readers: [reader] });
  const telemetry = createTelemetry({
    tracer: tracers.getTracer('test'),
    meter: meters.getMeter('test'),
  });
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const { grant, credentials } = server;
  const session = createSession({ grant, credentials, clock, onEvent: telemetry.onEvent });
  const raw = async (request: Request): Promise<Response> => {
    clock.advance(5_000);
    return server.fetch(request);
  };
  const fetch = authorize(telemetry.fetch(raw), session, { resource });
  async function metric(name: string) {
    await reader.forceFlush();
    const all = exporter
      .getMetrics()
      .at(-1)!
      .scopeMetrics.flatMap(({ metrics }) => metrics);
    return all.find(({ descriptor }) => descriptor.name === name)!;
  }
  return { server, session, fetch, telemetry, spans: () => spans.getFinishedSpans(), metric };
}

test('every attempt has a client span, and a replay has a resend count', async () => {
  const { server, fetch, spans } = setUp();
  await fetch(`${resource}/devices`);
  server.revokeAccessTokens();
  await fetch(`${resource}/devices`);
  expect(spans().map(({ attributes }) => attributes['http.response.status_code'])).toEqual([
    200, 401, 200,
  ]);
  expect(spans().map(({ attributes }) => attributes['http.request.resend_count'])).toEqual([
    undefined,
    undefined,
    1,
  ]);
  expect(spans().map(({ status }) => status.code)).toEqual([
    SpanStatusCode.UNSET,
    SpanStatusCode.ERROR,
    SpanStatusCode.UNSET,
  ]);
  expect(spans()[0]).toMatchObject({
    name: 'GET',
    attributes: {
      'http.request.method': 'GET',
      'server.address': 'api.example.com',
      'server.port': 443,
    },
  });
});

test('durations are recorded in seconds, with the name and attributes of the semantic conventions', async () => {
  const { fetch, metric } = setUp();
  await fetch(`${resource}/devices`);
  const { descriptor, dataPoints } = await metric('http.client.request.duration');
  expect(descriptor.unit).toBe('s');
  expect(dataPoints[0]?.attributes).toEqual({
    'http.request.method': 'GET',
    'http.response.status_code': 200,
    'server.address': 'api.example.com',
    'server.port': 443,
    'url.scheme': 'https',
  });
});

test('a failed request has an error span, and the caller gets the error', async () => {
  const { telemetry, spans } = setUp();
  const failing = telemetry.fetch(() => Promise.reject(new TypeError('fetch failed')));
  await expect(failing(new Request(`${resource}/devices`))).rejects.toThrow('fetch failed');
  expect(spans()[0]?.attributes['error.type']).toBe('TypeError');
  expect(spans()[0]?.status.code).toBe(SpanStatusCode.ERROR);
});

test('a failure that is no error has the type of the conventions', async () => {
  const { telemetry, spans } = setUp();
  const failing = telemetry.fetch(() => Promise.reject('reset'));
  await expect(failing(new Request(resource))).rejects.toBe('reset');
  expect(spans()[0]?.attributes['error.type']).toBe('_OTHER');
});

test.for([
  [399, undefined],
  [400, '400'],
  [503, '503'],
] as const)('the status %i of a response has the error type %s', async ([status, type]) => {
  const { telemetry, spans } = setUp();
  await telemetry.fetch(async () => new Response(null, { status }))(new Request(resource));
  expect(spans()[0]?.attributes['error.type']).toBe(type);
  const code = type === undefined ? SpanStatusCode.UNSET : SpanStatusCode.ERROR;
  expect(spans()[0]?.status.code).toBe(code);
});

test.for([
  ['http://127.0.0.1/', 80],
  ['https://127.0.0.1/', 443],
  ['http://127.0.0.1:8080/', 8080],
] as const)('the port of %s is %i', async ([url, port]) => {
  const { telemetry, spans } = setUp();
  await telemetry.fetch(async () => new Response())(new Request(url));
  expect(spans()[0]?.attributes['server.port']).toBe(port);
});

test('a duration is the time between the request and its response', async () => {
  const { telemetry, metric } = setUp();
  let now = 1_000;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  onTestFinished(() => clock.mockRestore());
  const fetch = telemetry.fetch(async () => {
    now = 3_500;
    return new Response();
  });
  await fetch(new Request(resource));
  clock.mockRestore();
  const { dataPoints } = await metric('http.client.request.duration');
  expect(dataPoints[0]?.value).toMatchObject({
    sum: 2.5,
    buckets: {
      boundaries: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    },
  });
});

test('each metric has a description and a unit', async () => {
  const { session, fetch, telemetry, metric } = setUp();
  await fetch(`${resource}/devices`);
  const error = new AuthError('closed', 'Closed.');
  telemetry.onEvent({ type: 'retry', error });
  await session.accessToken();
  const told = async (name: string) => {
    const { description, unit } = (await metric(name)).descriptor;
    return [description, unit];
  };
  expect(await told('http.client.request.duration')).toEqual([
    'Duration of HTTP client requests.',
    's',
  ]);
  expect(await told('auth.tokens')).toEqual(['New tokens, by source.', '{token}']);
  expect(await told('auth.failures')).toEqual([
    'Rejections and failures of authentication.',
    '{failure}',
  ]);
});

test('an event without an error is not counted as a failure', async () => {
  const { telemetry, metric } = setUp();
  telemetry.onEvent({ type: 'retry', error: new AuthError('timeout', 'Timeout.') });
  telemetry.onEvent({ type: 'rejected', token: '01234567' });
  telemetry.onEvent({ type: 'store_recovered' });
  const { dataPoints } = await metric('auth.failures');
  expect(dataPoints.map(({ attributes }) => attributes)).toEqual([
    { 'auth.event': 'retry', 'error.type': 'timeout' },
  ]);
});

test('the global providers are the default, with the name of the package', async () => {
  const tracer = vi.spyOn(trace, 'getTracer');
  const meter = vi.spyOn(metrics, 'getMeter');
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  await createTelemetry().fetch(async () => new Response())(new Request(resource));
  expect([tracer.mock.calls, meter.mock.calls]).toEqual([[['@x/auth-core']], [['@x/auth-core']]]);
});

test('tokens are counted by source, and failures by event and code', async () => {
  const { server, session, metric } = setUp();
  const token = await session.accessToken();
  server.revokeFamilies();
  await session.accessToken({ rejected: token });
  const counted = async (name: string) =>
    (await metric(name)).dataPoints.map(({ attributes, value }) => ({ ...attributes, value }));
  expect(await counted('auth.tokens')).toEqual([{ 'auth.by': 'login', value: 2 }]);
  expect(await counted('auth.failures')).toEqual([
    { 'auth.event': 'refresh_refused', 'error.type': 'invalid_grant', value: 1 },
  ]);
});

test('REQ-20: spans and metrics contain no token and no value of a query parameter', async () => {
  const { fetch, session, spans, metric } = setUp();
  await fetch(
    `${resource}/devices?api_key=secret-key&api_key=other&x=1&a=b=secret-b#secret-fragment`,
  );
  await fetch(`${resource}/devices?secret-bare&secret%20bare2`);
  const token = await session.accessToken();
  const seen = JSON.stringify([
    spans().map(({ name, attributes, events }) => ({ name, attributes, events })),
    await metric('http.client.request.duration'),
  ]);
  expect(seen).toContain('api_key=REDACTED');
  for (const secret of [token, 'secret-', 'other', 'bare2']) expect(seen).not.toContain(secret);
});

test('REQ-20: a span contains no user of a URL, which the Request of a polyfill can keep', async () => {
  const { telemetry, spans } = setUp();
  const request = new Request(resource);
  Object.defineProperty(request, 'url', { value: 'https://ada:hunter2@api.example.com/devices' });
  await telemetry.fetch(async () => new Response())(request);
  expect(spans()[0]?.attributes['url.full']).toBe('https://api.example.com/devices');
});
