import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const root = join(import.meta.dirname, '../../../..');

/** The program as it was built for people: `npm test` builds it before. */
export const builtPages = process.env.CRASH_PAGES ?? join(root, 'out/renderer');

/** A change of the program's text in the bundle: a fault that the trials must find. */
export interface Fault {
  /** End of the module's path. */
  module: string;
  from: string | RegExp;
  to: string;
}

/** Puts the built program and the driver's page, on one origin, into `folder`. */
export async function makePages(folder: string, faults: readonly Fault[] = []): Promise<void> {
  if (!existsSync(join(builtPages, 'index.html'))) throw new Error('Build the program first: npm run build');
  cpSync(builtPages, folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'driver'),
    base: './',
    plugins: faults.map(planted),
    worker: { format: 'es', plugins: () => faults.map(planted) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: join(import.meta.dirname, 'driver/driver.html') },
    },
  });
}

/** A fault that is not where it should be would prove nothing, so it fails the build. */
function planted({ module, from, to }: Fault): Plugin {
  let isPlanted = false;
  return {
    name: `fault in ${module}`,
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(module)) return null;
      const changed = code.replace(from, to);
      isPlanted = changed !== code;
      return isPlanted ? changed : null;
    },
    buildEnd(error) {
      if (!error && !isPlanted) throw new Error(`The fault found no place in ${module}`);
    },
  };
}
