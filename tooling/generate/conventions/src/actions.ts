// Actions and criteria of a lifecycle document occur only once: actions have unique names, and criteria are not repeated.
import { elements, member, type Place, report } from '@x/description/structure';
import { type Convention, perKind } from './convention.ts';

export const uniqueActions: Convention = (description) => {
  perKind(description, ['Step', 'Workflow'], ({ place }) => {
    for (const key of ['onSuccess', 'onFailure', 'successActions', 'failureActions'])
      reportRepeated(member(place, key), 'unique-actions', nameOf);
  });
  perKind(description, ['SuccessAction', 'FailureAction'], ({ place }) => {
    const name = member(place, 'name');
    if (name.value === '') report(name, 'unique-actions', 'An action needs a name.', 'Add it.');
  });
};

/** Returns the name of an action, or the component to which it refers. */
function nameOf(action: Place): unknown {
  return member(action, 'name').value ?? member(action, 'reference').value;
}

export const uniqueCriteria: Convention = (description) => {
  const kinds = ['Step', 'SuccessAction', 'FailureAction', 'SecurityScheme'] as const;
  perKind(description, kinds, ({ place }) => {
    for (const key of ['successCriteria', 'criteria', 'x-token-invalid'])
      reportRepeated(
        member(place, key),
        'unique-criteria',
        (one) => member(one, 'condition').value,
      );
  });
};

function reportRepeated(list: Place, code: string, identity: (place: Place) => unknown): void {
  const seen = new Set<unknown>();
  for (const one of elements(list)) {
    const name = identity(one);
    if (name !== undefined && seen.has(name))
      report(one, code, `${JSON.stringify(name)} occurs more than once.`, 'Remove one.');
    seen.add(name);
  }
}
