// `@x/description/structure`: for those who check or convert a document beyond what the reader does. A check walks through
// the document of a description and reports problems at places; `readDescription(documents, [check])` runs it and finds
// the positions. A conversion rebuilds the document with some of its objects changed.
export {
  elements,
  has,
  isReference,
  member,
  members,
  type Place,
  report,
} from '../problems/place.ts';
export { type Change, type Rebuilt, rebuild } from './rebuild.ts';
export { type Passed, type Trace, trace } from './trace.ts';
export { type Kind, methods } from './types.ts';
export { type Visit, walk } from './walk.ts';
