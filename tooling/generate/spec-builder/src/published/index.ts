// The documents as published. They differ from the hand-written ones where tools of other languages reject a valid
// document, or interpret it differently (docs/generators.md). The packages are generated from the hand-written ones.
import type { Json, Place } from '@x/description';
import { convertTo30 } from '../openapi30/convert.ts';
import { withConstants } from './constants.ts';
import { withDeviceFlow } from './flows.ts';
import { withFlatForms, withInlineEnums } from './forms.ts';
import { withFreeNames } from './names.ts';
import { withParametersInOperations } from './parameters.ts';
import { withoutEmptyVariables } from './servers.ts';
import { withTextParameters } from './text-parameters.ts';

type Step = (openapi: Place) => Json;

const common: readonly Step[] = [
  withDeviceFlow,
  withParametersInOperations,
  withoutEmptyVariables,
  withFreeNames,
  withConstants,
  withFlatForms,
  withInlineEnums,
];

/** The documents of OpenAPI 3.1 and 3.0. */
export function published(openapi: Place): { readonly openapi: Json; readonly openapi30: Json } {
  const base = common.reduce((place, step) => withValue(place, step(place)), openapi);
  return { openapi: withTextParameters(base), openapi30: convertTo30(base) };
}

/** The root of a document with another value, in which references lead to their new targets. */
function withValue(root: Place, value: Json): Place {
  return { ...root, source: { ...root.source, value }, value };
}
