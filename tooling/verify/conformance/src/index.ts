// The kit as a library. `@x/polyglot` uses it for all languages.
export { type Case, readCases, readDefects } from './cases.ts';
export { type Kill, type KitOptions, playAll, playKills, type Result } from './kit.ts';
