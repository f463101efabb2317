// The origins that may send requests: CORS for the providers, and the check of `Host` and `Origin` for the control API.

import type { ServerRequest } from 'srvx';

/** Returns whether a host is this machine: `localhost`, a name below it (RFC 6761 §6.3), or a loopback address. */
export function isLoopback(hostname: string): boolean {
  return /^(.+\.)?localhost$|^127(\.\d{1,3}){3}$|^\[?::1\]?$/i.test(hostname);
}

function hostnameOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

function isLoopbackOrigin(origin: string): boolean {
  return isLoopback(hostnameOf(origin) ?? '');
}

/**
 * Returns the headers that let a page read a response (WHATWG Fetch, "CORS protocol"), and the response to a preflight.
 *
 * @param cors `true` allows every origin, `false` none. By default, pages on this machine are allowed.
 */
export class Cors {
  readonly #isAllowed: (origin: string) => boolean;

  constructor(cors: boolean | undefined) {
    this.#isAllowed = cors === undefined ? isLoopbackOrigin : () => cors;
  }

  /** Returns undefined for a request that no page sent, or one whose origin is not allowed. */
  headers(request: Request, exposed: readonly string[]): Record<string, string> | undefined {
    const origin = request.headers.get('origin');
    if (origin === null || !this.#isAllowed(origin)) return undefined;
    return {
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': exposed.join(', '),
      vary: 'origin',
    };
  }

  /** Returns undefined if the request is not a preflight, or its origin is not allowed. */
  preflight(request: Request): Response | undefined {
    const method = request.headers.get('access-control-request-method');
    if (request.method !== 'OPTIONS' || method === null) return undefined;
    const allowed = this.headers(request, []);
    if (!allowed) return undefined;
    const wanted = request.headers.get('access-control-request-headers');
    const headers = new Headers(allowed);
    headers.delete('access-control-expose-headers');
    headers.set('access-control-allow-methods', method);
    if (wanted !== null) headers.set('access-control-allow-headers', wanted);
    // https://wicg.github.io/private-network-access: a public page sends a preflight before a request to this machine.
    if (request.headers.has('access-control-request-private-network'))
      headers.set('access-control-allow-private-network', 'true');
    headers.set('access-control-max-age', '600');
    return new Response(null, { status: 204, headers });
  }
}

/**
 * Returns why a request may not use the control API, or undefined. A page of another site could send one. With DNS
 * rebinding it could also read the response: its host name then resolves to this machine, but `Host` still has that
 * name.
 */
export function controlFault(request: ServerRequest, url: URL, served: string): string | undefined {
  const host = hostOf(request);
  // srvx replaces an unusual name in the URL.
  const hostname = host ? (hostnameOf(`http://${host}`) ?? host) : url.hostname;
  if (!isOwnHost(hostname, served))
    return `The control API does not serve the host "${hostname}". Use the address of the machine or "${served}".`;
  const origin = request.headers.get('origin');
  if (origin === null || isLoopbackOrigin(origin) || origin === url.origin) return undefined;
  return `The control API does not serve pages of ${origin}.`;
}

/** Returns `Host`, or `:authority` of HTTP/2. A request of HTTP/1.0 may have none. */
function hostOf({ runtime }: ServerRequest): string | undefined {
  const { host, ':authority': authority } = runtime?.node?.req.headers ?? {};
  return host ?? authority?.toString();
}

/** Returns whether the host of a request is a host with an optional port (RFC 9112 §3.2). */
export function hasValidHost(request: ServerRequest): boolean {
  const host = hostOf(request);
  return !host || (!/[/?#@\\]/.test(host) && URL.canParse(`http://${host}`));
}

/**
 * Returns whether no public DNS server resolves a name: an address, one label (as in Docker networks), `.localhost`,
 * `.internal`. The dot at the end of an absolute name (RFC 1034 §3.1) does not matter.
 */
function isOwnHost(hostname: string, served: string): boolean {
  const name = hostname.replace(/\.$/, '');
  const isAddress = /^\[.*\]$|^\d{1,3}(\.\d{1,3}){3}$/.test(name);
  const isPrivate = !name.includes('.') || /\.(localhost|internal)$/i.test(name);
  return isAddress || isPrivate || name.toLowerCase() === served.toLowerCase();
}
