import { cpus } from 'node:os';
import { benchCrash } from './crash/bench-crash.ts';
import { benchDocuments } from './documents.ts';
import { benchInterface } from './interface/bench-interface.ts';
import { benchStore } from './store/bench-store.ts';

/** `npm run bench` measures all; `npm run bench -- store` only what is named. */
const parts: Record<string, () => Promise<void>> = {
  documents: benchDocuments,
  interface: benchInterface,
  store: benchStore,
  crash: benchCrash,
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
for (const [name, bench] of Object.entries(parts))
  if (named.length === 0 || named.includes(name)) await bench();
