import { describe, expect, test } from 'vitest';
import type { EnrolmentState } from '../workflow/enrolment-machine.ts';
import type { CertificateSigner } from './certificate.ts';
import { certificateState } from './certificate-state.ts';
import { type EntitlementFacts, entitlementProblems } from './entitled.ts';
import { numberByPattern, patternProblem } from './number-pattern.ts';
import { signerProblems } from './signer-problems.ts';
import { validUntil } from './valid-until.ts';

const day = '2027-01-20';
const papers = { identityCard: day, questionnaire: day, application: day, contract: day };
const passed: EntitlementFacts = {
  state: 'passed',
  enrolment: { papers },
  person: { lastName: 'Әділова', firstName: 'Гүлнар' },
  certified: null,
};
const reasons = (facts: Partial<EntitlementFacts>) =>
  entitlementProblems({ ...passed, ...facts }).map(({ code, clause }) => `${code} ${clause}`);

describe('O10-30: who passed and brought the papers gets a certificate, and nobody else', () => {
  test('who passed', () => expect(reasons({})).toEqual([]));

  test.each<[EnrolmentState, string]>([
    ['listed', 'certificateNotEnrolled O10-17'],
    ['admitted', 'certificateResultsOpen O10-29'],
    ['unfinished', 'certificateUnfinished O10-31'],
    ['transferred', 'certificateTransferred O10-31'],
    ['expelled', 'certificateExpelled O10-32'],
  ])('%s does not', (state, reason) => expect(reasons({ state })).toEqual([reason]));

  test('O10-31: who did not pass gets a reference instead', () => {
    expect(reasons({ state: 'failed' })).toEqual(['certificateNotPassed O10-31']);
  });

  test('who lacks papers or a name is told of both', () => {
    const enrolment = { papers: { ...papers, contract: null } };
    expect(reasons({ enrolment, person: { lastName: 'Әділова', firstName: ' ' } })).toEqual([
      'certificatePapersMissing O10-21',
      'certificateNameMissing O10-30',
    ]);
  });

  test('who has one already gets no second one', () => {
    expect(reasons({ certified: '2027-00001' })).toEqual(['alreadyCertified O10-30']);
  });
});

describe('O10-33: three years from the day of issue', () => {
  test.each([
    ['2027-02-15', '2030-02-15'],
    ['2028-02-29', '2031-02-28'],
  ])('issued on %s, its last day is %s', (issued, last) => expect(validUntil(issued)).toBe(last));

  test('the last day still counts, the next one does not', () => {
    const certificate = { id: 'c', validUntil: '2030-02-15' };
    expect(certificateState(certificate, [], [], '2030-02-15')).toBe('valid');
    expect(certificateState(certificate, [], [], '2030-02-16')).toBe('expired');
    expect(certificateState({ ...certificate, validUntil: null }, [], [], '2099-01-01')).toBe('valid');
  });

  test('that it was replaced counts before its term, that it was annulled before all and from that day on', () => {
    const certificate = { id: 'c', validUntil: '2030-02-15' };
    const next = [{ replaces: 'c' }];
    const order = [{ certificateId: 'c', annulledOn: '2027-05-02' }];
    expect(certificateState(certificate, next, [], '2031-01-01')).toBe('replaced');
    expect(certificateState(certificate, [{ replaces: 'd' }, { replaces: null }], [], '2028-01-01')).toBe(
      'valid',
    );
    expect(certificateState(certificate, next, order, '2028-01-01')).toBe('annulled');
    expect(certificateState(certificate, [], order, '2027-05-01')).toBe('valid');
    expect(certificateState({ ...certificate, id: 'd' }, [], order, '2028-01-01')).toBe('valid');
  });
});

describe('O10-33: who signs', () => {
  const post = { kk: 'Директор', ru: 'Директор' };
  const director: CertificateSigner = {
    name: 'Қ. Үлгі',
    post,
    acting: false,
    orderNumber: '',
    orderDate: null,
  };
  const codes = (said: Partial<CertificateSigner>) =>
    signerProblems({ ...director, ...said }, '2027-02-15').map(({ code }) => code);

  test('the director needs a name and a post in both languages', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ name: ' ' })).toEqual(['signerNameMissing']);
    expect(codes({ post: { kk: 'Директор', ru: '' } })).toEqual(['signerPostMissing']);
  });

  test('who acts for the director is refused without the order that appoints, or with a later one', () => {
    const order = { acting: true, orderNumber: '14-ж', orderDate: '2027-02-15' };
    expect(codes(order)).toEqual([]);
    expect(codes({ ...order, orderNumber: '' })).toEqual(['actingWithoutOrder']);
    expect(codes({ ...order, orderDate: null })).toEqual(['actingWithoutOrder']);
    expect(codes({ ...order, orderDate: '2027-02-16' })).toEqual(['actingOrderLater']);
  });
});

describe('user-asks 9, O10-30: registration numbers by the scheme of the organisation', () => {
  test.each([
    ['{year}-{number:5}', '2027-00042'],
    ['КЗ № {number}/{year}', 'КЗ № 42/2027'],
    ['{number:1}.{year}', '42.2027'],
  ])('%s', (pattern, number) => {
    expect(numberByPattern(pattern, { year: 2027, number: 42 })).toBe(number);
    expect(patternProblem(pattern)).toBeNull();
  });

  test.each(['', '{year}', '{number:5}', 'КЗ-{YEAR}-{number}'])(
    '«%s» would give a number twice',
    (pattern) => {
      expect(patternProblem(pattern)?.code).toBe('numberPatternIncomplete');
    },
  );
});
