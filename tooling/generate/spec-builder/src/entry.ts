// What index.json says of a provider: enough to choose a file without opening any.
import { isList, isObject, type Json, type JsonObject } from './json.ts';

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
  /** In hexadecimal. */
  readonly sha256: string;
}

interface SecuritySchemeEntry {
  readonly name: string;
  readonly type: string;
  /** Of type `http`: `bearer` or `basic`. */
  readonly scheme?: string;
  /** Of type `apiKey`: where the key goes, and under which name. */
  readonly in?: string;
  readonly parameter?: string;
}

interface WorkflowEntry {
  readonly workflowId: string;
  readonly summary?: string;
  /** The names of its inputs. */
  readonly inputs: readonly string[];
  /** Which security scheme the access token is for: logins only. */
  readonly securityScheme?: string;
}

export function describeProvider(
  name: string,
  { openapi, arazzo }: { openapi: JsonObject; arazzo: JsonObject },
  hashes: ReadonlyMap<string, string>,
): ProviderEntry {
  const info = objectAt(openapi, 'info');
  const schemes = objectAt(objectAt(openapi, 'components'), 'securitySchemes');
  return {
    name,
    title: String(info.title),
    version: String(info.version),
    files: [...hashes].map(([path, sha256]) => ({ path, sha256 })),
    securitySchemes: Object.keys(schemes).map((key) => describeScheme(key, objectAt(schemes, key))),
    workflows: listAt(arazzo, 'workflows').filter(isObject).map(describeWorkflow),
  };
}

function describeScheme(name: string, scheme: JsonObject): SecuritySchemeEntry {
  return {
    name,
    type: String(scheme.type),
    ...text('scheme', scheme.scheme),
    ...text('in', scheme.in),
    ...text('parameter', scheme.name),
  };
}

function describeWorkflow(workflow: JsonObject): WorkflowEntry {
  return {
    workflowId: String(workflow.workflowId),
    ...text('summary', workflow.summary),
    inputs: Object.keys(objectAt(objectAt(workflow, 'inputs'), 'properties')),
    ...text('securityScheme', workflow['x-security-scheme']),
  };
}

function text<Key extends string>(key: Key, value: Json | undefined): { [name in Key]?: string } {
  return (typeof value === 'string' ? { [key]: value } : {}) as { [name in Key]?: string };
}

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isObject(value) ? value : {};
}

function listAt(object: JsonObject, key: string): readonly Json[] {
  const value = object[key];
  return isList(value) ? value : [];
}
