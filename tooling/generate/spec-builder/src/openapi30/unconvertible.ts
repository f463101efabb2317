// The error for constructs that OpenAPI 3.0 does not support. The lint rules reject them first.
import { formatPointer, type Place, pathOf } from '@x/description';

/** A construct of OpenAPI 3.1 without a counterpart in 3.0. */
export class UnconvertibleError extends Error {
  override readonly name = 'UnconvertibleError';

  constructor(place: Place, what: string) {
    super(
      `#${formatPointer(pathOf(place))}: ${what} is not supported in OpenAPI 3.0. Use only the dialect in specs/README.md.`,
    );
  }
}
