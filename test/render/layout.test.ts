import { beforeAll, describe, expect, it } from 'vitest';
import { programmeDocument } from '#shared/documents/programme/programme-document.ts';
import { type DocumentSettings, defaultDocumentSettings } from '#shared/model/document-settings.ts';
import { resolveFormat } from '#shared/regulation/document-format.ts';
import { sampleProgramme } from './fixtures/sample-programme.ts';
import { type Case, type Comparison, compareWithLibreOffice } from './layout-comparison.ts';
import {
  footnotes,
  headingsAndContents,
  highRows,
  looks,
  tablesWithSpans,
  textAndLists,
} from './layout-documents.ts';

const sample = programmeDocument(sampleProgramme());
const format = resolveFormat(defaultDocumentSettings);
const settings: Record<string, DocumentSettings> = {
  'sample-14': { runningHeads: 'marginsAndDistances', tableFontSize: 14 },
  'sample-14-margins-only': { runningHeads: 'marginsOnly', tableFontSize: 14 },
  'sample-12': { runningHeads: 'marginsAndDistances', tableFontSize: 12 },
  'sample-11-margins-only': { runningHeads: 'marginsOnly', tableFontSize: 11 },
  'sample-10-margins-only': { runningHeads: 'marginsOnly', tableFontSize: 10 },
};
const cases: Record<string, Case> = {
  ...Object.fromEntries(
    Object.entries(settings).map(([name, chosen]) => [
      name,
      { document: sample, format: resolveFormat(chosen) },
    ]),
  ),
  'text-and-lists': { document: textAndLists(), format },
  'headings-and-contents': { document: headingsAndContents(), format },
  'tables-with-spans': { document: tablesWithSpans(), format },
  'high-rows': { document: highRows(), format },
  footnotes: { document: footnotes(), format },
  looks: { document: looks(), format },
};

let comparisons: Map<string, Comparison>;
beforeAll(async () => {
  comparisons = await compareWithLibreOffice(cases);
});

describe.each(Object.keys(cases))('%s: the layout and LibreOffice', (name) => {
  const compared = (): Comparison => {
    const comparison = comparisons.get(name);
    if (!comparison) throw new Error(`${name} was not compared`);
    return comparison;
  };

  it('O10-10: make the same number of pages', () => {
    const { ours, theirs } = compared().pages;
    expect(ours).toBe(theirs);
  });

  it('O10-10: begin and end every page with the same words', () => {
    expect(compared().differentPages).toEqual([]);
  });

  it('O10-10: begin every line with the same word at the same place', () => {
    expect(compared().lines).toBeGreaterThan(100);
    expect(compared().differentLines).toEqual([]);
  });

  it('O10-10: put every word at the same place', () => {
    expect(compared().movedWords).toEqual([]);
  });
});
