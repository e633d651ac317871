import { expect, test } from 'vitest';
import type { TemplateElement } from '#shared/model/certificates/certificate-template.ts';
import { programFaces } from '../../../test/setup/program-faces.ts';
import type { Matrix } from '../pdf/drawing.ts';
import { checkSheets } from './check-sheets.ts';
import { textAt } from './default-elements.ts';
import { defaultTemplate, defaultTemplates } from './default-templates.ts';
import type { SheetOptions } from './lay-out-sheet.ts';
import { sampleCertificate } from './testing-certificate.ts';

const faces = programFaces();
const certificate = defaultTemplate('certificate', 'both');

const found = (options: Partial<SheetOptions> = {}, ...more: TemplateElement[]) =>
  [
    ...checkSheets(
      { ...certificate, elements: [...certificate.elements, ...more] },
      [sampleCertificate()],
      faces,
      {
        ...{ way: 'fullPage', ...options },
      },
    ),
  ].flat();

test('O10-30, O10-33: the default templates have nothing that stops, in either way of printing', () => {
  for (const layout of defaultTemplates())
    for (const way of ['fullPage', 'blank'] as const)
      expect([...checkSheets(layout, [sampleCertificate()], faces, { way })].flat()).toEqual([]);
});

test('each finding names the certificate that it is of', () => {
  const people = [sampleCertificate(), sampleCertificate({ facts: { lastName: '😀' } }), sampleCertificate()];
  const findings = [...checkSheets(certificate, people, faces, { way: 'fullPage' })];
  expect(findings.map((one) => one.map(({ certificate: index, code }) => [index, code]))).toEqual([
    [],
    [[1, 'glyphMissing']],
    [],
  ]);
});

const matrices: [string, Matrix][] = [
  ['moved, scaled and turned by what printers do wrong', [0.985, 0.02, -0.02, 0.985, 4, -6]],
  ['turned by ten degrees', [0.985, 0.174, -0.174, 0.985, 60, -40]],
];
test.each(matrices)('O10-33: the code is read back from a page that is %s', (_, matrix) => {
  expect(found({ matrix })).toEqual([]);
});

test('user-asks 17, O10-33: a code that something stands on, or that the paper cuts off, is found', () => {
  const unreadable = expect.objectContaining({ element: 'code', code: 'codeUnreadable', severity: 'stops' });
  expect(
    found({}, textAt('over', [236, 150, 40, 20], 'Ереже', 60, { bold: true, leastSize: 40 })),
  ).toContainEqual(unreadable);
  expect(found({ matrix: [1, 0, 0, 1, 120, 0] })).toContainEqual(unreadable);
});

test('a line of another element through the corner of the code is found', () => {
  const bar: TemplateElement = {
    id: 'bar',
    artwork: false,
    kind: 'line',
    x: 234,
    y: 151,
    toX: 250,
    toY: 151,
    thickness: 5,
  };
  expect(found({}, bar).map(({ code }) => code)).toEqual(['codeUnreadable']);
});
