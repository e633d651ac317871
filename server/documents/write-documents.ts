import { parseArgs } from 'node:util';
import texts from '#shared/languages/en/problems.json' with { type: 'json' };
import { failure, type Outcome, type Problem } from '#shared/model/problem.ts';
import { type ManifestEntry, produceDocuments } from './produce-documents.ts';

/** `npm run documents -- --out DIR [--data FILE]`: every document without an interface. */

const sentences: Readonly<Record<string, string>> = texts;
const inWords = ({ code, params }: Problem): string =>
  (sentences[code] ?? code).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params?.[name] ?? ''));

async function run(): Promise<Outcome<ManifestEntry[]>> {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string' }, data: { type: 'string' } } });
    return values.out ? await produceDocuments(values.out, values.data) : failure('documentsUsage');
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return failure('documentsUsage');
    throw error;
  }
}

const outcome = await run();
if (outcome.ok) for (const { clause, file } of outcome.value) console.log(`${file} (${clause})`);
else {
  console.error(inWords(outcome.problem));
  process.exitCode = 1;
}
