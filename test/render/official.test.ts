import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficialPaper } from '#shared/documents/official/paper.ts';
import { developmentOrder } from '#shared/documents/official/papers/development-order.ts';
import { remarksSummary } from '#shared/documents/official/papers/remarks-summary.ts';
import { renderPaper } from '#shared/documents/official/render-paper.ts';
import { pageFormat } from '#shared/documents/page-format.ts';
import { documentLanguages } from '#shared/model/organisation.ts';
import { samplePapers } from '../../server/documents/sample-papers.ts';
import { sampleRemarks } from '../../server/documents/sample-remarks.ts';
import { anyText } from './fixtures/any-programme.ts';
import { sampleProgramme } from './fixtures/sample-programme.ts';
import { type Case, type Comparison, compareWithLibreOffice } from './layout-comparison.ts';
import { partRoot, readParts } from './reading/read-package.ts';
import { childOf, descendantsOf } from './reading/xml-tree.ts';
import { structureProblems } from './structure/structure-problems.ts';

const content = sampleProgramme();
const settings = content.organisation.documents;
const papers = samplePapers.flatMap(({ document, clause, make }) =>
  documentLanguages.map((language) => ({
    name: `${document}.${language}`,
    clause,
    document: make(content, language).document,
  })),
);

describe('official papers as Word reads them', () => {
  it.each(papers)('$clause: the structure that Word enforces holds in $name', async ({ document }) => {
    expect(structureProblems(readParts(await renderPaper(document, settings)))).toEqual([]);
  });

  it('O10-10: orders, protocols and letters keep the page of the clause, registers lie on their side', async () => {
    for (const { document } of papers) {
      const section = childOf(
        childOf(partRoot(readParts(await renderPaper(document, settings)), 'word/document.xml'), 'w:body'),
        'w:sectPr',
      );
      const size = childOf(section, 'w:pgSz')?.attributes;
      const margin = childOf(section, 'w:pgMar')?.attributes;
      expect(size?.['w:orient']).toBe(document.landscape ? 'landscape' : undefined);
      expect([size?.['w:w'], size?.['w:h']]).toEqual(
        document.landscape ? ['16838', '11906'] : ['11906', '16838'],
      );
      expect([margin?.['w:left'], margin?.['w:right']]).toEqual(['1417', '850']);
    }
  });

  it('a first page without a number has a footer of its own', async () => {
    const [{ document } = papers[0] ?? never()] = papers;
    const root = partRoot(readParts(await renderPaper(document, settings)), 'word/document.xml');
    expect(descendantsOf(root, 'w:titlePg')).toHaveLength(1);
    const types = descendantsOf(root, 'w:footerReference').map(({ attributes }) => attributes['w:type']);
    expect(types.sort()).toEqual(['default', 'first']);
  });
});

function never(): never {
  throw new Error('There are no papers');
}

describe('text that a person can paste', () => {
  const written = (made: ReturnType<typeof developmentOrder>): OfficialPaper =>
    made.ok ? made.value : never();

  it('becomes an order without a fault, whatever stands in any field', async () => {
    const texts = fc.record({
      subject: anyText,
      preamble: anyText,
      item2: anyText,
      item9: anyText,
      basis: anyText,
    });
    await fc.assert(
      fc.asyncProperty(
        anyText,
        anyText,
        texts,
        fc.constantFrom(...documentLanguages),
        async (name, post, places, language) => {
          const organisation = {
            ...content.organisation,
            name: { kk: name, ru: name },
            director: { name, post: { kk: post, ru: post } },
          };
          const { document } = written(
            developmentOrder(
              {
                programme: { ...content.programme, title: { kk: name, ru: post } },
                protocol: { number: name, date: null },
                term: { from: null, until: null },
                responsible: [
                  { name, post, task: name },
                  { name: post, post: name, task: '' },
                ],
                control: { name, post },
              },
              {
                organisation,
                language,
                number: post,
                date: null,
                texts: places,
                signatories: [{ part: 'director', name, post }],
                createdAt: '2026-02-18T09:00:00+05:00',
              },
            ),
          );
          expect(structureProblems(readParts(await renderPaper(document, settings)))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('becomes a row of the summary without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, answer) => {
        const { document } = remarksSummary(
          {
            programme: content.programme,
            term: { from: null, until: null },
            link: text,
            remarks: [
              {
                id: 'r',
                developmentId: 'd',
                source: 'letter',
                sourceNote: text,
                author: answer,
                affiliation: text,
                receivedOn: '2026-05-04',
                kind: 'remark',
                section: 'topic',
                text,
                hidden: false,
                decision: 'refused',
                answer,
                changedSection: null,
                answeredOn: null,
              },
            ],
          },
          {
            organisation: content.organisation,
            language: 'kk',
            number: '',
            date: null,
            texts: {},
            signatories: [],
            createdAt: '2026-02-18T09:00:00+05:00',
          },
        );
        expect(structureProblems(readParts(await renderPaper(document, settings)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

/** A summary with a remark of so many characters between two short ones. */
function summaryWith(length: number): OfficialPaper['document'] {
  const [short = never()] = sampleRemarks.kk;
  const text = Array.from({ length: 700 }, (_, at) => words[(at * at) % words.length])
    .join(' ')
    .slice(0, length);
  const frame = {
    organisation: content.organisation,
    language: 'kk' as const,
    number: '',
    date: null,
    texts: {},
    signatories: [],
    createdAt: '2026-02-18T09:00:00+05:00',
  };
  const remarks = [short, { ...short, text, answer: text.slice(0, 50) }, short];
  const term = { from: '2026-05-04', until: '2026-05-18' };
  return remarksSummary({ programme: content.programme, term, link: '', remarks }, frame).document;
}
const words = 'педагог біліктілігін арттыру курсының білім беру бағдарламасы сағат дамытуға'.split(' ');

describe('the preview of official papers and LibreOffice', () => {
  it('O10-9: no word of a remark is cut off, whatever its length', async () => {
    const cases: Record<string, Case> = {};
    for (const length of [50, 1000, 1500, 2000, 2200, 2400, 2600, 2800, 3000, 3400, 4000, 5000, 6000]) {
      const document = summaryWith(length);
      cases[`${length} characters`] = { document, format: pageFormat(document, settings) };
    }
    const different = [...(await compareWithLibreOffice(cases))].flatMap(([name, { pages, movedWords }]) =>
      pages.ours === pages.theirs && movedWords.length === 0 ? [] : [`${name}: ${movedWords.slice(0, 3)}`],
    );
    expect(different).toEqual([]);
  });

  let compared: Map<string, Comparison>;
  it('begin and end every page, and every line, with the same words', async () => {
    const cases: Record<string, Case> = Object.fromEntries(
      papers.map(({ name, document }) => [name, { document, format: pageFormat(document, settings) }]),
    );
    compared = await compareWithLibreOffice(cases);
    expect(compared.size).toBe(papers.length);
    const different = [...compared].flatMap(
      ([name, { pages, differentPages, differentLines, movedWords }]) => [
        ...(pages.ours === pages.theirs ? [] : [`${name}: ${pages.ours} pages, LibreOffice ${pages.theirs}`]),
        ...[...differentPages, ...differentLines, ...movedWords].map((line) => `${name}, ${line}`),
      ],
    );
    expect(different).toEqual([]);
  });
});
