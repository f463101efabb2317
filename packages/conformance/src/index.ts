// The kit as a library, for programs that test several drivers. The command uses the same functions.
export {
  type Case,
  type Feature,
  type Needs,
  readCases,
  readDefects,
  type Trait,
} from './cases.ts';
export { type Kill, type KitOptions, playAll, playKills, type Result } from './kit.ts';
