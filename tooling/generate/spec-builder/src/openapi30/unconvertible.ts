// What OpenAPI 3.0 can't say, our dialect doesn't either: the lint rules refuse it long before this does.
import { formatPointer, type Place, pathOf } from '@x/description';

/** A construct of OpenAPI 3.1 without a counterpart in 3.0. */
export class UnconvertibleError extends Error {
  override readonly name = 'UnconvertibleError';

  constructor(place: Place, what: string) {
    super(
      `#${formatPointer(pathOf(place))}: ${what} can't be said in OpenAPI 3.0. Keep to the dialect in specs/README.md.`,
    );
  }
}
