import type { Remark } from '#shared/model/development/remark.ts';
import { sectionKeys } from '#shared/model/programme.ts';

const sentence = 'Оқу жоспарындағы практикалық сабақтардың сағат санын көбейту қажет деп санаймыз. ';

/** Remarks of one to seven sentences, about each section in turn; every other one is answered. */
export const manyRemarks = (count: number, developmentId: string): Remark[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ id: `r${String(n).padStart(5, '0')}`, developmentId, source: 'page', sourceNote: '' },
    ...{ author: `Айнұр Сейітова ${n}`, affiliation: 'Алматы қаласының № 15 мектебі' },
    ...{ receivedOn: '2026-03-10', kind: 'remark', hidden: false },
    section: sectionKeys[n % sectionKeys.length] ?? null,
    text: sentence.repeat(1 + (n % 7)),
    decision: n % 2 === 0 ? 'refused' : null,
    answer: n % 2 === 0 ? sentence.repeat(1 + (n % 3)) : '',
    changedSection: null,
    answeredOn: n % 2 === 0 ? '2026-03-12' : null,
  }));
