import { expect, test } from 'vitest';
import { emptyDraft, wordsOf, wrongIn } from './conclusion-draft.ts';

const whole = {
  ...emptyDraft(),
  ...{ decision: 'rework' as const, number: '12', date: '2026-03-18', receivedOn: '2026-03-20' },
  scan: new File(['%PDF'], 'conclusion.pdf'),
};

test('O10-12: a conclusion is recorded only with its decision, number, both days and the scan', () => {
  expect(wordsOf(whole)).not.toBeNull();
  const empty = { decision: null, number: ' ', date: '', receivedOn: '2026-02-30', scan: null };
  for (const [field, value] of Object.entries(empty)) {
    const draft = { ...whole, [field]: value };
    expect(wordsOf(draft), field).toBeNull();
    expect(Object.entries(wrongIn(draft)).filter(([, wrong]) => wrong)).toEqual([[field, true]]);
  }
});

test('O10-12: each line of the remarks of a rework is a remark; empty lines are none', () => {
  const remarks = ' Сағат аз. \n\n  \nӘдебиет ескі.';
  expect(wordsOf({ ...whole, remarks })?.remarks).toEqual(['Сағат аз.', 'Әдебиет ескі.']);
});
