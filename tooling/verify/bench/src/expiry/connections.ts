// Node opens as many connections as there are calls. 10,000 of them measure the system, and are more files than many
// systems allow; so every contestant gets the same pool, whether it sends with fetch or with node:http.
import { Agent as HttpAgent } from 'node:http';
import { Agent, setGlobalDispatcher } from 'undici';

export const CONNECTIONS = 256;

export function limitConnections(): void {
  setGlobalDispatcher(new Agent({ connections: CONNECTIONS }));
  // Typed nowhere, but what `new Agent()` takes where nobody says otherwise (Node's lib/_http_agent.js).
  Object.assign(HttpAgent, { defaultMaxSockets: CONNECTIONS });
}
