import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchCertificates } from './certificates.ts';
import { benchCrash } from './crash/bench-crash.ts';
import { benchDocuments } from './documents.ts';
import { benchInterface } from './interface/bench-interface.ts';
import { benchGrids } from './interface/grids.ts';
import { inBuiltPages } from './interface/in-built-pages.ts';
import { benchRemarks } from './remarks.ts';
import { benchSearch } from './search.ts';
import { benchStore } from './store/bench-store.ts';
import { benchSync } from './sync/bench-sync.ts';
import { benchTraineeLists } from './trainee-lists.ts';

/** How long many computers work at once with one server. */
const options = { minutes: { type: 'string', default: '1' } } as const;
const { positionals: named, values } = parseArgs({ allowPositionals: true, options });

/** `npm run bench` measures all; `npm run bench -- store` only what is named. */
const parts: Record<string, () => Promise<void>> = {
  documents: benchDocuments,
  certificates: benchCertificates,
  interface: benchInterface,
  grids: () => inBuiltPages(benchGrids),
  store: benchStore,
  search: benchSearch,
  remarks: benchRemarks,
  trainees: benchTraineeLists,
  crash: benchCrash,
  sync: () => benchSync({ minutes: Number(values.minutes) }),
};

const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
for (const [name, bench] of Object.entries(parts))
  if (named.length === 0 || named.includes(name)) await bench();
