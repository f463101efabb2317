// Bundles src/page into dist/page, with Vue. The licence of Vue stays in the file.

import { copyFileSync } from 'node:fs';
import { build } from 'esbuild';

await build({
  entryPoints: [
    { in: 'src/page/main.tsx', out: 'page' },
    { in: 'src/page/own-page.css', out: 'page' },
  ],
  outdir: 'dist/page',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'vue',
  legalComments: 'eof',
  define: {
    'process.env.NODE_ENV': '"production"',
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
});
copyFileSync('src/page/index.html', 'dist/page/index.html');
