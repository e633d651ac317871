import i18next from 'i18next';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { database } from '#renderer/data/database.ts';
import { updateResearch } from '#renderer/data/development/analysis.ts';
import { editPaper } from '#renderer/data/development/edit-paper.ts';
import { readDevelopment } from '#renderer/data/development/read-development.ts';
import {
  analyseNeeds,
  begin,
  discussAndApprove,
  preparedPaper,
  step,
} from '#renderer/data/development/testing-way.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { goTo } from '#renderer/data/testing-clock.ts';
import { programmeId, startWithProgramme } from '#renderer/data/testing-complete-programme.ts';
import texts from '#shared/languages/kk/development.json' with { type: 'json' };
import { type ClauseId, clauseParts } from '#shared/regulation/clause-id.ts';
import { WayPage } from './way/way-page.tsx';

startWithProgramme();
let mounted: Mounted | null = null;
afterEach(() => mounted?.unmount());

async function open(panel: string) {
  window.location.hash = `/programmes/${programmeId}/way/${panel}`;
  mounted = await mount(<WayPage programmeId={programmeId} panel={panel} />);
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const group = (name: string) => page.getByRole('group', { name, exact: true });

/** The message stands on the screen, as an alert or in the list of what is missing, with the link to its clause. */
async function expectTold(code: string, params: object, clause: ClauseId | null): Promise<void> {
  const words = i18next.t(`problems:${code}`, { ...params, interpolation: { escapeValue: false } });
  const told = page.getByText(words, { exact: true }).first();
  await expect.element(told).toBeVisible();
  const around = () => told.element().closest('[role="alert"], li')?.querySelector('a')?.textContent ?? null;
  const title = clause && i18next.t('regulation:clauseTitle.O10', { number: clauseParts(clause).number });
  await expect.poll(around).toBe(title);
}

async function papers(kind: string) {
  const view = await readDevelopment(programmeId);
  return view?.documents.filter((one) => one.kind === kind) ?? [];
}

const openPaper = async (kind: keyof typeof texts.papers) => {
  await open('papers');
  const name = texts.paperWork.openNamed.replace('{{paper}}', texts.papers[kind]);
  await userEvent.click(button(name));
};

/** A file of two gigabytes that takes no room: it is one megabyte, two thousand times. */
function hugeFile(name: string): File {
  const megabyte = new Blob([new Uint8Array(1024 * 1024)]);
  return new File(Array<Blob>(2048).fill(megabyte), name);
}

/** Chooses a file in the only place for one that is inside. */
async function choose(inside: Element, file: File): Promise<void> {
  const input = inside.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('There is no place for a file');
  const data = new DataTransfer();
  data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

test('O10-5: a protocol without those who sign it is not signed', async () => {
  await analyseNeeds(programmeId);
  await preparedPaper(programmeId, 'needsProtocol');
  const [paper] = await papers('needsProtocol');
  if (paper) await editPaper(paper, { signatories: [] });
  await openPaper('needsProtocol');
  await expectTold('protocolWithoutSignatories', {}, 'O10-5');
  await expect.element(button(texts.paperWork.sign)).not.toBeInTheDocument();
});

test('O10-6: an order before the signed protocol is not drafted', async () => {
  await analyseNeeds(programmeId);
  await preparedPaper(programmeId, 'developmentOrder');
  await openPaper('developmentOrder');
  await expectTold('orderWithoutProtocol', {}, 'O10-6');
  await expect.element(button(texts.paperWork.sign)).not.toBeInTheDocument();
});

test('O10-4: a research that ends before it begins is told beside its days', async () => {
  await analyseNeeds(programmeId);
  const [research] = await database.researches.toArray();
  await updateResearch(programmeId, research?.id ?? '', { from: '2026-02-10', until: '2026-02-01' });
  await open('analysis');
  await expectTold('termEndsBeforeItBegins', { from: '10.02.2026', until: '01.02.2026' }, 'O10-4');
});

test('O10-4: a file of two gigabytes is not attached to a research, and the others are', async () => {
  await analyseNeeds(programmeId);
  await open('analysis');
  const files = page.getByRole('region', { name: texts.analysis.research.files.replace('{{number}}', '1') });
  await expect.element(files).toBeVisible();
  await choose(files.element(), hugeFile('сабақ.mp4'));
  await expectTold('attachmentTooLarge', { name: 'сабақ.mp4', limit: 100 }, null);
  await choose(files.element(), new File(['хаттама'], 'хаттама.pdf'));
  await expect.element(files.getByText('хаттама.pdf', { exact: true })).toBeVisible();
  expect((await database.attachments.toArray()).map(({ name }) => name)).toEqual(['хаттама.pdf']);
});

test('a number that another paper has is told where it is typed', async () => {
  await begin(programmeId);
  const [protocol] = await papers('needsProtocol');
  await open('papers');
  await userEvent.click(
    button(texts.paperWork.prepareNamed.replace('{{paper}}', texts.papers.councilProtocol)),
  );
  await userEvent.fill(page.getByLabelText(texts.paperWork.date, { exact: true }), '2026-03-02');
  await userEvent.fill(page.getByLabelText(texts.paperWork.number, { exact: true }), protocol?.number ?? '');
  await flush();
  await expectTold('paperNumberTaken', { number: protocol?.number, paper: 'needsProtocol' }, null);
});

test('O10-9: a clock that was set back takes no step before the one that was taken', async () => {
  await begin(programmeId);
  goTo('2026-02-27');
  await open('overview');
  await userEvent.click(group(texts.steps.do.publishDraft).getByRole('button'));
  const dialog = page.getByRole('dialog');
  await userEvent.fill(dialog.getByLabelText(texts.stepDialog.link), 'https://example.kz/jarialanym');
  await userEvent.click(dialog.getByRole('button', { name: texts.steps.do.publishDraft, exact: true }));
  await expectTold('stepBeforeLast', { date: '27.02.2026', before: '02.03.2026' }, 'O10-9');
  await expect
    .element(dialog.getByLabelText(texts.stepDialog.link))
    .toHaveValue('https://example.kz/jarialanym');
  expect((await readDevelopment(programmeId))?.steps).toHaveLength(2);
});

test('O10-9: where the table of holidays lacks a year the term is not guessed, and the discussion does not end', async () => {
  goTo('2028-12-20');
  await begin(programmeId);
  await step(programmeId, 'publishDraft', { link: 'https://example.kz/jarialanym' });
  await open('overview');
  await expectTold('holidayTableMissing', { year: 2029 }, 'O10-9');
  await expectTold('discussionWithoutTerm', {}, 'O10-9');
});

describe('the expert conclusion', () => {
  const words = texts.conclusion;

  async function conclude(scan: File) {
    await begin(programmeId);
    await discussAndApprove(programmeId, () => goTo('2026-03-18'));
    await step(programmeId, 'sendPackage', { kind: 'coverLetter' });
    await open('conclusion');
    await userEvent.click(page.getByRole('radio', { name: words.decisions.agreed }));
    await userEvent.fill(page.getByLabelText(words.number, { exact: true }), '7');
    await userEvent.fill(page.getByLabelText(words.date, { exact: true }), '2026-03-18');
    await choose(page.getByRole('form', { name: words.form }).element(), scan);
    await userEvent.click(button(words.record));
  }
  const unchanged = async () => {
    expect((await readDevelopment(programmeId))?.state).toBe('sent');
    await expect.element(page.getByLabelText(words.number, { exact: true })).toHaveValue('7');
  };

  test('O10-12: a docx with macros is not taken, and what was typed stays', async () => {
    const macros = new File(['PK\u0003\u0004 word/vbaProject.bin Sub AutoOpen()'], 'қорытынды.docx');
    await conclude(macros);
    await expectTold('scanWithMacros', { name: 'қорытынды.docx' }, 'O10-12');
    await unchanged();
  });

  test('O10-12: a scan of two gigabytes is not taken, and what was typed stays', async () => {
    await conclude(hugeFile('қорытынды.pdf'));
    await expectTold('attachmentTooLarge', { name: 'қорытынды.pdf', limit: 100 }, null);
    await unchanged();
  });
});
