import { readFileSync, writeFileSync } from 'node:fs';
import type { PageDocument } from '#shared/documents/document-model.ts';
import type { Peer } from './peers/peer.ts';

/**
 * One peer, one process: `node make-document.ts PEER DOCUMENT.json OUT.docx` writes the docx once;
 * with a count in place of OUT it prints the median time of that many runs in one process, in milliseconds.
 */
const [peerName, input = '', output = ''] = process.argv.slice(2);
const { make } = (await import(`./peers/${peerName}.ts`)) as { make: Peer };
const document: PageDocument = JSON.parse(readFileSync(input, 'utf8'));

const runs = Number(output);
if (Number.isInteger(runs)) {
  const times: number[] = [];
  for (let run = 0; run < runs + 3; run += 1) {
    const begun = performance.now();
    await make(document);
    times.push(performance.now() - begun);
  }
  const warm = times.slice(3).sort((a, b) => a - b);
  console.log(JSON.stringify({ first: times[0], median: warm[warm.length >> 1] }));
} else {
  writeFileSync(output, await make(document));
  console.log(JSON.stringify({ memory: process.resourceUsage().maxRSS / 1024 }));
}
