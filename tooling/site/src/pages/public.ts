// Copies the files that are served unchanged: Scalar's API reference, in which a person can try operations.

import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function writePublicFiles(folder: string): void {
  const require = createRequire(import.meta.url);
  const scalar = join(dirname(require.resolve('@scalar/api-reference')), 'browser');
  const target = join(folder, 'public/try');
  mkdirSync(join(target, 'chunks'), { recursive: true });
  copyFileSync(
    fileURLToPath(new URL('../theme/reference/frame.html', import.meta.url)),
    join(target, 'index.html'),
  );
  copyFileSync(join(scalar, 'standalone.esm.js'), join(target, 'standalone.esm.js'));
  for (const name of readdirSync(join(scalar, 'chunks')))
    if (name.endsWith('.js'))
      copyFileSync(join(scalar, 'chunks', name), join(target, 'chunks', name));
}
