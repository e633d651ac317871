import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { clauseCounts, clauseIds, clauseParts, isClauseId } from './clause-id.ts';
import { clause, regulations } from './clauses.ts';
import { sectionRules } from './sections.ts';

/*
 * Words, and the first 16 hex digits of the SHA-256 of all letters and digits, of every clause: computed once
 * from the published texts by a program of its own, so that a slip in the stored text is seen.
 */
const published = `
O10-1 100 c343e51f3a26293d
O10-2 38 d3854f1809f443f5
O10-3 49 df8370baf63e2619
O10-4 84 12b6f03675b37c79
O10-5 37 0508f2328f664807
O10-6 16 86aac23286884cd6
O10-7 48 effdc9a222375366
O10-8 158 5596d51944092dd6
O10-9 62 833368f7c4648cc2
O10-10 54 200dcf132bee69c0
O10-11 40 5471b0896d362155
O10-12 41 0a420928a760f741
O10-13 16 2d5ce9396d1bd2e7
O10-14 64 2830603be72e682a
O10-15 30 48ad54f8fba91d9a
O10-16 29 ef6331e6e581cc9f
O10-17 43 7e08cd99a79814f8
O10-18 83 0e182287867b256e
O10-19 56 127d48958b2fd29d
O10-20 50 99376d6aa744064b
O10-21 18 1ef1504528a51320
O10-22 15 552c2f40463cea43
O10-23 29 6a8c044ab28643c2
O10-24 8 0c0e7f781c69e4e1
O10-25 12 d4bd4a1aacfe5ea0
O10-26 16 bc86617ecbb9c35a
O10-27 11 4edfe39517bbf224
O10-28 13 55c3c0ec029965ae
O10-29 51 cbb2e738bbfdd462
O10-30 72 171c65e81bfee77c
O10-31 62 6953ac24c27f874f
O10-32 32 440edd2bc98698ef
O10-33 39 17751200372458b2
O10-34 53 f7c813ea7fca5aef
O10-35 30 790f207eb10da491
O10-36 45 202eb5de814837ac
O10-37 59 b9a9d4ef2d8fa362
O10-38 29 471321d2b0096334
O10-39 20 a4e8b795be54f31d
O10-40 13 38fbf73522226fc3
O10-41 82 3a2240bcbed059a8
O10-42 41 b4b9ea8328f6950f
O10-43 70 f1b0866f331220f9
O10-44 76 11bbefa8456800c2
O10-45 23 5191945c52b90f4b
O10-46 34 f5d3f374a39418a1
O10-47 37 955006c0d9f4f135
O10-48 13 0192cad31016ab1b
O10-49 38 1a52ed5969294727
O10-50 41 0bd1f13ea5d27a50
O10-51 10 14c4e4896db3a040
O10-52 29 3070f2858a8514b1
O10-53 55 8e97da4e86649164
O10-54 9 0062c507918577bd
O10-55 22 b0818e4fafcffde3
O10-56 32 a144422a5e54fe92
O10-57 13 908ac28410dfadcc
O10-58 9 bdad8563686db673
O10-59 98 1adb056e7c7a57d6
O10-60 21 7c67e5362f6edf5f
BDI-1 31 59078033a2e7379d
BDI-2 95 20be3e7152875ed6
BDI-3 44 f1b293e9563e3db3
BDI-4 46 6c6b4ec0b4abeb4b
BDI-5 37 ff509e197384f9b5
BDI-6 15 dad16fb14086632b
BDI-7 25 fb7036315214ca00
BDI-8 46 98ae2c1d942c1f1d
BDI-9 24 75b3ee14654132e0
BDI-10 48 9b67ebb3cbc5ec50
BDI-11 22 843593c409138fa7
BDI-12 29 807b5757edd92e79
BDI-13 18 97560c793aef5c17
BDI-14 20 32e576e6f769627c
BDI-15 34 180e495aa3580ffd
BDI-16 41 305f04b2bdc20a6c
BDI-17 27 c7b8f5a02070bb66
BDI-18 33 45a94739b601ef0b
BDI-19 46 4c75ec3e11c83535
BDI-20 17 a141d8b25ae3c8cb
BDI-21 10 04642f1d95952585
BDI-22 17 91b34313021165f3
`
  .trim()
  .split('\n');

const wordsOf = (lines: readonly string[]): string[] => lines.join('\n').match(/[\p{L}\p{N}]+/gu) ?? [];
const fingerprint = (words: string[]): string =>
  createHash('sha256').update(words.join('')).digest('hex').slice(0, 16);

describe('clauses of the two regulations', () => {
  it('O10-1: every clause of both regulations is there, word for word as published', () => {
    const stored = clauseIds.map((id) => {
      const words = wordsOf(clause(id)?.lines ?? []);
      return `${id} ${words.length} ${fingerprint(words)}`;
    });
    expect(stored).toEqual(published);
  });

  it('has 60 clauses of the order and 22 of the institute, numbered without a gap, in five chapters each', () => {
    for (const regulation of Object.values(regulations)) {
      expect(regulation.clauses.map(({ number }) => number)).toEqual(
        Array.from({ length: clauseCounts[regulation.id] }, (_, index) => index + 1),
      );
      expect(regulation.chapters).toHaveLength(5);
      const chapters = regulation.clauses.map(({ chapter }) => chapter.number);
      expect(chapters).toEqual([...chapters].sort((a, b) => a - b));
      expect(new Set(chapters).size).toBe(5);
    }
  });

  it('O10-1: names the orders that the rules rest on', () => {
    const text = clause('O10-1')?.lines.join('\n');
    expect(text).toContain('2016 жылғы 28 қаңтардағы № 95 бұйрығымен');
    expect(text).toContain('2020 жылғы 4 мамырдағы № 175 бұйрығымен');
  });

  it('keeps items as lines of their own', () => {
    expect(clause('O10-7')?.lines).toHaveLength(11);
    expect(clause('O10-7')?.lines.at(-1)).toBe('10) негізгі және қосымша әдебиеттер тізімі.');
    expect(clause('O10-59')?.lines.map((line) => line.slice(0, 2))).toEqual([
      'Ал',
      'Ір',
      '1)',
      '2)',
      '4)',
      '5)',
    ]);
    expect(clause('BDI-5')?.lines.at(-1)).toBe('- үш жылда кемінде 1 (бір) рет (бұдан әрі-3-мониторинг).');
  });

  it('has clean text: no Markdown, no Latin look-alikes inside Kazakh words, no stray spaces', () => {
    for (const { lines } of [...regulations.O10.clauses, ...regulations.BDI.clauses]) {
      for (const line of lines) {
        expect(line).toBe(line.trim());
        expect(line).not.toMatch(/\*\*|\]\(|\\|^#| {2}|\u00a0/);
        expect(line).not.toMatch(/\p{Script=Cyrillic}[a-zəA-Z]|[a-zəA-Z]\p{Script=Cyrillic}/u);
      }
    }
  });

  it('gives each clause a summary in Russian and in English', () => {
    for (const { summary } of [...regulations.O10.clauses, ...regulations.BDI.clauses]) {
      expect(summary.ru).toMatch(/^[А-ЯЁ].{30,}\.$/u);
      expect(summary.en).toMatch(/^[A-Z].{30,}\.$/u);
    }
  });

  it('O10-8: the guidance beside each section is the clause, word for word', () => {
    expect(sectionRules.map(({ guidance }) => guidance.kk)).toEqual(clause('O10-8')?.lines);
  });
});

describe('clause ids', () => {
  it('knows the 82 ids and no others', () => {
    expect(clauseIds).toHaveLength(82);
    expect(['O10-1', 'O10-60', 'BDI-22'].every(isClauseId)).toBe(true);
    expect(['O10-0', 'O10-61', 'O10-07', 'BDI-23', 'O11-1', '', 'toString'].some(isClauseId)).toBe(false);
  });

  it('takes an id apart', () => {
    expect(clauseParts('BDI-5')).toEqual({ regulation: 'BDI', number: 5 });
    expect(clauseParts('O10-33')).toEqual({ regulation: 'O10', number: 33 });
  });
});
