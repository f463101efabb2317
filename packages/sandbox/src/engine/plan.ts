// All that can be known of a provider before its first request, compiled once a pair of documents
// and shared by every sandbox that is made of them. Validators are compiled when first needed.

import { type Api, type Operation, readApi } from '../document/openapi.ts';
import { Schemas } from '../document/schemas.ts';
import type { JsonObject } from '../json.ts';
import { compileLifecycle, type Lifecycle } from '../lifecycle/compile.ts';
import type { ProviderDocuments } from '../options.ts';
import { compileResources, type ResourcePlan } from '../resources/store.ts';
import { type AccessPlan, compileAccess } from './access.ts';
import { Router } from './router.ts';
import { compileRequestCheck, type RequestCheck } from './validate.ts';

export interface Plan {
  readonly api: Api;
  readonly schemas: Schemas;
  readonly router: Router;
  readonly lifecycle: Lifecycle;
  readonly access: AccessPlan;
  readonly resources: ResourcePlan;
  readonly check: (operation: Operation) => RequestCheck;
  /** Query parameters whose values don't belong in a log. */
  readonly secrets: ReadonlySet<string>;
}

const plans = new WeakMap<object, WeakMap<object, Plan>>();

/** @throws if the documents can't be made sense of; says where and what to do about it */
export function planOf({ name, openapi, arazzo }: ProviderDocuments): Plan {
  const byArazzo = plans.get(openapi) ?? new WeakMap<object, Plan>();
  plans.set(openapi, byArazzo);
  const known = byArazzo.get(arazzo);
  if (known) return known;
  try {
    // The parse boundary: what the documents contain is looked at member by member from here on.
    const plan = compilePlan(openapi as JsonObject, arazzo as JsonObject);
    byArazzo.set(arazzo, plan);
    return plan;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The documents of "${name}" make no sandbox. ${reason}`, { cause });
  }
}

function compilePlan(openapi: JsonObject, arazzo: JsonObject): Plan {
  const api = readApi(openapi);
  const schemas = new Schemas(openapi);
  const lifecycle = compileLifecycle(arazzo, api);
  const checks = new Map<string, RequestCheck>();
  const check = (operation: Operation): RequestCheck => {
    const known = checks.get(operation.id) ?? compileRequestCheck(operation, schemas);
    checks.set(operation.id, known);
    return known;
  };
  return {
    api,
    schemas,
    router: new Router(api.operations.values()),
    lifecycle,
    access: compileAccess(api, lifecycle),
    resources: compileResources(api, schemas),
    check,
    secrets: secretsOf(api, schemas),
  };
}

function secretsOf(api: Api, schemas: Schemas): Set<string> {
  const secrets = new Set<string>();
  for (const scheme of api.securitySchemes.values()) {
    if (scheme.in === 'query') secrets.add(String(scheme.name));
  }
  for (const { name, schema } of [...api.operations.values()].flatMap(
    ({ parameters }) => parameters,
  )) {
    if (schemas.resolve(schema).format === 'password') secrets.add(name);
  }
  return secrets;
}
