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
  const found = new Set<Fault>();
  const plugins = () => faults.map((fault) => planted(fault, found));
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'driver'),
    base: './',
    plugins: plugins(),
    worker: { format: 'es', plugins },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: join(import.meta.dirname, 'driver/driver.html') },
    },
  });
  // A fault that is not where it should be would prove nothing.
  const absent = faults.filter((fault) => !found.has(fault)).map(({ module }) => module);
  if (absent.length > 0) throw new Error(`Faults that found no place: ${absent.join(', ')}`);
}

/** Notes in `found` which faults had their place, in the page or in a worker. */
const planted = (fault: Fault, found: Set<Fault>): Plugin => ({
  name: `fault in ${fault.module}`,
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith(fault.module)) return null;
    const changed = code.replace(fault.from, fault.to);
    if (changed === code) return null;
    found.add(fault);
    return changed;
  },
});
