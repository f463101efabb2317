// The kit, for whoever plays it in a program: `@x/polyglot` does, with every language there is.
export { type Case, readCases, readDefects } from './cases.ts';
export { type Kill, type KitOptions, playAll, playKills, type Result } from './kit.ts';
