import { parseArgs } from 'node:util';
import { listen } from './listen.ts';

// Run as a program: `node server/static/serve.ts --folder out/renderer --port 4710`. A parent process is told
// by a message; a person reads the address.
const { values } = parseArgs({
  options: { folder: { type: 'string', default: 'out/renderer' }, port: { type: 'string', default: '4710' } },
});
const listening = await listen(values.folder, Number(values.port));
if (listening.state === 'taken') process.exitCode = 1;
if (process.send) process.send(listening);
else console.log(`${listening.state} ${listening.address}`);
// The parent went without a word: nobody needs the pages any more.
if (listening.state === 'listening') process.on('disconnect', () => process.exit());
