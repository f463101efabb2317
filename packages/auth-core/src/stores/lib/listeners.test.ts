import { expect, test, vi } from 'vitest';
import { createListeners } from './listeners.ts';

test('calls the listeners of a key, or all of them', () => {
  const listeners = createListeners();
  const [ada, eve] = [vi.fn(), vi.fn()];
  listeners.add('ada', ada);
  listeners.add('eve', eve);
  listeners.call('ada');
  listeners.call('nobody');
  expect([ada, eve].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  listeners.call();
  expect([ada, eve].map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
});

test('removes each addition of a function separately, and once', () => {
  const listeners = createListeners();
  const listener = vi.fn();
  const end = listeners.add('ada', listener);
  listeners.add('ada', listener);
  end();
  end();
  listeners.call('ada');
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a listener that was removed twice does not remove later ones of its key', () => {
  const listeners = createListeners();
  const listener = vi.fn();
  const end = listeners.add('ada', () => {});
  end();
  listeners.add('ada', listener);
  end();
  listeners.call('ada');
  expect(listener).toHaveBeenCalledTimes(1);
});

test('tells whether there are listeners, of a key or at all', () => {
  const listeners = createListeners();
  const seen = () => [listeners.has('ada'), listeners.has('eve'), listeners.isEmpty];
  expect(seen()).toEqual([false, false, true]);
  const end = listeners.add('ada', () => {});
  expect(seen()).toEqual([true, false, false]);
  end();
  expect(seen()).toEqual([false, false, true]);
  listeners.add('ada', () => {});
  listeners.clear();
  expect(seen()).toEqual([false, false, true]);
});
