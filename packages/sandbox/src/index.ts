// The public exports. The other entry points of the package are `./msw`, `./server`, `./specs`.

export type { Fault, FaultKind } from './engine/faults.ts';
export { createProviderSandbox } from './engine/provider.ts';
export type { Json, JsonObject } from './json.ts';
export type {
  BasicAccount,
  IssuedToken,
  ProviderDocuments,
  ProviderSandbox,
  RequestLogEntry,
  ResetOptions,
  ResolvedSandboxOptions,
  Rotation,
  SandboxCounters,
  SandboxOptions,
} from './options.ts';
