// `@x/description/structure`: for additional checks and conversions of a document. A check walks through the document and
// reports problems at places; `readDescription(documents, [check])` runs it and finds the positions. A conversion rebuilds
// the document with some objects changed.
export {
  elements,
  follow,
  has,
  isReference,
  member,
  members,
  type Place,
  report,
  warn,
} from '../problems/place.ts';
export { type Change, type Rebuilt, rebuild } from './rebuild.ts';
export { type Passed, type Trace, trace } from './trace.ts';
export { hasMember, type Kind, methods } from './types.ts';
export { type Visit, walk } from './walk.ts';
