import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlankAccount, blankAccount } from './blank-account.ts';
import { type BlankEntry, type BlankEvent, blankEvents } from './blank-entry.ts';
import { blankStates } from './blank-fate.ts';
import type { PrintedSheet } from './printing.ts';

let next = 0;
const instant = (minute: number) => new Date(Date.UTC(2026, 10, 2) + minute * 60_000).toISOString();

const line = (event: BlankEvent, first: number, last = first, more: Partial<BlankEntry> = {}): BlankEntry => {
  next += 1;
  return {
    ...{
      id: `e${String(next).padStart(6, '0')}`,
      event,
      kind: 'certificate',
      series: 'АБ',
      first,
      last,
      digits: 6,
    },
    ...{ on: '2026-11-02', documentNumber: '', documentDate: null, party: '', holderId: null, reason: '' },
    ...{ createdAt: instant(next), ...more },
  };
};

const sheet = (
  blank: number | null,
  certificateId: string | null,
  outcome: PrintedSheet['outcome'] = 'printed',
  more: Partial<PrintedSheet> = {},
): PrintedSheet => {
  next += 1;
  return {
    ...{ id: `s${String(next).padStart(6, '0')}`, jobId: 'j', certificateId, part: 'certificate', outcome },
    ...{ series: 'АБ', blank, digits: 6, reason: '', createdAt: instant(next), ...more },
  };
};

const faultsOf = ({ faults }: BlankAccount) =>
  faults.map(({ fault, first, last }) => `${fault} ${first}–${last}`);
const rangesOf = ({ ranges }: BlankAccount) =>
  ranges.map(
    ({ state, first, last, holderId }) => `${state} ${first}–${last}${holderId ? ` ${holderId}` : ''}`,
  );

describe('user-asks 6, O10-30: the account of blanks', () => {
  it('says where every number is: received, issued, spoiled, lost, returned, destroyed, left', () => {
    const account = blankAccount(
      [
        line('received', 1, 100),
        line('handedOver', 1, 50, { holderId: 'u1' }),
        line('spoiled', 90, 92),
        line('destroyed', 90),
        line('lost', 93),
        line('returned', 99, 100),
      ],
      [sheet(1, 'c1'), sheet(2, 'c2', 'spoiled'), sheet(3, 'c2'), sheet(null, 'c9')],
    );
    expect(rangesOf(account)).toEqual([
      'issued 1–1 u1',
      'spoiled 2–2 u1',
      'issued 3–3 u1',
      'left 4–50 u1',
      'left 51–89',
      'destroyed 90–90',
      'spoiled 91–92',
      'lost 93–93',
      'left 94–98',
      'returned 99–100',
    ]);
    expect(account.totals).toEqual({
      ...{ received: 100, issued: 2, spoiled: 3, destroyed: 1, lost: 1, returned: 2, left: 91 },
    });
    expect(account.holders.get('u1')).toMatchObject({ received: 50, issued: 2, spoiled: 1, left: 47 });
    expect(account.faults).toEqual([]);
  });

  it('a blank that is spoiled after it was printed is a spoiled one, and no fault', () => {
    const account = blankAccount(
      [line('received', 1, 3)],
      [sheet(1, 'c1'), sheet(1, 'c1', 'spoiled'), sheet(2, 'c1')],
    );
    expect(rangesOf(account)).toEqual(['spoiled 1–1', 'issued 2–2', 'left 3–3']);
    expect(account.faults).toEqual([]);
  });

  it('a blank that is printed after it was spoiled, lost, returned or destroyed is told', () => {
    const account = blankAccount(
      [line('received', 1, 4), line('spoiled', 1), line('lost', 2), line('returned', 3)],
      [sheet(1, 'c1'), sheet(2, 'c2'), sheet(3, 'c3'), sheet(4, 'c4')],
    );
    expect(faultsOf(account)).toEqual(['usedAfter 1–1', 'usedAfter 2–2', 'usedAfter 3–3']);
    expect(account.totals.issued).toBe(4);
  });

  it('one number with two certificates names both, until one of them is printed on another blank', () => {
    const entries = [line('received', 1, 10)];
    const both = [sheet(1, 'c1'), sheet(1, 'c2')];
    expect(blankAccount(entries, both).faults).toMatchObject([
      { fault: 'usedTwice', first: 1, certificateIds: ['c1', 'c2'] },
    ]);
    expect(blankAccount(entries, [...both, sheet(2, 'c2')]).faults).toEqual([]);
  });

  it('the same certificate twice on its own number is no fault', () => {
    expect(blankAccount([line('received', 1)], [sheet(1, 'c1'), sheet(1, 'c1')]).faults).toEqual([]);
  });

  it('a certificate and a supplement have numbers of their own', () => {
    const account = blankAccount(
      [line('received', 1), line('received', 1, 1, { kind: 'supplement' })],
      [sheet(1, 'c1'), sheet(1, 'c1', 'printed', { part: 'supplement' })],
    );
    expect(account.faults).toEqual([]);
    expect(account.series.map(({ kind, totals }) => [kind, totals.issued])).toEqual([
      ['certificate', 1],
      ['supplement', 1],
    ]);
  });

  it('a number of no delivery is told with its certificate, and counts as nothing', () => {
    const account = blankAccount([line('received', 1, 5)], [sheet(77, 'c1')]);
    expect(account.faults).toMatchObject([{ fault: 'neverReceived', first: 77, certificateIds: ['c1'] }]);
    expect(account.totals).toMatchObject({ received: 5, issued: 0, left: 5 });
  });

  it('a number that was passed over in its pile is told until it has a fate', () => {
    const entries = [line('received', 1, 100), line('handedOver', 51, 100, { holderId: 'u1' })];
    const sheets = [sheet(51, 'c1'), sheet(52, 'c2'), sheet(55, 'c3')];
    expect(faultsOf(blankAccount(entries, sheets)), 'the other pile is not touched yet').toEqual([
      'skipped 53–54',
    ]);
    expect(blankAccount([...entries, line('spoiled', 53), line('lost', 54)], sheets).faults).toEqual([]);
  });

  it('two deliveries of the same numbers are told, and counted once', () => {
    const account = blankAccount([line('received', 1, 10), line('received', 8, 12)], []);
    expect(faultsOf(account)).toEqual(['receivedTwice 8–10']);
    expect(account.totals.received).toBe(12);
  });

  it('what is moved though it is not there is told', () => {
    const account = blankAccount(
      [line('received', 1, 10), line('lost', 3), line('handedOver', 1, 12, { holderId: 'u1' })],
      [],
    );
    expect(faultsOf(account)).toEqual(['notThere 3–3', 'notThere 11–12']);
    expect(rangesOf(account)).toEqual(['left 1–2 u1', 'lost 3–3', 'left 4–10 u1']);
  });

  it('blanks that are given back, or lost ones that are found, are in the store again', () => {
    const account = blankAccount(
      [
        line('received', 1, 10),
        line('handedOver', 1, 10, { holderId: 'u1' }),
        line('lost', 10),
        line('takenBack', 6, 10),
      ],
      [],
    );
    expect(rangesOf(account)).toEqual(['left 1–5 u1', 'left 6–10']);
  });

  it('a count names what is missing and what should not be there; writing the missing off settles it', () => {
    const entries = [line('received', 1, 20), line('returned', 20)];
    const sheets = [sheet(1, 'c1')];
    const same = { createdAt: instant(++next) };
    const count = [line('counted', 2, 9, same), line('counted', 12, 20, same)];
    const counted = blankAccount([...entries, ...count], sheets);
    expect(faultsOf(counted)).toEqual(['notCounted 10–11', 'countedElse 20–20']);
    next += 10;
    const later = [line('lost', 10, 11), line('received', 21, 40)];
    expect(faultsOf(blankAccount([...entries, ...count, ...later], sheets))).toEqual(['countedElse 20–20']);
    const again = [line('counted', 2, 9), line('counted', 12, 19), line('counted', 21, 40)].map((one) => ({
      ...one,
      createdAt: instant(next + 5),
    }));
    expect(blankAccount([...entries, ...count, ...later, ...again], sheets).faults).toEqual([]);
  });

  it('keeps the balance, and says the same, in whatever order lines and sheets arrive', () => {
    const within = fc.integer({ min: 0, max: 40 });
    const anyLine = fc.record({
      ...{ event: fc.constantFrom(...blankEvents), a: within, b: within, minute: fc.nat(60) },
      holder: fc.constantFrom('u1', 'u2'),
    });
    const anySheet = fc.record({
      ...{ number: within, certificate: fc.constantFrom('c1', 'c2', 'c3', null), minute: fc.nat(60) },
      outcome: fc.constantFrom('printed' as const, 'spoiled' as const),
    });
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 25 }),
        fc.array(anySheet, { maxLength: 25 }),
        fc.infiniteStream(fc.nat()),
        (lines, printed, random) => {
          const entries = lines.map(({ event, a, b, minute, holder }) =>
            line(event, Math.min(a, b), Math.max(a, b), { holderId: holder, createdAt: instant(minute) }),
          );
          const sheets = printed.map(({ number, certificate, outcome, minute }) =>
            sheet(number, certificate, outcome, { createdAt: instant(minute) }),
          );
          const shuffled = <Item>(items: readonly Item[]) =>
            items
              .map((item) => ({ item, at: random.next().value ?? 0 }))
              .sort((x, y) => x.at - y.at)
              .map(({ item }) => item);
          const account = blankAccount(entries, sheets);
          expect(blankAccount(shuffled(entries), shuffled(sheets))).toEqual(account);
          const received = new Set<number>();
          for (const { event, first, last } of entries) {
            for (let n = first; event === 'received' && n <= last; n++) received.add(n);
          }
          expect(account.totals.received).toBe(received.size);
          const { totals } = account;
          expect(blankStates.reduce((sum, state) => sum + totals[state], 0)).toBe(received.size);
          // Every received number is in one range and no other.
          const numbers = account.ranges.flatMap(({ first, last }) =>
            Array.from({ length: last - first + 1 }, (_, n) => first + n),
          );
          expect(numbers).toEqual([...received].sort((x, y) => x - y));
          for (const { number } of printed) {
            const inRange = account.ranges.find(({ first, last }) => first <= number && number <= last);
            const told = account.faults.some(
              ({ fault, first, last }) => fault === 'neverReceived' && first <= number && number <= last,
            );
            expect(told).toBe(!inRange);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('100,000 blanks with as many sheets are folded at once', () => {
    const entries = [
      line('received', 1, 100_000),
      ...Array.from({ length: 200 }, (_, n) =>
        line('handedOver', n * 500 + 1, n * 500 + 500, { holderId: `u${n % 7}` }),
      ),
    ];
    const sheets = Array.from({ length: 100_000 }, (_, n) => sheet(n + 1, `c${n}`));
    const begun = performance.now();
    const { totals, faults } = blankAccount(entries, sheets);
    const took = performance.now() - begun;
    expect(totals).toMatchObject({ received: 100_000, issued: 100_000, left: 0 });
    expect(faults).toEqual([]);
    // Two orders of magnitude above what it takes when nothing else runs.
    expect(took).toBeLessThan(5_000);
  });
});
