// The kit as a library: what the command uses, for programs that test several drivers.
export {
  type Case,
  type Feature,
  type Needs,
  readCases,
  readDefects,
  type Trait,
} from './cases.ts';
export { type Kill, type KitOptions, playAll, playKills, type Result } from './kit.ts';
