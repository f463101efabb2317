// OpenTelemetry: spans and metrics of a client's requests (stable HTTP semantic conventions), and counters of its
// session's events. Only this module imports the OpenTelemetry API, an optional peer dependency.
//
// Wrap the `fetch` that you pass to a client, not the authorized one. Then each attempt has its own span, also token
// requests and replays, and no span contains a token.
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
import { checkOptions } from './session/options.ts';

export interface TelemetryOptions {
  /**
   * Creates the spans.
   * @default the tracer of the global tracer provider
   */
  tracer?: Tracer | undefined;
  /**
   * Creates the counters and the histogram.
   * @default the meter of the global meter provider
   */
  meter?: Meter | undefined;
}

export interface Telemetry {
  /** Wraps a `fetch`: records a client span and a duration for each request. */
  fetch(fetch: Fetch): Fetch;
  /** Pass it to the session: counts how tokens were obtained, and failures. */
  onEvent(event: AuthEvent): void;
}

/** The bucket boundaries that the conventions recommend for request durations, in seconds. */
const boundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
const name = '@x/auth-core';

/**
 * Observes a client and its session with OpenTelemetry.
 *
 * @throws AuthError `invalid_configuration` for unknown options.
 *
 * @example
 * const telemetry = createTelemetry();
 * const biot = createBiotClient({ …, fetch: telemetry.fetch(fetch), onEvent: telemetry.onEvent });
 */
export function createTelemetry(options: TelemetryOptions = {}): Telemetry {
  checkOptions(options, [], ['tracer', 'meter']);
  const { tracer = trace.getTracer(name), meter = metrics.getMeter(name) } = options;
  const duration = meter.createHistogram('http.client.request.duration', {
    description: 'Duration of HTTP client requests.',
    unit: 's',
    advice: { explicitBucketBoundaries: boundaries },
  });
  const tokens = meter.createCounter('auth.tokens', {
    description: 'New tokens, by source.',
    unit: '{token}',
  });
  const failures = meter.createCounter('auth.failures', {
    description: 'Rejections and failures of authentication.',
    unit: '{failure}',
  });
  /** The `replayed` event arrives immediately before the replay is sent. */
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

/** For client spans, a status of 400 or more is an error, with the status as error type. */
function outcomeOf({ status }: Response, span: Span): Attributes {
  if (status < 400) return { 'http.response.status_code': status };
  span.setStatus({ code: SpanStatusCode.ERROR });
  return { 'http.response.status_code': status, 'error.type': String(status) };
}

/**
 * Redacts all query parameters, because any of them can be an API key, also one without a name, and drops the fragment,
 * which is not sent.
 */
function redactedUrl(given: string): string {
  const url = new URL(given);
  url.username = url.password = url.hash = '';
  url.search = url.search.replace(/([?&])([^&=]*=)?[^&]*/g, '$1$2REDACTED');
  return url.href;
}
