import type {
  TemplateElement,
  TemplateField,
  TemplateLayout,
} from '#shared/model/certificates/certificate-template.ts';
import type { PrintWay } from '#shared/model/certificates/printing.ts';
import type { Drawing, Matrix, PdfPage } from '../pdf/drawing.ts';
import type { Faces } from '../pdf/face.ts';
import type { CertificateToPrint } from './certificate-to-print.ts';
import { findingsOfEdges } from './drawing-extent.ts';
import { fieldTexts } from './field-texts.ts';
import { isFixedText } from './fill-text.ts';
import { layOutCode } from './lay-out-code.ts';
import { type LaidOutElement, layOutText } from './lay-out-text.ts';
import { layOutTopics } from './lay-out-topics.ts';
import { pointsOfMm } from './millimetres.ts';
import { relationMark } from './relation-mark.ts';
import { sampleCode, sampleMark } from './sample-mark.ts';
import { type SheetFinding, stops } from './sheet-finding.ts';

export interface SheetOptions {
  /** `blank` leaves out what a pre-printed blank has already. */
  way: PrintWay;
  /** What takes back a printer's error: put on the whole page, its origin the lower left corner, in points. */
  matrix?: Matrix;
  /** To look at only: marked across, and with a code that proves nothing. */
  sample?: boolean;
  /** Bytes of PNG and JPEG files by hash. */
  images?: ReadonlyMap<string, Uint8Array>;
}

/** A certificate's sheets: more than one where its table goes on. */
export interface LaidOutSheet {
  pages: PdfPage[];
  findings: SheetFinding[];
}

/** Whether an element looks the same on every sheet. */
const isFixed = (element: TemplateElement): boolean =>
  element.kind !== 'qr' &&
  element.kind !== 'topics' &&
  (element.kind !== 'text' || isFixedText(element.text));

const elementsFor = (layout: TemplateLayout, way: PrintWay): TemplateElement[] =>
  layout.elements.filter(({ artwork }) => way === 'fullPage' || !artwork);

export const pageSize = ({ page }: TemplateLayout) => ({
  width: page.width * pointsOfMm,
  height: page.height * pointsOfMm,
});

const noValues = {} as Readonly<Record<TemplateField, string>>;

function layOutFixedElement(
  element: TemplateElement,
  layout: TemplateLayout,
  faces: Faces,
  { images }: SheetOptions,
): LaidOutElement {
  const { height } = pageSize(layout);
  const down = (y: number): number => height - y * pointsOfMm;
  if (element.kind === 'text') return layOutText(element, noValues, faces, layout.page.height);
  if (element.kind === 'line') {
    const thickness = element.thickness * pointsOfMm;
    const from = { x: element.x * pointsOfMm, y: down(element.y) };
    const to = { toX: element.toX * pointsOfMm, toY: down(element.toY) };
    return { drawings: [{ kind: 'line', ...from, ...to, thickness }], findings: [] };
  }
  if (element.kind !== 'frame' && element.kind !== 'image') return { drawings: [], findings: [] };
  const box = {
    x: element.x * pointsOfMm,
    y: down(element.y + element.height),
    width: element.width * pointsOfMm,
    height: element.height * pointsOfMm,
  };
  if (element.kind === 'frame')
    return { drawings: [{ kind: 'frame', ...box, thickness: element.thickness * pointsOfMm }], findings: [] };
  return images?.has(element.hash)
    ? { drawings: [{ kind: 'image', ...box, image: element.hash }], findings: [] }
    : { drawings: [], findings: [stops(element.id, 'imageMissing')] };
}

/** What all sheets of a template share. */
export function layOutFixed(layout: TemplateLayout, faces: Faces, options: SheetOptions): LaidOutElement {
  const drawings: Drawing[] = options.sample ? sampleMark(pageSize(layout), faces) : [];
  const findings: SheetFinding[] = [];
  for (const element of elementsFor(layout, options.way).filter(isFixed)) {
    const laidOut = layOutFixedElement(element, layout, faces, options);
    drawings.push(...laidOut.drawings);
    findings.push(
      ...laidOut.findings,
      ...findingsOfEdges(element.id, laidOut.drawings, pageSize(layout), faces),
    );
  }
  return { drawings, findings };
}

/** What only this certificate has: the drawings of each of its sheets. */
export function layOutOwn(
  layout: TemplateLayout,
  certificate: CertificateToPrint,
  faces: Faces,
  options: SheetOptions,
): { sheets: Drawing[][]; findings: SheetFinding[] } {
  const pageHeight = layout.page.height;
  const values = fieldTexts(certificate);
  const findings: SheetFinding[] = [];
  const onEach: Drawing[] = relationMark(certificate.relation, layout.language, pageSize(layout), faces);
  let tables: Drawing[][] = [[]];
  for (const element of elementsFor(layout, options.way).filter((one) => !isFixed(one))) {
    let drawings: Drawing[] = [];
    if (element.kind === 'topics') {
      const table = layOutTopics(element, certificate.facts, faces, { pageHeight, way: options.way });
      tables = joined(tables, table.sheets);
      drawings = table.sheets.flat();
      findings.push(...table.findings);
    } else if (element.kind === 'text' || element.kind === 'qr') {
      const laidOut =
        element.kind === 'text'
          ? layOutText(element, values, faces, pageHeight)
          : layOutCode(
              element,
              options.sample ? sampleCode(certificate.qrText) : certificate.qrText,
              pageHeight,
            );
      drawings = laidOut.drawings;
      onEach.push(...drawings);
      findings.push(...laidOut.findings);
    }
    findings.push(...findingsOfEdges(element.id, drawings, pageSize(layout), faces));
  }
  return { sheets: tables.map((table) => [...onEach, ...table]), findings };
}

/** Two tables of a template go on beside each other. */
const joined = (first: readonly Drawing[][], second: readonly Drawing[][]): Drawing[][] =>
  Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [
    ...(first[index] ?? []),
    ...(second[index] ?? []),
  ]);

/** A page of a template with a certificate's drawings. `common`: null where `drawings` has all of it. */
export const pageOf = (
  layout: TemplateLayout,
  drawings: readonly Drawing[],
  { matrix }: SheetOptions,
  common: number | null = null,
): PdfPage => ({ ...pageSize(layout), common, drawings, ...(matrix && { matrix }) });

/** One certificate by one template (O10-30, O10-33): its finished sheets, and what is wrong with them. */
export function layOutSheet(
  layout: TemplateLayout,
  certificate: CertificateToPrint,
  faces: Faces,
  options: SheetOptions,
): LaidOutSheet {
  const fixed = layOutFixed(layout, faces, options);
  const own = layOutOwn(layout, certificate, faces, options);
  const pages = own.sheets.map((drawings) => pageOf(layout, [...fixed.drawings, ...drawings], options));
  return { pages, findings: [...fixed.findings, ...own.findings] };
}
