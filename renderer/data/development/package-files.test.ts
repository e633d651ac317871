import 'fake-indexeddb/auto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { todayIn } from '#shared/calendar/plain-date.ts';
import { layoutPaper, renderPaper } from '#shared/documents/official/render-paper.ts';
import { zipFiles } from '#shared/documents/package/zip-files.ts';
import { layoutProgramme, renderProgramme } from '#shared/documents/render-programme.ts';
import { updateProgramme } from '../programmes.ts';
import { goTo } from '../testing-clock.ts';
import { programmeId, startWithProgramme } from '../testing-complete-programme.ts';
import { type PackageMakers, packageFiles } from './package-files.ts';
import { packageState } from './package-parts.ts';
import { begin, discussAndApprove, preparedPaper, sendAndApprove, sourcesOf, step } from './testing-way.ts';

startWithProgramme();
const later = () => goTo('2026-03-18');

const makers: PackageMakers = {
  programme: async (content) => (await renderProgramme(content)).bytes,
  paper: ({ document, settings }) => renderPaper(document, settings),
  programmePages: async (content) => layoutProgramme(content).laidOut.pages.length,
  paperPages: async ({ document, settings }) => layoutPaper(document, settings).laidOut.pages.length,
};

async function states() {
  const { parts } = await packageState(await sourcesOf(programmeId), todayIn(Date.now()));
  return parts.map(({ kind, state }) => `${kind} ${state}`);
}

/** The last cell of each of the five rows under the header; the signatures' table follows. */
const sheetsOf = (xml: Uint8Array | undefined): string[] =>
  new TextDecoder()
    .decode(xml)
    .split('<w:tr>')
    .slice(1)
    .map((row) => (row.split('<w:tc>').at(-1) ?? '').split('</w:tbl>')[0]?.replace(/<[^>]+>/g, '') ?? '')
    .slice(1, 6);

async function files() {
  const sources = await sourcesOf(programmeId);
  const seen: string[] = [];
  const made = await packageFiles(
    sources,
    await packageState(sources, todayIn(Date.now())),
    makers,
    (done, all) => seen.push(`${done}/${all}`),
  );
  return { made, seen };
}

test('O10-11: every missing item is named, and nothing is packed before all five are there', async () => {
  await begin(programmeId);
  expect(await states()).toEqual([
    'coverLetter missing',
    'draft present',
    'councilProtocol missing',
    'directorsOrder present',
    'discussionLink missing',
  ]);
  expect((await files()).made).toMatchObject({ problem: { code: 'paperMissing', clause: 'O10-11' } });
});

test('O10-11: a draft that was changed after the council is outdated, and the changed parts are named', async () => {
  await begin(programmeId);
  await discussAndApprove(programmeId, later);
  await preparedPaper(programmeId, 'coverLetter');
  await updateProgramme(programmeId, { hours: 72 });
  const { parts } = await packageState(await sourcesOf(programmeId), todayIn(Date.now()));
  expect(parts.find(({ kind }) => kind === 'draft')).toMatchObject({
    state: 'outdated',
    changed: ['details'],
    problem: { code: 'draftChangedAfterCouncil', clause: 'O10-11' },
  });
  expect((await files()).made).toMatchObject({ problem: { code: 'draftChangedAfterCouncil' } });
});

test('O10-11: the package holds the list and the five items under names that stay the same', async () => {
  await begin(programmeId);
  await discussAndApprove(programmeId, later);
  await preparedPaper(programmeId, 'coverLetter');
  const { made, seen } = await files();
  if (!made.ok) throw new Error(made.problem.code);
  const archive = zipFiles(made.value);
  const opened = unzipSync(archive);
  expect(Object.keys(opened)).toEqual([
    '00_Тізбе.docx',
    '01_Ілеспе_хат.docx',
    '02_Бағдарлама_жобасы.docx',
    '03_ОӘК_хаттамасының_көшірмесі.pdf',
    '04_Директор_бұйрығының_көшірмесі.pdf',
    '05_Жария_талқылау_сілтемесі.html',
  ]);
  expect(seen).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
  const text = (name: string) => new TextDecoder().decode(opened[name]);
  expect(text('03_ОӘК_хаттамасының_көшірмесі.pdf')).toBe('councilProtocol');
  expect(text('05_Жария_талқылау_сілтемесі.html')).toContain(
    'href="https://example.kz/jarialanym?a=1&#38;b=2"',
  );
  // Docx files are archives themselves.
  expect(text('02_Бағдарлама_жобасы.docx').startsWith('PK')).toBe(true);
  const list = unzipSync(opened['00_Тізбе.docx'] ?? new Uint8Array());
  expect(new TextDecoder().decode(list['word/document.xml'])).toContain(
    '04_Директор_бұйрығының_көшірмесі.pdf',
  );
  // Pages that the program laid out itself are counted; scans have a line to write on, the link has no sheets.
  expect(sheetsOf(list['word/document.xml'])).toEqual(['1', '5', '______', '______', '–']);
  const again = await files();
  if (!again.made.ok) throw new Error(again.made.problem.code);
  expect(zipFiles(again.made.value)).toEqual(archive);
});

test('O10-11, O10-12: what was sent can be packed again, with the letter as it was signed', async () => {
  await begin(programmeId);
  await discussAndApprove(programmeId, later);
  await sendAndApprove(programmeId);
  const { made } = await files();
  if (!made.ok) throw new Error(made.problem.code);
  expect(made.value.map(({ name }) => name)[1]).toBe('01_Ілеспе_хат.pdf');
});

test('O10-11: another meeting of the council makes a changed draft the approved one', async () => {
  await begin(programmeId);
  await discussAndApprove(programmeId, later);
  await updateProgramme(programmeId, { hours: 72 });
  expect(await states()).toContain('draft outdated');
  goTo('2026-03-19');
  await step(programmeId, 'councilApproves', { kind: 'councilProtocol' });
  expect(await states()).toContain('draft present');
});
