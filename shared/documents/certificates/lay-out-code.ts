import type { TemplateElement } from '#shared/model/certificates/certificate-template.ts';
import { qrModules } from '../pdf/qr-modules.ts';
import type { LaidOutElement } from './lay-out-text.ts';
import { pointsOfMm } from './millimetres.ts';
import { stops } from './sheet-finding.ts';

type CodeElement = Extract<TemplateElement, { kind: 'qr' }>;

/** Light modules around the code, on each side (ISO/IEC 18004). */
export const quietModules = 4;
/** What a telephone reads off paper at a desk, in mm. */
export const leastModule = 0.4;

const inHundredths = (value: number, round: (value: number) => number): number => round(value * 100) / 100;

/** What a code of level M can hold, in bytes of UTF-8 (ISO/IEC 18004, version 40). */
const mostBytes = 2_331;
const fitsCode = (text: string): boolean => text !== '' && new TextEncoder().encode(text).length <= mostBytes;

/** The code that proves the certificate (O10-33), in its square with the quiet zone inside. `pageHeight` in mm. */
export function layOutCode(element: CodeElement, qrText: string, pageHeight: number): LaidOutElement {
  if (!fitsCode(qrText)) return { drawings: [], findings: [stops(element.id, 'codeUnreadable')] };
  const modules = qrModules(qrText);
  const across = modules.length + 2 * quietModules;
  const module = element.size / across;
  const size = module * modules.length * pointsOfMm;
  const x = (element.x + quietModules * module) * pointsOfMm;
  const y = (pageHeight - element.y - quietModules * module) * pointsOfMm - size;
  const tooSmall = module < leastModule - 1e-9;
  return {
    drawings: [{ kind: 'qr', x, y, size, modules }],
    findings: tooSmall
      ? [
          stops(element.id, 'moduleTooSmall', {
            module: inHundredths(module, Math.floor),
            least: inHundredths(leastModule * across, Math.ceil),
          }),
        ]
      : [],
  };
}
