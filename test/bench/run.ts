import { cpus } from 'node:os';
import { benchDocuments } from './documents.ts';

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
await benchDocuments();
