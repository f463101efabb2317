// Inlines responses, bodies, headers and examples. Schemas and parameters stay components.
import { isReference } from '@x/description/structure';
import { everywhere, objectOf, type Rule, resolved } from './rule.ts';

const inlined = ['Response', 'RequestBody', 'Header', 'Example', 'Link', 'Callback'];

export const inline: Rule = (document, context) => {
  const once: Rule = (given) =>
    everywhere(given, context, (value, { kind }) =>
      inlined.includes(kind) && isReference(value) ? objectOf(resolved(given, value)) : value,
    );
  // A response can refer to a header, which can refer to an example.
  return once(once(once(document, context), context), context);
};
