// All conventions of specs/README.md, by the code of their problems. Lint has one rule for each. The generator reports the
// same problems, so a document that it accepts also passes lint.
import type { Description } from '@x/description';
import { uniqueActions, uniqueCriteria } from './actions.ts';
import { info, safeMarkdown, tags, unusedComponents } from './components.ts';
import type { Convention } from './convention.ts';
import { convertible, documentVersion, sourceDescription } from './documents.ts';
import { evidence, evidenceValue } from './evidence.ts';
import { bodyExamples, exampleNames, fakeTokens, headerExamples } from './examples.ts';
import { extensions } from './extensions.ts';
import { workflowInputs } from './inputs.ts';
import { linkBody, pageMinimum } from './lists.ts';
import {
  invalidRequestResponse,
  operationId,
  operationSecurity,
  operationTag,
  operationTexts,
  successResponse,
  unauthorizedResponse,
} from './operations.ts';
import {
  noCookies,
  pathParameters,
  pathTemplates,
  serverOrigin,
  serverVariables,
  structuredParameter,
  uniqueParameters,
} from './paths.ts';
import {
  booleanSchema,
  closedResponse,
  enumValues,
  namedBody,
  nullAlone,
  numberRange,
  openMap,
  referenceSiblings,
  requiredProperties,
  schemaKeywords,
  schemaNames,
  schemaType,
  secretFormat,
} from './schemas.ts';
import { nullableReference, union } from './unions.ts';
import { validExamples } from './valid-examples.ts';

export { namesSecret } from './secrets.ts';
export { ExampleValidator } from './valid-examples.ts';

const all: Readonly<Record<string, Convention>> = {
  'body-examples': bodyExamples,
  'boolean-schema': booleanSchema,
  'closed-response': closedResponse,
  components: unusedComponents,
  convertible,
  'document-version': documentVersion,
  'enum-values': enumValues,
  evidence,
  'evidence-value': evidenceValue,
  'example-names': exampleNames,
  extensions,
  'fake-tokens': fakeTokens,
  'header-examples': headerExamples,
  info,
  'link-body': linkBody,
  'invalid-request-response': invalidRequestResponse,
  'named-body': namedBody,
  'no-cookies': noCookies,
  'null-alone': nullAlone,
  'nullable-reference': nullableReference,
  'number-range': numberRange,
  'open-map': openMap,
  'page-minimum': pageMinimum,
  'operation-id': operationId,
  'operation-security': operationSecurity,
  'operation-tag': operationTag,
  'operation-text': operationTexts,
  'path-parameters': pathParameters,
  'path-template': pathTemplates,
  'reference-siblings': referenceSiblings,
  'required-properties': requiredProperties,
  'safe-markdown': safeMarkdown,
  'schema-keywords': schemaKeywords,
  'schema-names': schemaNames,
  'schema-type': schemaType,
  'secret-format': secretFormat,
  'server-origin': serverOrigin,
  'server-variables': serverVariables,
  'source-description': sourceDescription,
  'structured-parameter': structuredParameter,
  'success-response': successResponse,
  tags,
  'unauthorized-response': unauthorizedResponse,
  union,
  'unique-actions': uniqueActions,
  'unique-criteria': uniqueCriteria,
  'unique-parameters': uniqueParameters,
  'valid-examples': validExamples,
  'workflow-inputs': workflowInputs,
};

/** The codes of all conventions. */
export const conventionCodes: readonly string[] = Object.keys(all);

/**
 * Checks all conventions. Third-party documents are exempt.
 *
 * @example readDescription(documents, [conventions])
 */
export function conventions(description: Description): void {
  if (description.isForeign) return;
  for (const convention of Object.values(all)) convention(description);
}
