export { theme as default } from '../../../tooling/site/src/theme/index.ts';
