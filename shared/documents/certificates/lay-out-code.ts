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

const inTenths = (value: number, round: (value: number) => number): number => round(value * 100) / 100;

/** The code that proves the certificate (O10-33), in its square with the quiet zone inside. `pageHeight` in mm. */
export function layOutCode(element: CodeElement, qrText: string, pageHeight: number): LaidOutElement {
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
            module: inTenths(module, Math.floor),
            least: inTenths(leastModule * across, Math.ceil),
          }),
        ]
      : [],
  };
}
