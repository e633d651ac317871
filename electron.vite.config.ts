import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin, Rolldown } from 'vite';

type CodeSplittingContext = Rolldown.ChunkingContext;

/** Writes the names of all pieces of the program, those of its workers too, which Vite's manifest leaves out. */
const listOfPieces: Plugin = {
  name: 'list-of-pieces',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const files = Object.keys(bundle).filter((file) => file.startsWith('assets/'));
      this.emitFile({ type: 'asset', fileName: 'pieces.json', source: JSON.stringify(files.sort()) });
    },
  },
};

/** What `file` imports without waiting, and what that imports. */
function importedBy(file: string, modules: CodeSplittingContext): Set<string> {
  const found = new Set([file]);
  for (const one of found)
    for (const imported of modules.getModuleInfo(one)?.importedIds ?? []) found.add(imported);
  return found;
}

let ofFirstScreen: Set<string> | undefined;

/**
 * All of the first screen is one piece: a hundred little ones would be a tenth larger, and asked for one by one.
 */
const firstScreen = (id: string, modules: CodeSplittingContext): string | null => {
  ofFirstScreen ??= importedBy(resolve('renderer/app/show-app.tsx'), modules);
  return ofFirstScreen.has(id) ? 'first' : null;
};

/** What `main.ts` runs before all else, and what it asks for the rest with: zod is told before any schema is made. */
const start = { name: 'start', test: /zod-without-eval|vite\/preload-helper/, priority: 1 };

export default defineConfig({
  main: {
    build: { outDir: 'out/main', lib: { entry: 'electron/main/index.ts' } },
  },
  preload: {
    // A sandboxed preload must be one CommonJS file.
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      lib: { entry: 'electron/preload/index.ts', formats: ['cjs'] },
      rollupOptions: { output: { entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    // In a browser the program asks for all its pieces once, so that it needs no connection later.
    plugins: [react(), listOfPieces],
    worker: { format: 'es' },
    build: {
      // electron-vite leaves the renderer unminified unless told.
      minify: true,
      // The content security policy takes fonts from files only.
      assetsInlineLimit: 0,
      outDir: resolve('out/renderer'),
      rollupOptions: {
        input: resolve('renderer/index.html'),
        output: { codeSplitting: { groups: [start, { name: firstScreen, debugName: 'first screen' }] } },
      },
    },
  },
});
