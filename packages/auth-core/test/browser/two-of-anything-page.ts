// A page of `two-of-anything.platforms.test.ts`: all combinations of sessions on one IndexedDB.
import { webStore } from '@x/auth-core/store-web';
import { combinations, playTwoOfAnything, type Verdict } from '../matrix/two-of-anything.ts';

export interface MatrixWindow extends Window {
  combinations: number;
  play: () => Promise<Verdict>;
}

const page = window as unknown as MatrixWindow;

page.combinations = combinations.length;
page.play = () => playTwoOfAnything(webStore);
