import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import type { OfficialPaper } from '#shared/documents/official/paper.ts';
import { remarksSummary } from '#shared/documents/official/papers/remarks-summary.ts';
import texts from '#shared/languages/kk/development.json' with { type: 'json' };
import pages from '#shared/languages/kk/pages.json' with { type: 'json' };
import type { Remark } from '#shared/model/development/remark.ts';
import { success } from '#shared/model/problem.ts';
import { completeProgramme } from '#shared/regulation/checks/complete-programme.fixture.ts';
import { PaperPreview } from './paper-preview.tsx';

const { programme, organisation } = completeProgramme();
let mounted: Mounted | null = null;
afterEach(() => mounted?.unmount());

const remark = (n: number): Remark => ({
  ...{ id: `r${n}`, developmentId: 'd', source: 'page', sourceNote: '', author: 'Айнұр', affiliation: '' },
  ...{
    receivedOn: '2026-03-10',
    kind: 'remark',
    section: null,
    text: 'Сағат аз. '.repeat(200),
    hidden: false,
  },
  ...{ decision: null, answer: '', changedSection: null, answeredOn: null },
});

function summary(count: number): OfficialPaper {
  const remarks = Array.from({ length: count }, (_, n) => remark(n));
  const data = { programme, term: { from: null, until: null }, link: '', remarks };
  const frame = { language: 'kk' as const, number: '', date: null, texts: {}, signatories: [], organisation };
  return remarksSummary(data, { ...frame, createdAt: '2026-03-20T06:00:00Z' });
}

const show = async (count: number) => {
  mounted = await mount(<PaperPreview built={success(summary(count))} settings={organisation.documents} />);
  const first = pages.page.replace('{{number}}', '1');
  await expect.element(page.getByRole('document', { name: first, exact: true })).toBeVisible();
};
const note = () => page.getByText(new RegExp(`^${texts.paperWork.firstPages.split('{{')[0]}`));

test('O10-9: of a summary with hundreds of pages the first ones are shown, and how many there are is said', async () => {
  await show(600);
  const words = note().element().textContent ?? '';
  const [all = 0, shown = 0] = (words.match(/\d+/g) ?? []).map(Number);
  expect(shown).toBe(200);
  expect(all).toBeGreaterThan(200);
});

test('a paper of a few pages is shown whole, and nothing is said', async () => {
  await show(3);
  await expect.element(note()).not.toBeInTheDocument();
});
