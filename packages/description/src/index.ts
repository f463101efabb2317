// All exports of `@x/description`. `./text` parses YAML and JSON.
export { type Bundle, bundle, type Fault, type Files, referenceTo } from './bundle/bundle.ts';
export {
  type Check,
  type Description,
  type Documents,
  isInHeader,
  type Reading,
  readDescription,
  sessionScheme,
} from './description.ts';
export {
  type Comparison,
  type Condition,
  comparisonsIn,
  type Literal,
  type Operator,
  parseCondition,
  type Subject,
} from './expressions/condition.ts';
export { compares, holds, type Message, partOf } from './expressions/evaluate.ts';
export {
  type Expression,
  type MessagePart,
  parseExpression,
  parseTemplate,
  pointerOf,
  type Template,
} from './expressions/expression.ts';
export { isList, isObject, type Json, type JsonObject, memberOf } from './json/json.ts';
export { formatPointer, type Path, parseFragment, parsePointer, valueAt } from './json/pointer.ts';
export { transitionsOf } from './lifecycle/challenges.ts';
export { valuesOf } from './lifecycle/credentials.ts';
export {
  type ClientAuthentication,
  documentsOfFlows,
  type FlowDocuments,
} from './lifecycle/flow-documents.ts';
export { isOfInputs } from './lifecycle/given.ts';
export {
  type BodyValue,
  type Challenge,
  type Credential,
  type Detail,
  type FailureAction,
  type HeaderValue,
  type Input,
  type InstantFormat,
  type LengthFormat,
  type Lifecycle,
  lengthOutputs,
  type Narrative,
  type OutputFormat,
  type Purpose,
  type Step,
  type Transition,
  tokenOutputs,
  type Value,
  type Workflow,
} from './lifecycle/model.ts';
export { outputsSentAgain } from './lifecycle/outputs.ts';
export { camel, identifier, identifiersOf, pascal, uniqueName } from './names/names.ts';
export { evidenceOf } from './openapi/evidence.ts';
export {
  essenceOf,
  isJsonType,
  mediaTypeAt,
  type ReadForm,
  readAs,
  sentAs,
} from './openapi/media.ts';
export type {
  Api,
  Combination,
  Combinations,
  Effect,
  Encoding,
  Example,
  FilterOperator,
  Header,
  Link,
  MediaForm,
  MediaType,
  OAuth,
  OAuthFlow,
  Operation,
  Pagination,
  PaginationInput,
  Parameter,
  RequestBody,
  RequestId,
  Response,
  Security,
  SecurityScheme,
  Selector,
  Server,
  ServerVariable,
  Setting,
  Tag,
} from './openapi/model.ts';
export { mainMedia } from './openapi/operation.ts';
export { serverUrl } from './openapi/servers.ts';
export {
  type Location,
  type ParsedDocument,
  type Position,
  parsedDocument,
} from './problems/document.ts';
export { isReference, type Place, pathOf } from './problems/place.ts';
export { compareProblems, formatProblem, type Problem } from './problems/problem.ts';
export { didYouMean, listed } from './problems/suggest.ts';
export { type Provider, readProvider } from './provider.ts';
export { cyclesIn } from './schema/cycles.ts';
export { kindsOf, typesOf, type ValueKind } from './schema/kinds.ts';
export { unicodePattern, withoutPatterns } from './schema/patterns.ts';
export { type Reached, reach, type Segment } from './schema/reach.ts';
export {
  addReached,
  type Direction,
  jsonSchemaOf,
  partsOf,
  referencesIn,
  type Usage,
  usageOf,
} from './schema/references.ts';
export {
  alternativesOf,
  componentOf,
  isAssertion,
  referredComponent,
  type Schema,
} from './schema/schema.ts';
