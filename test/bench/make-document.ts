import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * One peer, one process: `node make-document.mjs PEER.mjs INPUT OUT.docx` writes the docx once;
 * with a count in place of OUT it prints the median time of that many runs in one process, in milliseconds.
 */
const [peer = '', inputPath = '', output = ''] = process.argv.slice(2);
const { make } = await import(/* @vite-ignore */ pathToFileURL(peer).href);

/** A new input for each run: this program's layout remembers paragraphs that it has seen. */
const input = () => {
  const bytes = readFileSync(inputPath);
  return inputPath.endsWith('.json') ? JSON.parse(bytes.toString()) : new Uint8Array(bytes);
};

const runs = Number(output);
if (Number.isInteger(runs)) {
  const times: number[] = [];
  for (let run = 0; run < runs + 3; run += 1) {
    const fresh = input();
    const begun = performance.now();
    await make(fresh);
    times.push(performance.now() - begun);
  }
  const warm = times.slice(3).sort((a, b) => a - b);
  console.log(JSON.stringify({ first: times[0], median: warm[warm.length >> 1], least: warm[0] }));
} else {
  writeFileSync(output, await make(input()));
  console.log(JSON.stringify({ memory: process.resourceUsage().maxRSS / 1024 }));
}
