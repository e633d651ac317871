import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { database } from '#renderer/data/database.ts';
import { begin, discussAndApprove, preparedPaper } from '#renderer/data/development/testing-way.ts';
import { updateProgramme } from '#renderer/data/programmes.ts';
import { goTo } from '#renderer/data/testing-clock.ts';
import { programmeId, storeCompleteProgramme } from '#renderer/data/testing-complete-programme.ts';
import texts from '#shared/languages/kk/development.json' with { type: 'json' };
import editor from '#shared/languages/kk/editor.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import { WayPage } from '../way/way-page.tsx';

let mounted: Mounted | null = null;

beforeEach(async () => {
  goTo('2026-03-02');
  await storeCompleteProgramme();
  await begin(programmeId);
  await discussAndApprove(programmeId, () => goTo('2026-03-18'));
});
afterEach(async () => {
  await mounted?.unmount();
  delete window.showDirectoryPicker;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const open = async (panel: string) => {
  window.location.hash = `/programmes/${programmeId}/way/${panel}`;
  mounted = await mount(<WayPage programmeId={programmeId} panel={panel} />);
};
const { package: words } = texts.council;
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('O10-11: the missing item is named and the package is not made', async () => {
  await open('council');
  await expect.element(page.getByText('Барлығы 5 құжат, оның дайыны – 4.')).toBeVisible();
  await expect.element(page.getByText(words.states.missing, { exact: true })).toBeVisible();
  await expect.element(button(words.saveZip)).toBeDisabled();
  // What is missing for sending is told with its clause, and leads nowhere: it is put right on this part of the way.
  const sending = page.getByRole('group', { name: texts.steps.do.sendPackage, exact: true });
  await expect.element(sending.getByRole('listitem')).toBeVisible();
  await expect
    .element(sending.getByRole('link', { name: texts.overview.mend.council }))
    .not.toBeInTheDocument();
});

test('O10-11: a draft that was changed after the council is outdated, with the way to what was changed', async () => {
  await updateProgramme(programmeId, { hours: 72 });
  await open('council');
  await expect.element(page.getByText(words.states.outdated, { exact: true })).toBeVisible();
  await expect.element(page.getByText(courseProblems.draftChangedAfterCouncil).first()).toBeVisible();
  await expect
    .element(
      page
        .getByRole('list', { name: words.listLabel })
        .getByRole('link', { name: editor.details.title, exact: true }),
    )
    .toHaveAttribute('href', `#/programmes/${programmeId}/details`);
});

test('O10-11: the package is saved as one ZIP that the worker makes', async () => {
  let bytes = new Uint8Array();
  window.showSaveFilePicker = async ({ suggestedName }) =>
    ({
      name: suggestedName,
      createWritable: async () => ({
        write: async (written: Uint8Array<ArrayBuffer>) => {
          bytes = written;
        },
        close: async () => undefined,
        abort: async () => undefined,
      }),
    }) as unknown as FileSystemFileHandle;
  await preparedPaper(programmeId, 'coverLetter');
  await open('council');
  await userEvent.click(button(words.saveZip));
  await expect.poll(() => bytes.byteLength, { timeout: 30_000 }).toBeGreaterThan(10_000);
  const opened = unzipSync(bytes);
  expect(Object.keys(opened)).toHaveLength(6);
  expect(Object.keys(opened)[2]).toBe('02_Бағдарлама_жобасы.docx');
});

test('O10-11: a protocol that returns the draft leads to the step back, and not to the approval', async () => {
  await preparedPaper(programmeId, 'councilProtocol');
  await open('council');
  const protocol = texts.papers.councilProtocol;
  await userEvent.click(button(texts.paperWork.openNamed.replace('{{paper}}', protocol)));
  await page.getByLabelText(texts.paperWork.facts.decision).selectOptions('return');
  const card = (event: 'councilApproves' | 'councilReturns') =>
    page.getByRole('group', { name: texts.steps.do[event], exact: true });
  await expect
    .element(card('councilApproves').getByText(courseProblems.councilProtocolReturns))
    .toBeVisible();
  await expect.element(card('councilApproves').getByRole('button')).not.toBeInTheDocument();
  await userEvent.click(card('councilReturns').getByRole('button'));
  const dialog = page.getByRole('dialog');
  await userEvent.click(dialog.getByRole('button', { name: texts.steps.do.councilReturns, exact: true }));
  await expect.element(page.getByText(texts.steps.done.councilReturns)).toBeVisible();
  const [signed] = await database.officialDocuments
    .filter(
      ({ kind, texts: { 'fact.decision': decided } }) => kind === 'councilProtocol' && decided === 'return',
    )
    .toArray();
  expect(signed?.signedOn).toBe('2026-03-18');
  // What was returned is not sent: another meeting needs a protocol of its own.
  await expect.element(card('councilApproves').getByRole('listitem')).toBeVisible();
  await expect
    .element(page.getByRole('group', { name: texts.steps.do.sendPackage, exact: true }))
    .not.toBeInTheDocument();
});

test('O10-11: the package is saved as a folder with the same files', async () => {
  const written = new Map<string, number>();
  let folder = '';
  window.showDirectoryPicker = async () =>
    ({
      keys: () => [],
      getDirectoryHandle: async (name: string) => {
        folder = name;
        return { getFileHandle: async (file: string) => fileOf(file, written) };
      },
    }) as unknown as FileSystemDirectoryHandle;
  await preparedPaper(programmeId, 'coverLetter');
  await open('council');
  await userEvent.click(button(words.saveFolder));
  await expect.poll(() => written.size, { timeout: 30_000 }).toBe(6);
  expect(folder).toMatch(/^Келісуге – /);
  expect([...written.keys()].map((name) => name.slice(0, 3))).toEqual([
    '00_',
    '01_',
    '02_',
    '03_',
    '04_',
    '05_',
  ]);
  expect(written.get('02_Бағдарлама_жобасы.docx')).toBeGreaterThan(10_000);
});

const fileOf = (name: string, written: Map<string, number>) => ({
  createWritable: async () => ({
    write: async (bytes: Uint8Array) => void written.set(name, bytes.byteLength),
    close: async () => undefined,
  }),
});

test('O10-11: a browser that writes no folders offers the ZIP only', async () => {
  vi.stubGlobal('showDirectoryPicker', undefined);
  await open('council');
  await expect.element(button(words.saveZip)).toBeVisible();
  await expect.element(button(words.saveFolder)).not.toBeInTheDocument();
});

test('O10-14: kept versions are listed; what differs between two is told by section and field', async () => {
  await updateProgramme(programmeId, { hours: 72 });
  await open('versions');
  await expect.element(page.getByText(new RegExp(texts.versions.reasons.council)).first()).toBeVisible();
  await page.getByLabelText(texts.versions.newer).selectOptions('now');
  await userEvent.click(button(texts.versions.show));
  await expect.element(page.getByText('Айырмашылығы бар бөлім саны: 1.')).toBeVisible();
  expect(document.querySelector('ins')?.textContent).toBe('72');
});

test('O10-14: before the approval no review is open', async () => {
  await open('review');
  await expect.element(page.getByText(texts.review.later)).toBeVisible();
});
