import { remarksSummary } from '#shared/documents/official/papers/remarks-summary.ts';
import { layoutPaper, renderPaper } from '#shared/documents/official/render-paper.ts';
import { completeProgramme } from '#shared/regulation/checks/complete-programme.fixture.ts';
import { median } from './figures.ts';
import { manyRemarks } from './many-remarks.ts';
import { printTable } from './print-table.ts';

/** The summary of a public discussion with many remarks (O10-9): put together, laid out into pages, written as docx. */
export async function benchRemarksPaper(): Promise<void> {
  const { programme, organisation } = completeProgramme();
  const settings = organisation.documents;
  const frame = {
    ...{ language: programme.language, number: '', date: null, texts: {}, signatories: [], organisation },
    createdAt: '2026-03-20T06:00:00Z',
  };
  const rows: string[][] = [];
  for (const count of [100, 1000, 3000]) {
    const remarks = manyRemarks(count, 'd');
    const data = { programme, term: { from: '2026-03-02', until: '2026-03-17' }, link: '', remarks };
    const times = { made: [] as number[], laidOut: [] as number[], written: [] as number[] };
    let [pages, bytes] = [0, 0];
    for (let run = 0; run < 5; run += 1) {
      const begun = performance.now();
      const { document } = remarksSummary(data, frame);
      const made = performance.now();
      pages = layoutPaper(document, settings).laidOut.pages.length;
      const laidOut = performance.now();
      bytes = (await renderPaper(document, settings)).length;
      times.made.push(made - begun);
      times.laidOut.push(laidOut - made);
      times.written.push(performance.now() - laidOut);
    }
    rows.push([
      ...[String(count), String(pages), median(times.made).toFixed(0), median(times.laidOut).toFixed(0)],
      ...[median(times.written).toFixed(0), (bytes / 1000).toFixed(0)],
    ]);
  }
  printTable(
    'The summary of remarks, medians of 5',
    ['remarks', 'pages', 'made, ms', 'laid out, ms', 'docx, ms', 'docx, KB'],
    rows,
  );
}
