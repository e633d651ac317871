import { type TemplateField, templateFields } from '#shared/model/certificates/certificate-template.ts';
import { cleanLine } from './clean-line.ts';
import { type SheetFinding, stops } from './sheet-finding.ts';

const placeholder = /\{\{([^{}]*)\}\}/g;

/** What may stay empty without a word: not everybody has a patronymic, and not every course has points. */
const mayBeEmpty: ReadonlySet<TemplateField> = new Set([
  'middleName',
  'total',
  'check',
  'address',
  'city.kk',
  'city.ru',
]);

const isField = (name: string): name is TemplateField => templateFields.some((field) => field === name);

/** Whether a text says the same on every sheet. */
export const isFixedText = (text: string): boolean => !text.includes('{{');

/**
 * The lines of an element's text with their fields filled in. A line whose fields are all empty is left out, and one
 * that repeats the line before it.
 * @returns the lines, and a finding for each field that is unknown or should not be empty
 */
export function fillText(
  element: { id: string; text: string },
  values: Readonly<Record<TemplateField, string>>,
): { lines: string[]; findings: SheetFinding[] } {
  const findings: SheetFinding[] = [];
  const lines: string[] = [];
  for (const line of element.text.split(/\r?\n/)) {
    let fields = 0;
    let filled = 0;
    const text = line.replace(placeholder, (whole, written: string) => {
      const name = written.trim();
      fields += 1;
      if (!isField(name)) {
        findings.push(stops(element.id, 'fieldUnknown', { field: name }));
        filled += 1;
        return whole;
      }
      const value = cleanLine(values[name]);
      if (value !== '') filled += 1;
      else if (!mayBeEmpty.has(name)) findings.push(stops(element.id, 'fieldEmpty', { field: name }));
      return value;
    });
    if (fields === 0 || filled > 0) lines.push(cleanLine(text));
    // «Директор» is the same in both languages, and is said once.
    if (filled > 0 && lines.length > 1 && lines.at(-1) === lines.at(-2)) lines.pop();
  }
  return { lines, findings };
}
