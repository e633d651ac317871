import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import type { CertificateToPrint } from '#shared/documents/certificates/certificate-to-print.ts';
import { certificatesDocument } from '#shared/documents/certificates/certificates-document.ts';
import { textAt } from '#shared/documents/certificates/default-elements.ts';
import { defaultTemplate } from '#shared/documents/certificates/default-templates.ts';
import type { PdfPage } from '#shared/documents/pdf/drawing.ts';
import { writePdf } from '#shared/documents/pdf/write-pdf.ts';
import type { TemplateLayout } from '#shared/model/certificates/certificate-template.ts';
import { programFaces } from '../setup/program-faces.ts';
import { manyCertificates } from './certificates/many-certificates.ts';
import {
  codeOnPaper,
  fontsThatAreNotThere,
  misplacedTexts,
  pagesWithoutName,
  wordsOfPages,
  wordsWithoutInk,
} from './certificates/outside-checks.ts';

const faces = programFaces();
const template = defaultTemplate('certificate', 'both');
const count = 1_000;
const certificates = manyCertificates(count);

/** The finished file; `change` plants a fault in its pages. */
function finished(
  layout: TemplateLayout,
  people: readonly CertificateToPrint[],
  change: (page: PdfPage) => PdfPage = (page) => page,
) {
  const options = { way: 'fullPage', title: 'Сертификаттар', createdAt: '2026-11-23T10:00:00.000Z' } as const;
  const { document, findings, sheetsOf } = certificatesDocument(layout, people, faces, options);
  const pages = (function* () {
    for (const page of document.pages) yield change(page);
  })();
  return { pdf: Buffer.concat([...writePdf({ ...document, pages }, faces)]), findings, sheetsOf };
}

const { pdf, findings, sheetsOf } = finished(template, certificates);
/** Some are enough where every page is a picture. */
const every = (step: number): number[] =>
  Array.from({ length: count / step }, (_, index) => 1 + index * step);

describe('O10-30, O10-33: a thousand certificates, looked at with other programs', () => {
  test('a sheet for each, none with a finding that stops', () => {
    expect(sheetsOf).toEqual(certificates.map(() => 1));
    expect(findings.filter(({ severity }) => severity === 'stops')).toEqual([]);
    expect(findings.some(({ code }) => code === 'shrunk')).toBe(true);
  });

  test('each page says the name and the number of its person, every Kazakh letter among them', () => {
    expect(pagesWithoutName(pdf, certificates)).toEqual([]);
    const names = certificates.map(({ facts }) => Object.values(facts).join('')).join('');
    for (const letter of 'ӘҒҚҢӨҰҮҺІәғқңөұүһі') expect(names).toContain(letter);
  });

  test('every font is embedded, as a subset whose letters can be copied', () => {
    expect(fontsThatAreNotThere(pdf)).toEqual([]);
  });

  test('the code of every fiftieth page is read off its picture by a second decoder', () => {
    for (const page of every(50)) expect(codeOnPaper(pdf, page)).toBe(certificates[page - 1]?.qrText);
  });

  test('every text stands within 0.1 mm of where the template has it', () => {
    const misplaced = wordsOfPages(pdf, 1, 200).map((words) => misplacedTexts(words, template));
    expect(misplaced).toHaveLength(200);
    expect(misplaced.flat()).toEqual([]);
  });

  test('every word of every hundredth page has ink', () => {
    for (const page of every(100)) expect(wordsWithoutInk(pdf, page)).toEqual([]);
  });

  test('the same certificates give the same bytes', () => {
    const some = certificates.slice(0, 20);
    expect(finished(template, some).pdf.equals(finished(template, some).pdf)).toBe(true);
  });
});

describe('a planted fault is noticed', () => {
  const [first, second, ...others] = certificates.slice(0, 5) as [
    CertificateToPrint,
    ...CertificateToPrint[],
  ];
  const few = [first, ...(second ? [second] : []), ...others];

  test('two people on each other’s sheets', () => {
    expect(pagesWithoutName(finished(template, few).pdf, [...few.slice(1), first])).toHaveLength(
      2 * few.length,
    );
  });

  test('a font that is not in the file', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.TimesRoman);
    document.addPage().drawText('Certificate', { font });
    expect(fontsThatAreNotThere(await document.save())).toHaveLength(1);
  });

  test('a code that a text stands on', () => {
    const over = textAt('over', [234, 150, 42, 30], 'Ереже', 60, { bold: true });
    const covered = finished({ ...template, elements: [...template.elements, over] }, few);
    expect(codeOnPaper(covered.pdf, 1)).toBeUndefined();
  });

  test('sheets that are moved by a fifth of a millimetre', () => {
    const moved = finished(template, few, (page) => ({
      ...page,
      matrix: [1, 0, 0, 1, 0.2 * (72 / 25.4), 0],
    }));
    const [words = []] = wordsOfPages(moved.pdf, 1, 1);
    const texts = template.elements.filter(({ kind }) => kind === 'text');
    expect(misplacedTexts(words, template)).toHaveLength(texts.length);
  });

  test('letters that can be copied and leave no ink', () => {
    const unseen = finished(template, few, (page) => ({
      ...page,
      drawings: page.drawings.map((one) =>
        one.kind === 'text' && one.size > 12 ? { ...one, grey: 1 } : one,
      ),
    }));
    expect(wordsWithoutInk(unseen.pdf, 1)).not.toEqual([]);
  });
});
