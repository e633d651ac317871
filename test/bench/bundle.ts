import { join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles modules of this folder, each with all that it imports, as a user gets a program: minified, one file each.
 * Without that, half of a short process is the reading of a hundred small files. Gives the folder of the bundles.
 */
export async function bundle(entries: readonly string[], folder: string): Promise<void> {
  for (const entry of entries) {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: join(import.meta.dirname, entry),
        outDir: folder,
        emptyOutDir: false,
        minify: true,
        rollupOptions: { output: { entryFileNames: '[name].mjs' } },
      },
    });
  }
}
