// What a lifecycle document says once: an action has a name of its own, and a criterion is not repeated.
import { elements, member, type Place, report } from '@x/description/structure';
import { type Convention, perKind } from './convention.ts';

export const uniqueActions: Convention = (description) => {
  perKind(description, ['Step', 'Workflow'], ({ place }) => {
    for (const key of ['onSuccess', 'onFailure', 'successActions', 'failureActions'])
      reportRepeated(member(place, key), 'unique-actions', nameOf);
  });
  perKind(description, ['SuccessAction', 'FailureAction'], ({ place }) => {
    const name = member(place, 'name');
    if (name.value === '') report(name, 'unique-actions', 'An action needs a name.', 'Write it.');
  });
};

/** By its name, or by what it refers to. */
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
      report(one, code, `${JSON.stringify(name)} is there already.`, 'Remove one.');
    seen.add(name);
  }
}
