// By default, Node opens one connection per concurrent call. 10,000 connections would measure the system, and need more
// files than many systems allow. So every contestant gets the same pool, for fetch and for node:http.
import { Agent as HttpAgent } from 'node:http';
import { Agent, setGlobalDispatcher } from 'undici';

export const CONNECTIONS = 256;

export function limitConnections(): void {
  setGlobalDispatcher(new Agent({ connections: CONNECTIONS }));
  // Not in the types, but a default of `new Agent()` (Node's lib/_http_agent.js).
  Object.assign(HttpAgent, { defaultMaxSockets: CONNECTIONS });
}
