import { SpanStatusCode } from '@opentelemetry/api';
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
import { expect, test } from 'vitest';
import { authorize, createSession } from './index.ts';
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
  await fetch(`${resource}/devices?api_key=secret-key&api_key=other&x=1`);
  const token = await session.accessToken();
  const seen = JSON.stringify([
    spans().map(({ name, attributes, events }) => ({ name, attributes, events })),
    await metric('http.client.request.duration'),
  ]);
  expect(seen).toContain('api_key=REDACTED');
  for (const secret of [token, 'secret-key', 'other']) expect(seen).not.toContain(secret);
});
