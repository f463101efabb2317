import { expect, test } from 'vitest';
import { getDependencyReleaseLine, getReleaseLine } from './changelog.ts';

test('an entry is the text of the changeset, as one list item', () => {
  expect(getReleaseLine({ summary: 'The API changed.\n\n- One.\n- Two.\n' })).toBe(
    '- The API changed.\n\n  - One.\n  - Two.',
  );
});

test('new versions of dependencies are one line; without any there is no line', () => {
  const release = (name: string) => ({ name, newVersion: '1.2.0' });
  expect(getDependencyReleaseLine([], [release('@x/specs'), release('@x/auth-core')])).toBe(
    '- Updated dependencies: `@x/specs` 1.2.0, `@x/auth-core` 1.2.0.',
  );
  expect(getDependencyReleaseLine([], [])).toBe('');
});
