// All that can be known of a provider before its first request, compiled once a pair of documents
// and shared by every sandbox that is made of them. Validators are compiled when first needed.

import {
  type Api,
  type Description,
  formatProblem,
  parsedDocument,
  readDescription,
} from '@x/description';
import { compileOperations, type Operation } from '../document/operations.ts';
import { Schemas } from '../document/schemas.ts';
import { compileLifecycle, type Lifecycle } from '../lifecycle/compile.ts';
import type { ProviderDocuments } from '../options.ts';
import { compileResources, type ResourcePlan } from '../resources/store.ts';
import { type AccessPlan, compileAccess } from './access.ts';
import { Router } from './router.ts';
import { compileRequestCheck, type RequestCheck } from './validate.ts';

export interface Plan {
  readonly api: Api;
  readonly operations: ReadonlyMap<string, Operation>;
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
export function planOf(documents: ProviderDocuments): Plan {
  const { name, openapi, arazzo } = documents;
  const byArazzo = plans.get(openapi) ?? new WeakMap<object, Plan>();
  plans.set(openapi, byArazzo);
  const known = byArazzo.get(arazzo);
  if (known) return known;
  try {
    const plan = compilePlan(describe(documents));
    byArazzo.set(arazzo, plan);
    return plan;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The documents of "${name}" make no sandbox. ${reason}`, { cause });
  }
}

function describe({ name, openapi, arazzo }: ProviderDocuments): Description {
  const { description, problems } = readDescription({
    name,
    openapi: parsedDocument('openapi', openapi),
    arazzo: parsedDocument('auth.arazzo', arazzo),
  });
  // The sandbox plays more than clients are generated for.
  const errors = problems.filter(
    ({ severity, code }) => severity === 'error' && code !== 'unsupported',
  );
  if (description && errors.length === 0) return description;
  throw new Error(errors.map(formatProblem).join('\n'));
}

function compilePlan(description: Description): Plan {
  const { api } = description;
  const operations = compileOperations(api);
  const schemas = new Schemas(api.place.value);
  const lifecycle = compileLifecycle(description);
  const checks = new Map<string, RequestCheck>();
  const check = (operation: Operation): RequestCheck => {
    const known = checks.get(operation.id) ?? compileRequestCheck(operation, schemas);
    checks.set(operation.id, known);
    return known;
  };
  return {
    api,
    operations,
    schemas,
    router: new Router(operations.values()),
    lifecycle,
    access: compileAccess(description, lifecycle),
    resources: compileResources(operations, schemas),
    check,
    secrets: secretsOf(api),
  };
}

function secretsOf(api: Api): Set<string> {
  const secrets = new Set<string>();
  for (const { in: place, parameter } of api.securitySchemes.values())
    if (place === 'query' && parameter !== undefined) secrets.add(parameter);
  for (const { parameters } of api.operations.values())
    for (const { name, schema } of parameters) if (schema?.format === 'password') secrets.add(name);
  return secrets;
}
