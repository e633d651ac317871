import { describe, expect, test } from 'vitest';
import type { TemplateElement, TemplateLayout } from '#shared/model/certificates/certificate-template.ts';
import { programFaces } from '../../../test/setup/program-faces.ts';
import type { Drawing } from '../pdf/drawing.ts';
import { certificatesDocument } from './certificates-document.ts';
import { textAt } from './default-elements.ts';
import { defaultTemplate, defaultTemplates } from './default-templates.ts';
import { layOutSheet, type SheetOptions } from './lay-out-sheet.ts';
import { pointsOfMm } from './millimetres.ts';
import { sampleCertificate } from './testing-certificate.ts';

const faces = programFaces();
const page = { width: 297, height: 210 };
const onPage = (...elements: TemplateElement[]): TemplateLayout => ({
  ...{ kind: 'certificate', language: 'both', page, elements },
});
const laidOut = (
  layout: TemplateLayout,
  certificate = sampleCertificate(),
  options: Partial<SheetOptions> = {},
) => layOutSheet(layout, certificate, faces, { way: 'fullPage', ...options });

const textsOf = (drawings: readonly Drawing[] = []) => drawings.filter((drawing) => drawing.kind === 'text');
const wordsOf = (drawings: readonly Drawing[] = []): string[] => textsOf(drawings).map(({ text }) => text);

describe('a text in its box', () => {
  const nameAt = (look: Parameters<typeof textAt>[4] = {}) =>
    onPage(textAt('name', [20, 50, 100, 20], '{{fullName}}', 24, { leastSize: 8, ...look }));

  test('stands where the template has it, from either side and in the middle', () => {
    const [left, center, right] = (['left', 'center', 'right'] as const).map(
      (align) => textsOf(laidOut(nameAt({ align, text: '{{lastName}}' })).pages[0]?.drawings)[0],
    );
    const width = faces.serif.widthOf('Қаратайұлы') * 24;
    expect(left?.size).toBe(24);
    expect(left?.x).toBeCloseTo(20 * pointsOfMm);
    expect(center?.x).toBeCloseTo(70 * pointsOfMm - width / 2);
    expect(right?.x).toBeCloseTo(120 * pointsOfMm - width);
  });

  test('stands at the top, in the middle and at the bottom of its height', () => {
    const [top, middle, bottom] = (['top', 'middle', 'bottom'] as const).map(
      (stand) => textsOf(laidOut(nameAt({ stand, text: '{{lastName}}' })).pages[0]?.drawings)[0]?.y ?? 0,
    );
    const upper = (page.height - 50) * pointsOfMm;
    expect(top).toBeCloseTo(upper - faces.serif.ascent * 24);
    expect(bottom).toBeCloseTo(upper - 20 * pointsOfMm - faces.serif.descent * 24);
    expect(middle).toBeCloseTo(((top ?? 0) + (bottom ?? 0)) / 2);
  });

  test('wraps at spaces and behind hyphens, becomes smaller, and says so', () => {
    const certificate = sampleCertificate({
      facts: {
        lastName: 'Қаратайұлы-Нұрмұхамбетова',
        firstName: 'Гүлбақыт-Айгерім',
        middleName: 'Сейдахметқызы',
      },
    });
    const { pages, findings } = laidOut(nameAt(), certificate);
    const lines = textsOf(pages[0]?.drawings);
    expect(lines.map(({ text }) => text).join('|')).toMatch(/Қаратайұлы-(Нұрмұхамбетова)?/);
    expect(lines.length).toBeGreaterThan(1);
    for (const { text, size } of lines)
      expect(faces.serif.widthOf(text) * size).toBeLessThan(100 * pointsOfMm + 0.02);
    expect(findings).toEqual([
      expect.objectContaining({
        element: 'name',
        code: 'shrunk',
        severity: 'warns',
        params: expect.objectContaining({ size: lines[0]?.size }),
      }),
    ]);
  });

  test('user-asks 16: a name of 120 letters fits the default certificate; one word that fits in no size stops the print', () => {
    const long = sampleCertificate({
      facts: { lastName: 'Қ'.repeat(39), firstName: 'Ә'.repeat(39), middleName: 'Ұ'.repeat(40) },
    });
    const { findings } = laidOut(defaultTemplate('certificate', 'both'), long);
    expect(findings.map(({ code }) => code)).toEqual(['shrunk']);
    const word = sampleCertificate({ facts: { lastName: 'Щ'.repeat(200) } });
    expect(laidOut(nameAt(), word).findings).toContainEqual(
      expect.objectContaining({ element: 'name', code: 'overflow', severity: 'stops' }),
    );
  });

  test('a line whose fields are all empty is left out, without a finding where they may be', () => {
    const layout = onPage(
      textAt('lines', [20, 20, 200, 40], '{{lastName}}\n{{middleName}}\n– {{firstName}}', 12),
    );
    const { pages, findings } = laidOut(layout, sampleCertificate({ facts: { middleName: '' } }));
    expect(wordsOf(pages[0]?.drawings)).toEqual(['Қаратайұлы', '– Әлихан']);
    expect(findings).toEqual([]);
  });

  test('missing data and unknown fields stop the print', () => {
    const layout = onPage(textAt('title', [20, 20, 200, 40], '{{title.ru}} {{surname}}', 12));
    const { findings } = laidOut(layout, sampleCertificate({ facts: { title: { kk: 'Курс', ru: ' ' } } }));
    expect(findings.map(({ code, params, severity }) => [code, params.field, severity])).toEqual([
      ['fieldEmpty', 'title.ru', 'stops'],
      ['fieldUnknown', 'surname', 'stops'],
    ]);
  });

  test('letters of two signs become one, apostrophes, hyphens and Latin letters stand', () => {
    const certificate = sampleCertificate({
      facts: { lastName: "О'Нил-Müller", firstName: 'Андреи\u0306', middleName: '' },
    });
    const { pages, findings } = laidOut(nameAt(), certificate);
    expect(wordsOf(pages[0]?.drawings)).toEqual(["О'Нил-Müller Андрей"]);
    expect(findings).toEqual([]);
  });

  test('spaces of every width and signs that show nothing are no letters that a face lacks', () => {
    const facts = {
      lastName: ' Қара\u00adтай\u200bұлы\u202f',
      firstName: '\u2003\ufeffӘлихан\t',
      middleName: '',
    };
    const { pages, findings } = laidOut(nameAt(), sampleCertificate({ facts }));
    expect(wordsOf(pages[0]?.drawings)).toEqual(['Қаратайұлы Әлихан']);
    expect(findings).toEqual([]);
  });

  test('user-asks 13: Arabic, Hebrew and emoji are named and never printed as nothing or as question marks', () => {
    const certificate = sampleCertificate({ facts: { lastName: 'علي', firstName: 'א😀', middleName: '' } });
    const { pages, findings } = laidOut(nameAt(), certificate);
    expect(findings[0]).toMatchObject({
      code: 'glyphMissing',
      severity: 'stops',
      params: { letters: 'ع ل ي א 😀', codes: 'U+0639, U+0644, U+064A, U+05D0, U+1F600' },
    });
    expect(wordsOf(pages[0]?.drawings)).toEqual(['□□□ □□']);
  });
});

describe('the sheet', () => {
  test('a blank has its artwork already, which is printed on plain paper only', () => {
    const layout = defaultTemplate('certificate', 'kk');
    const frames = (way: 'blank' | 'fullPage') =>
      laidOut(layout, sampleCertificate(), { way }).pages[0]?.drawings.filter(({ kind }) => kind === 'frame')
        .length;
    expect([frames('fullPage'), frames('blank')]).toEqual([2, 0]);
  });

  test('O10-33: a duplicate says that it is one, in the language of the sheet', () => {
    const duplicate = sampleCertificate({ relation: 'duplicate' });
    const marks = (['kk', 'ru', 'both'] as const).map((language) =>
      wordsOf(laidOut(defaultTemplate('certificate', language), duplicate).pages[0]?.drawings).find((text) =>
        /ТЕЛНҰСҚА|ДУБЛИКАТ/.test(text),
      ),
    );
    expect(marks).toEqual(['ТЕЛНҰСҚА', 'ДУБЛИКАТ', 'ТЕЛНҰСҚА / ДУБЛИКАТ']);
    expect(wordsOf(laidOut(defaultTemplate('certificate', 'kk')).pages[0]?.drawings)).not.toContain(
      'ТЕЛНҰСҚА',
    );
  });

  test('a sheet that is only looked at is marked, and its code proves nothing', () => {
    const certificate = sampleCertificate();
    const codeOf = (sample: boolean) =>
      laidOut(defaultTemplate('certificate', 'kk'), certificate, { sample }).pages[0]?.drawings.find(
        ({ kind }) => kind === 'qr',
      );
    const sample = laidOut(defaultTemplate('certificate', 'kk'), certificate, { sample: true }).pages[0];
    expect(
      textsOf(sample?.drawings)
        .filter(({ grey }) => grey !== undefined)
        .map(({ text }) => text),
    ).toContain('ҮЛГІ · ОБРАЗЕЦ');
    expect(codeOf(true)).toMatchObject({ size: (codeOf(false) as { size: number }).size });
    expect(codeOf(true)).not.toEqual(codeOf(false));
  });

  test('user-asks 1: what is looked at and what is printed differ by the marks of a sample only', () => {
    const certificate = sampleCertificate({ relation: 'duplicate' });
    const unmarked = (drawings: readonly Drawing[] = []) =>
      drawings.filter((one) => one.kind !== 'qr' && !(one.kind === 'text' && one.grey !== undefined));
    for (const layout of defaultTemplates()) {
      const looked = laidOut(layout, certificate, { sample: true });
      const printed = laidOut(layout, certificate);
      expect(looked.findings).toEqual(printed.findings);
      expect(looked.pages.map(({ drawings }) => unmarked(drawings))).toEqual(
        printed.pages.map(({ drawings }) => unmarked(drawings)),
      );
      // The file of many has the same sheets, with what they share drawn once.
      const options = { way: 'fullPage', title: '', createdAt: '2026-01-20T00:00:00Z' } as const;
      const { document } = certificatesDocument(layout, [certificate, certificate], faces, options);
      const sheets = [...document.pages].map(({ drawings }) => [...(document.common[0] ?? []), ...drawings]);
      const own = printed.pages.map(({ drawings }) => drawings);
      expect(sheets).toEqual([...own, ...own]);
    }
  });

  test('an element over the edge, a picture that is not there and small modules stop the print', () => {
    const picture = {
      id: 'picture',
      artwork: false,
      kind: 'image',
      x: 0,
      y: 0,
      width: 20,
      height: 20,
      hash: 'a'.repeat(64),
    } as const;
    const layout = onPage(
      textAt('edge', [280, 20, 60, 10], 'Сертификат', 12),
      { id: 'code', artwork: false, kind: 'qr', x: 200, y: 150, size: 20 },
      picture,
    );
    const codes = (options: Partial<SheetOptions> = {}) =>
      laidOut(layout, sampleCertificate(), options).findings.map(({ element, code }) => `${element} ${code}`);
    expect(codes()).toEqual(['edge outsidePage', 'picture imageMissing', 'code moduleTooSmall']);
    expect(codes({ images: new Map([[picture.hash, new Uint8Array()]]) })).not.toContain(
      'picture imageMissing',
    );
  });

  test('a code without a text, or with more than a code holds, stops the print', () => {
    const layout = onPage({ id: 'code', artwork: false, kind: 'qr', x: 20, y: 20, size: 150 });
    for (const qrText of ['', 'ә'.repeat(1_200)])
      expect(laidOut(layout, sampleCertificate({ qrText })).findings).toEqual([
        expect.objectContaining({ element: 'code', code: 'codeUnreadable', severity: 'stops' }),
      ]);
    expect(laidOut(layout, sampleCertificate({ qrText: 'ә'.repeat(1_165) })).findings).toEqual([]);
  });

  test('user-asks 17: four light dots lie around a code, inside of its square', () => {
    const square = { id: 'code', artwork: false, kind: 'qr', x: 100, y: 100, size: 40 } as const;
    const code = laidOut(onPage(square)).pages[0]?.drawings.find(({ kind }) => kind === 'qr');
    if (code?.kind !== 'qr') return expect.unreachable();
    const dot = code.size / code.modules.length;
    expect(code.size + 8 * dot).toBeCloseTo(40 * pointsOfMm);
    expect(code.x).toBeCloseTo(100 * pointsOfMm + 4 * dot);
    expect(code.y).toBeCloseTo((page.height - 140) * pointsOfMm + 4 * dot);
  });

  test('the size that is named for a code with too small modules is enough', () => {
    const code = { id: 'code', artwork: false, kind: 'qr', x: 100, y: 100 } as const;
    const [finding] = laidOut(onPage({ ...code, size: 20 })).findings;
    const least = Number(finding?.params.least);
    expect(laidOut(onPage({ ...code, size: least })).findings).toEqual([]);
    expect(laidOut(onPage({ ...code, size: least - 0.1 })).findings).toHaveLength(1);
  });
});

describe('O10-30: the table of topics', () => {
  const topics = (count: number, score = '') =>
    Array.from({ length: count }, (_, index) => ({
      ...{ title: { kk: `${index + 1}-тақырып`, ru: `Тема ${index + 1}` }, hours: 1.5, score },
    }));
  const supplement = (count: number, score = '', way: SheetOptions['way'] = 'fullPage') =>
    laidOut(
      defaultTemplate('supplement', 'kk'),
      sampleCertificate({ facts: { topics: topics(count, score) } }),
      { way },
    );

  test('has every topic with its hours, the sum, and results where there are any', () => {
    const words = wordsOf(supplement(3).pages[0]?.drawings);
    expect(words).toEqual(
      expect.arrayContaining(['1-тақырып', '2-тақырып', '3-тақырып', '1,5', 'Барлығы', '4,5']),
    );
    expect(words).not.toContain('Нәтижесі');
    expect(wordsOf(supplement(3, '85 %').pages[0]?.drawings)).toEqual(
      expect.arrayContaining(['Нәтижесі', '85 %']),
    );
  });

  test('becomes smaller, then goes on on further sheets under the same heading, with every topic once', () => {
    expect(supplement(18).findings.map(({ code }) => code)).toEqual(['shrunk']);
    const { pages, findings } = supplement(70);
    expect(pages.length).toBeGreaterThan(1);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'furtherPages', params: { pages: pages.length } }),
    );
    const all = pages.flatMap((sheet) => wordsOf(sheet.drawings));
    expect(all.filter((text) => text.endsWith('-тақырып'))).toEqual(topics(70).map(({ title }) => title.kk));
    for (const repeated of ['Тақырыптар (модульдер)', '№ 2026-00123'])
      expect(all.filter((text) => text === repeated)).toHaveLength(pages.length);
    expect(all.filter((text) => text === 'Барлығы')).toHaveLength(1);
  });

  test('that needs a second blank stops the print on blanks', () => {
    expect(supplement(70, '', 'blank').findings).toContainEqual(
      expect.objectContaining({ element: 'topics', code: 'overflow', severity: 'stops' }),
    );
  });

  test('without a topic stops the print', () => {
    expect(supplement(0).findings).toContainEqual(
      expect.objectContaining({ code: 'fieldEmpty', params: { field: 'topics' } }),
    );
  });
});
