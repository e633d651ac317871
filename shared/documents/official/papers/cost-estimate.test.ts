import { describe, expect, it } from 'vitest';
import { defaultDocumentSettings } from '#shared/model/document-settings.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import type { Block } from '../../document-model.ts';
import type { PaperFrame } from '../paper.ts';
import { type CostEstimateData, costEstimate } from './cost-estimate.ts';

const nothing = { kk: '', ru: '' };
const organisation: Organisation = {
  ...{ id: 'o', profile: 'O10', shortName: nothing, city: nothing, documents: defaultDocumentSettings },
  name: { kk: '«Үлгі» орталығы', ru: 'Центр «Үлгі»' },
  director: { name: 'Ә. Т. Бейсенғалиева', post: { kk: 'Директор', ru: 'Директор' } },
  letterhead: { superior: nothing, address: nothing, phone: '', email: '', website: '', bin: '' },
};
const frame: PaperFrame = {
  ...{ organisation, language: 'kk', number: '', date: null, texts: {}, signatories: [] },
  createdAt: '2027-01-18T09:00:00+05:00',
};
const line = { name: 'Қағаз', unit: 'қорап', quantity: 2.5, price: 9_990_00 };
const data: CostEstimateData = {
  programme: { title: { kk: 'Атауы', ru: 'Название' }, hours: 80, studyForm: 'blended' },
  intake: { number: 2, startsOn: '2027-02-01', endsOn: '2027-02-12' },
  ...{ groups: [], trainees: 25, lines: [line, { ...line, quantity: 1 }] },
};

const textOf = (block: Block): string => {
  if (block.kind === 'space') return '';
  if (block.kind === 'paragraph') {
    return block.inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
  }
  return block.rows
    .map((row) => row.map(({ blocks }) => blocks.map(textOf).join(' ')).join(' | '))
    .join('\n');
};
const textOfPaper = (of: Partial<CostEstimateData>, in_: Partial<PaperFrame> = {}): string =>
  costEstimate({ ...data, ...of }, { ...frame, ...in_ })
    .document.blocks.map(textOf)
    .join('\n')
    .replaceAll('\u00a0', ' ');

describe('O10-17: the cost estimate of an intake', () => {
  it('has each line’s sum, the total in figures and in words of its language', () => {
    const text = textOfPaper({});
    expect(text).toContain('1 | Қағаз | қорап | 2,5 | 9 990,00 | 24 975,00');
    expect(text).toContain('Барлығы | 34 965,00');
    expect(text).toContain('34 965,00 теңге (отыз төрт мың тоғыз жүз алпыс бес теңге 00 тиын)');
    const russian = textOfPaper({}, { language: 'ru' });
    expect(russian).toContain('(тридцать четыре тысячи девятьсот шестьдесят пять тенге 00 тиынов)');
  });

  it.each([
    ['without lines', []],
    ['without a price', [line, { ...line, price: null }]],
    ['without a quantity', [{ ...line, quantity: null }]],
  ])('%s the total is left to be written: nobody signs less than there is', (_, lines) => {
    const text = textOfPaper({ lines });
    expect(text).toMatch(/Барлығы: _+ теңге \(_+\)\./);
    expect(text).not.toContain('34 965');
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('names groups and trainees, and who made it; the accountant signs too', () => {
    const executor = { part: 'executor', post: '', name: 'А. Б. Нұрланқызы' } as const;
    const text = textOfPaper({ groups: ['1-топ', '2-топ'] }, { signatories: [executor] });
    expect(text).toContain('Топтар: 1-топ, 2-топ. Тыңдаушылар саны: 25.');
    expect(text).toContain('Дайындаған | ________________ | А. Б. Нұрланқызы');
    expect(text).toContain('Бас бухгалтер');
    expect(textOfPaper({})).not.toContain('Топтар');
  });

  it('without days names the course and its intake', () => {
    const intake = { ...data.intake, startsOn: null };
    expect(textOfPaper({ intake })).toContain('«Атауы» курсын өткізуге, № 2 лек\n');
  });
});
