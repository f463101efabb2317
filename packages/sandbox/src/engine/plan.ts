// Compiles the documents of a provider before its first request. Each pair of documents is compiled once and shared by
// all of its sandboxes. Validators are compiled at their first use.

import {
  type Api,
  type Description,
  documentsOfFlows,
  formatProblem,
  isObject,
  parsedDocument,
  readDescription,
} from '@x/description';
import { compileOperations, type Operation } from '../document/operations.ts';
import { Schemas } from '../document/schemas.ts';
import { compileLifecycle, type Lifecycle } from '../lifecycle/compile.ts';
import type { BasicAccount, ProviderDocuments } from '../options.ts';
import { compileResources, type ResourcePlan } from '../resources/store.ts';
import { type AccessPlan, compileAccess, isSendable } from './access.ts';
import { Router, serverPathsOf } from './router.ts';
import { compileStrictCheck, type StrictCheck } from './strict.ts';
import { type RejectToken, rejectToken } from './token-invalid.ts';
import { compileRequestCheck, type RequestCheck } from './validate.ts';

export interface Plan {
  readonly api: Api;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly schemas: Schemas;
  readonly router: Router;
  readonly serverPaths: readonly string[];
  readonly lifecycle: Lifecycle;
  readonly access: AccessPlan;
  readonly resources: ResourcePlan;
  readonly credentials: Readonly<Record<string, string | number | boolean | BasicAccount>>;
  readonly rejectToken: RejectToken;
  readonly check: (operation: Operation) => RequestCheck;
  readonly strictCheck: (operation: Operation) => StrictCheck;
  /** Query parameters whose values must not be logged. */
  readonly secrets: ReadonlySet<string>;
}

const plans = new WeakMap<object, WeakMap<object, Plan>>();

/** @throws Error if the documents are invalid. The message has the position and a remedy. */
export function planOf(documents: ProviderDocuments): Plan {
  const { name, openapi, arazzo } = documents;
  const byArazzo = plans.get(openapi) ?? new WeakMap<object, Plan>();
  plans.set(openapi, byArazzo);
  // Without a lifecycle, the OpenAPI document is the key twice.
  const other = arazzo ?? openapi;
  const known = byArazzo.get(other);
  if (known) return known;
  try {
    const plan = compilePlan(describe(documents));
    byArazzo.set(other, plan);
    return plan;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Cannot create a sandbox from the documents of "${name}". ${reason}`, {
      cause,
    });
  }
}

/** The sandbox supports more than the generated clients do. */
const tolerated: readonly string[] = ['unsupported', 'ambiguous-login'];

function describe(documents: ProviderDocuments): Description {
  const described = read(documents);
  const { name, written, oauth, isForeign } = described;
  if (!oauth || !isObject(written.value)) return described;
  // The flows of the document describe how tokens are obtained.
  const derived = documentsOfFlows(name, written.value, oauth);
  return derived ? read({ name, ...derived }, isForeign) : described;
}

function read(
  { name, openapi, arazzo, isChecked }: ProviderDocuments,
  isForeign?: boolean,
): Description {
  const { description, problems } = readDescription({
    name,
    openapi: parsedDocument('openapi', openapi),
    arazzo: arazzo && parsedDocument('auth.arazzo', arazzo),
    isChecked,
    isForeign,
  });
  const errors = problems.filter(
    ({ severity, code }) => severity === 'error' && !tolerated.includes(code),
  );
  if (description && errors.length === 0) return description;
  throw new Error(errors.map(formatProblem).join('\n'));
}

function compilePlan(description: Description): Plan {
  const { api } = description;
  const schemas = new Schemas(api.place.value);
  const operations = compileOperations(api, schemas);
  const lifecycle = compileLifecycle(description);
  const credentials = credentialsInQuery(api);
  return {
    api,
    operations,
    schemas,
    router: new Router(operations.values()),
    serverPaths: serverPathsOf(api),
    lifecycle,
    access: compileAccess(description, lifecycle),
    resources: compileResources(operations, schemas),
    credentials: description.lifecycle ? lifecycle.credentials : credentialsOf(api),
    rejectToken: rejectToken(api),
    check: once((operation) => compileRequestCheck(operation, schemas, credentials)),
    strictCheck: once((operation) => compileStrictCheck(operation, api, schemas)),
    secrets: secretsOf(api, credentials),
  };
}

/** Returns a credential of each security scheme that an operation requires. */
function credentialsOf({
  operations,
  securitySchemes,
}: Api): Record<string, string | BasicAccount> {
  const used = [...operations.values()].flatMap(({ security }) => security.flat());
  const schemes = [...new Set(used)].flatMap((name) => securitySchemes.get(name) ?? []);
  const sendable = schemes.filter(isSendable);
  const account = { username: 'user', password: 'password' };
  return Object.fromEntries(
    sendable.map(({ name, kind }) => [name, kind === 'basic' ? account : `${name}-credential`]),
  );
}

/** Compiles each operation at its first request. */
function once<Check>(compile: (operation: Operation) => Check): (operation: Operation) => Check {
  const compiled = new Map<string, Check>();
  return (operation) => {
    const check = compiled.get(operation.id) ?? compile(operation);
    compiled.set(operation.id, check);
    return check;
  };
}

/** Returns the names of the query parameters that are credentials. */
function credentialsInQuery({ securitySchemes }: Api): Set<string> {
  const inQuery = [...securitySchemes.values()].filter(({ in: place }) => place === 'query');
  return new Set(inQuery.flatMap(({ parameter }) => parameter ?? []));
}

function secretsOf({ operations }: Api, credentials: ReadonlySet<string>): Set<string> {
  const secrets = new Set(credentials);
  for (const { parameters } of operations.values())
    for (const { name, schema } of parameters) if (schema?.format === 'password') secrets.add(name);
  return secrets;
}
