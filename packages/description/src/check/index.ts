// `@x/description/check`: for checks beyond those of the reader. A check walks the document of a description and reports
// problems at places; `readDescription(documents, [check])` runs it and finds the positions.
export {
  elements,
  has,
  isReference,
  member,
  members,
  type Place,
  report,
} from '../problems/place.ts';
export { type Kind, methods } from '../structure/types.ts';
export { type Visit, walk } from '../structure/walk.ts';
