import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

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
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      // electron-vite leaves the renderer unminified unless told.
      minify: true,
      // The content security policy takes fonts from files only.
      assetsInlineLimit: 0,
      // In a browser the program asks for all its pieces once, so that it needs no connection later.
      manifest: 'pieces.json',
      outDir: resolve('out/renderer'),
      rollupOptions: { input: resolve('renderer/index.html') },
    },
  },
});
