/**
 * The plugin that redocly.yaml loads: what specs/README.md demands and no built-in rule checks.
 * Redocly takes a plugin's default export, so this is the one module that has one.
 */

import { actionRules } from './arazzo/actions.ts';
import { stepRules } from './arazzo/steps.ts';
import { workflowRules } from './arazzo/workflows.ts';
import { arazzoDocumentRules, openapiDocumentRules } from './documents.ts';
import { evidenceRules } from './evidence.ts';
import { arazzoExtensionRules, openapiExtensionRules } from './extensions.ts';
import { exampleRules } from './openapi/examples.ts';
import { linkRules } from './openapi/links.ts';
import { operationRules } from './openapi/operations.ts';
import { paginationRules } from './openapi/pagination.ts';
import { pathRules } from './openapi/paths.ts';
import { schemaRules } from './openapi/schemas.ts';
import { unionRules } from './openapi/unions.ts';
import type { Rules } from './redocly.ts';

interface Config {
  readonly oas3_1Rules: Readonly<Record<string, 'error'>>;
  readonly arazzo1_1Rules: Readonly<Record<string, 'error'>>;
}

interface Plugin {
  readonly id: string;
  readonly rules: { readonly oas3: Rules; readonly arazzo1: Rules };
  readonly configs: { readonly all: Config };
}

const id = 'x';

const oas3: Rules = {
  ...openapiDocumentRules,
  ...evidenceRules,
  ...openapiExtensionRules,
  ...operationRules,
  ...pathRules,
  ...schemaRules,
  ...unionRules,
  ...exampleRules,
  ...linkRules,
  ...paginationRules,
};

const arazzo1: Rules = {
  ...arazzoDocumentRules,
  ...arazzoExtensionRules,
  ...workflowRules,
  ...stepRules,
  ...actionRules,
};

const errors = (rules: Rules): Readonly<Record<string, 'error'>> =>
  Object.fromEntries(Object.keys(rules).map((name) => [`${id}/${name}`, 'error']));

/** `configs.all` switches on every rule there is, so that none can be written and forgotten. */
// biome-ignore lint/style/noDefaultExport: Redocly loads a plugin by its default export.
export default function plugin(): Plugin {
  return {
    id,
    rules: { oas3, arazzo1 },
    configs: { all: { oas3_1Rules: errors(oas3), arazzo1_1Rules: errors(arazzo1) } },
  };
}
