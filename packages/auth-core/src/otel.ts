// Spans and metrics of what a client sends, in the stable HTTP semantic conventions, and counts of what its
// session does. The only module that imports the OpenTelemetry API, which is an optional peer dependency.
//
// Wrap the `fetch` that a client is given, not the one it makes of it: then every attempt is a span of its own,
// token requests and replays too, and no span ever sees a token.
import {
  type Attributes,
  type Meter,
  metrics,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { AuthEvent } from './events.ts';
import type { Fetch } from './fetch/authorize.ts';

export interface TelemetryOptions {
  /**
   * Makes the spans.
   * @default the tracer of the global tracer provider
   */
  tracer?: Tracer | undefined;
  /**
   * Counts and measures.
   * @default the meter of the global meter provider
   */
  meter?: Meter | undefined;
}

export interface Telemetry {
  /** Wraps a `fetch`: a client span and a duration for each request it sends. */
  fetch(fetch: Fetch): Fetch;
  /** Give it to the session: counts how tokens were obtained, and what failed. */
  onEvent(event: AuthEvent): void;
}

/** Bucket boundaries that the conventions advise for request durations, in seconds. */
const boundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
const name = '@x/auth-core';

/**
 * Observes a client and its session with OpenTelemetry.
 *
 * @example
 * const telemetry = createTelemetry();
 * const biot = createBiotClient({ …, fetch: telemetry.fetch(fetch), onEvent: telemetry.onEvent });
 */
export function createTelemetry({
  tracer = trace.getTracer(name),
  meter = metrics.getMeter(name),
}: TelemetryOptions = {}): Telemetry {
  const duration = meter.createHistogram('http.client.request.duration', {
    description: 'Duration of HTTP client requests.',
    unit: 's',
    advice: { explicitBucketBoundaries: boundaries },
  });
  const tokens = meter.createCounter('auth.tokens', {
    description: 'Tokens that became current, by where they came from.',
    unit: '{token}',
  });
  const failures = meter.createCounter('auth.failures', {
    description: 'Rejections and failures of authentication.',
    unit: '{failure}',
  });
  /** A replay is announced in the moment before it is sent. */
  let resends = 0;

  async function send(
    fetch: Fetch,
    request: Request,
    init: RequestInit | undefined,
  ): Promise<Response> {
    const attributes = attributesOf(request, resends);
    resends = 0;
    const started = performance.now();
    const span = tracer.startSpan(request.method, {
      kind: SpanKind.CLIENT,
      attributes: { ...attributes, 'url.full': redactedUrl(request.url) },
    });
    const { 'http.request.resend_count': _, ...dimensions } = attributes;
    const finish = (outcome: Attributes): void => {
      duration.record((performance.now() - started) / 1000, { ...dimensions, ...outcome });
      span.setAttributes(outcome).end();
    };
    try {
      const response = await fetch(request, init);
      finish(outcomeOf(response, span));
      return response;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      finish({ 'error.type': error instanceof Error ? error.name : '_OTHER' });
      throw error;
    }
  }

  return {
    fetch: (fetch) => (request, init) => send(fetch, request, init),
    onEvent(event) {
      if (event.type === 'replayed') resends = 1;
      else if (event.type === 'tokens') tokens.add(1, { 'auth.by': event.by });
      else if ('error' in event) {
        failures.add(1, { 'auth.event': event.type, 'error.type': event.error.code });
      }
    },
  };
}

function attributesOf(request: Request, resends: number): Attributes {
  const url = new URL(request.url);
  return {
    'http.request.method': request.method,
    'server.address': url.hostname,
    'server.port': Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
    'url.scheme': url.protocol.slice(0, -1),
    ...(resends > 0 && { 'http.request.resend_count': resends }),
  };
}

/** A status of 400 or more is an error to a client, and is its own error type. */
function outcomeOf({ status }: Response, span: Span): Attributes {
  if (status < 400) return { 'http.response.status_code': status };
  span.setStatus({ code: SpanStatusCode.ERROR });
  return { 'http.response.status_code': status, 'error.type': String(status) };
}

/** Which query parameter is a key can't be known here, so none is shown. */
function redactedUrl(given: string): string {
  const url = new URL(given);
  url.username = url.password = '';
  for (const key of new Set(url.searchParams.keys())) url.searchParams.set(key, 'REDACTED');
  return url.href;
}
