import { cpus } from 'node:os';
import { benchDocuments } from './documents.ts';
import { benchInterface } from './interface/bench-interface.ts';

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
await benchDocuments();
await benchInterface();
