// The entry of a provider in index.json. A reader can choose a file with it without opening any.
import type { Input, Place, Provider, SecurityScheme } from '@x/description';

/** A provider in `index.json`. */
export interface ProviderEntry {
  readonly name: string;
  readonly title: string;
  /** `info.version` of its OpenAPI document. */
  readonly version: string;
  readonly files: readonly FileEntry[];
  /** The OpenAPI `securitySchemes`, with what a client needs to send them. */
  readonly securitySchemes: readonly SecuritySchemeEntry[];
  readonly workflows: readonly WorkflowEntry[];
}

interface FileEntry {
  readonly path: string;
  /** The SHA-256, in hexadecimal. */
  readonly sha256: string;
}

interface SecuritySchemeEntry {
  readonly name: string;
  readonly type: string;
  /** For the type `http`: `bearer` or `basic`. */
  readonly scheme?: string;
  /** For the type `apiKey`: the place of the key and the name of its parameter. */
  readonly in?: string;
  readonly parameter?: string;
}

interface WorkflowEntry {
  readonly workflowId: string;
  readonly summary?: string;
  /** The names of its inputs. */
  readonly inputs: readonly string[];
  /** The security scheme of the access token; only for logins. */
  readonly securityScheme?: string;
}

export function describeProvider(
  { name, api, lifecycle }: Provider,
  hashes: ReadonlyMap<string, string>,
): ProviderEntry {
  const workflows = [...lifecycle.workflows, ...lifecycle.narratives];
  return {
    name,
    title: api.title,
    version: api.version,
    files: [...hashes].map(([path, sha256]) => ({ path, sha256 })),
    securitySchemes: [...api.securitySchemes.values()].map(describeScheme),
    workflows: workflows.sort(inOrder).map(describeWorkflow),
  };
}

function describeScheme({
  name,
  type,
  scheme,
  in: where,
  parameter,
}: SecurityScheme): SecuritySchemeEntry {
  return {
    name,
    type,
    ...(scheme === undefined ? {} : { scheme }),
    ...(where === undefined || parameter === undefined ? {} : { in: where, parameter }),
  };
}

/** In the order of the document. */
function inOrder(one: { readonly place: Place }, other: { readonly place: Place }): number {
  return Number(one.place.key) - Number(other.place.key);
}

interface Described {
  readonly workflowId: string;
  readonly summary: string | undefined;
  readonly inputs: readonly Input[];
  readonly scheme?: string | undefined;
}

function describeWorkflow({ workflowId, summary, inputs, scheme }: Described): WorkflowEntry {
  return {
    workflowId,
    ...(summary === undefined ? {} : { summary }),
    inputs: inputs.map(({ name }) => name),
    ...(scheme === undefined ? {} : { securityScheme: scheme }),
  };
}
