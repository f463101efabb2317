// The site is built by tooling/site from the folders of the repository. The pages in this folder are Markdown that is
// readable without it.
export { config as default } from '../../tooling/site/src/config.ts';
