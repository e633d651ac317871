import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible } from './support/accessible.ts';
import { sectionText, untilSaved } from './support/editor.ts';
import { badFile, type StoryFile } from './support/files.ts';
import { look } from './support/look.ts';
import {
  addAccount,
  beginOn,
  bringData,
  handOver,
  joinedComputer,
  type StoryServer,
  sitDownOn,
  startStoryServer,
} from './support/organisation.ts';
import { goToPlace, openSample } from './support/start.ts';
import { expect, test } from './support/story.ts';
import { expectState } from './support/sync.ts';
import type { Say } from './support/texts.ts';
import {
  analyseAct,
  openPanel,
  openPaper,
  openWay,
  paperFact,
  paperPart,
  prepare,
  research,
  sign,
  stepCard,
  takeStep,
  wayState,
} from './support/way.ts';

test.describe.configure({ timeout: 400_000 });
// The page of the tests is no server of the program, and this server gives no numbers yet; offline nothing loads.
test.use({ expectedTrouble: [/status of 40[1349]|ERR_INTERNET_DISCONNECTED/] });

/** The days of the story. */
const days = {
  begun: '2025-02-03',
  posted: '2025-02-10',
  discussed: '2025-02-25',
  concluded: '2025-03-18',
  approved: '2025-03-20',
  reviewed: '2028-02-21',
};

let server: StoryServer;
test.beforeEach(async () => {
  server = await startStoryServer(days.begun);
});
test.afterEach(async ({ context }) => {
  // A page that lost its server would complain of it.
  await context.close();
  await server.stop();
});

/** Looks at a part of the way as people do, and as axe does. */
async function lookAt(page: Page, name: string): Promise<void> {
  await look(page, name);
  await expectAccessible(page, name);
}

const remark = 'Практикалық сабаққа бөлінген сағатты көбейту керек.';
const byLetter = 'Курсты екі апта ұзарту керек.';

/** Somebody registers on the public page by telephone, without scripts, and leaves a remark. */
async function remarkOnPage(browser: Browser, say: Say, link: string): Promise<Page> {
  const at = (key: string) => say(`discussionPage:${key}`);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const reader = await context.newPage();
  await expect
    .poll(async () => (await reader.goto(link))?.status(), { timeout: 60_000, intervals: [1000] })
    .toBe(200);
  await reader.getByRole('link', { name: at('enter') }).click();
  const form = reader.locator('form').filter({ has: reader.getByLabel(at('name')) });
  await form.getByLabel(at('name')).fill('Айнұр Сейітова');
  await form.getByLabel(at('affiliation')).fill('№ 5 мектеп');
  await form.getByLabel(at('email')).fill('ainur@example.kz');
  await form.getByLabel(at('password')).fill('ұзын құпиясөз');
  await form.getByRole('button').click();
  await reader.getByLabel(at('kind')).selectOption('proposal');
  await reader.getByLabel(at('section'), { exact: true }).selectOption('structure');
  await reader.getByLabel(at('text')).fill(remark);
  await reader.getByRole('button', { name: at('send') }).click();
  await expect(reader.getByRole('status')).toHaveText(at('sentWaiting'));
  return reader;
}

/** Goes to a remark of the list. */
const remarkInList = (page: Page, text: string) =>
  page.getByRole('listitem').filter({ hasText: text }).getByRole('button');

/** What is chosen stands when it is stored. */
async function checkStored(choice: Locator): Promise<void> {
  await choice.click();
  await expect(choice).toBeChecked();
}

async function answerRemarks(page: Page, say: Say): Promise<void> {
  const at = (key: string) => say(`development:discussion.${key}`);
  const field = (key: string) => page.getByLabel(at(key), { exact: true });
  await remarkInList(page, remark).click();
  await page.getByRole('button', { name: at('details.show') }).click();
  await checkStored(page.getByRole('radio', { name: at('answer.takenIntoAccount'), exact: true }));
  await field('answer.changedSection').selectOption('structure');
  await field('answer.changed').fill('Практикаға екі сағат қосылды.');
  await page.getByRole('button', { name: at('add'), exact: true }).click();
  await field('fields.source').last().selectOption('letter');
  await field('fields.author').fill('Е. Мұратов');
  await field('fields.text').fill(byLetter);
  await page.getByRole('button', { name: at('form.save'), exact: true }).click();
  await remarkInList(page, byLetter).click();
  await checkStored(page.getByRole('radio', { name: at('answer.refused'), exact: true }));
  await expect(page.getByText(at('answer.needsJustification'))).toBeVisible();
  await field('answer.justification').fill('Ұзақтығын бұйрық белгілейді.');
  await untilSaved(page);
}

interface Conclusion {
  decision: 'agreed' | 'rework';
  number: string;
  date: string;
  remarks?: string;
}

async function conclude(page: Page, say: Say, { decision, number, date, remarks }: Conclusion) {
  const at = (key: string) => say(`development:conclusion.${key}`);
  const form = page.getByRole('form', { name: at('form') });
  await form.getByRole('radio', { name: at(`decisions.${decision}`) }).check();
  await form.getByLabel(at('number'), { exact: true }).fill(number);
  await form.getByLabel(at('date'), { exact: true }).fill(date);
  await form.getByLabel(at('receivedOn'), { exact: true }).fill(date);
  const chooser = page.waitForEvent('filechooser');
  await form.getByLabel(at('scan'), { exact: true }).click();
  await (await chooser).setFiles(badFile(`қорытынды-${number}.pdf`, '%PDF-1.7'));
  if (remarks) await form.getByLabel(at('remarks'), { exact: true }).fill(remarks);
  await form.getByRole('button', { name: at('record') }).click();
}

/** Writes at the beginning of a section and comes back to the way. */
async function writeInSection(page: Page, text: string, panel: string): Promise<void> {
  const [, id = ''] = /#\/programmes\/([^/]+)/.exec(page.url()) ?? [];
  await goToPlace(page, 'generalProvisions');
  await sectionText(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(text);
  await untilSaved(page);
  await page.goto(`/#/programmes/${id}/way/${panel}`);
}

const deadline = (page: Page, say: Say, kind: string) =>
  page.locator('[data-deadline]').filter({ hasText: say(`deadlines:kinds.${kind}`) });

async function openDeadline(page: Page, say: Say, kind: string) {
  await page
    .getByRole('navigation', { name: say('app:navigation.label') })
    .getByRole('link', { name: say('app:navigation.deadlines') })
    .click();
  const card = deadline(page, say, kind);
  await card.getByRole('button', { name: say('calendar:counted.open') }).click();
  return card;
}

/** The instruments of the first research lie beside it. */
async function attachToResearch(page: Page, say: Say, file: StoryFile): Promise<void> {
  const title = say('development:analysis.research.files', { number: 1 });
  const files = page.getByRole('region', { name: title });
  const chooser = page.waitForEvent('filechooser');
  await files.getByRole('button', { name: say('attachments:addTo', { to: title }) }).click();
  await (await chooser).setFiles(file);
  await expect(files.getByText(file.name)).toBeVisible();
}

test('O10-4 to O10-14, kk: from the first analysis to the approving order, and to the review three years later', async ({
  page,
  browser,
  baseURL,
}) => {
  const offline = (isOffline: boolean) => page.context().setOffline(isOffline);
  await beginOn(page, days.begun);
  const say = await openSample(page, 'kk');
  const codes = await test.step('the administrator brings the data and names three people', async () => {
    await bringData(page, say, server);
    const account = (name: string, login: string, role: string) =>
      addAccount(page, say, { name, login, role });
    return {
      methodologist: await account('А. Серікова', 'serikova', 'methodologist'),
      director: await account('Ә. Т. Бейсенғалиева', 'direktor', 'director'),
      secretary: await account('Н. Қайратқызы', 'khatshy', 'councilSecretary'),
    };
  });
  await test.step('O10-4, O10-5: the methodologist analyses, and prepares the protocol, without a connection', async () => {
    await handOver(page, say, codes.methodologist);
    await expect(page.locator('html[data-pieces="kept"]')).toBeAttached({ timeout: 30_000 });
    await offline(true);
    await openWay(page, say);
    await lookAt(page, 'overview');
    await openPanel(page, say, 'analysis');
    await analyseAct(page, say, 'А. Серікова');
    await research(page, say, 2025);
    await attachToResearch(page, say, badFile('сауалнама.txt', 'Сұрақтар'));
    await lookAt(page, 'analysis');
    await openPanel(page, say, 'papers');
    await prepare(page, say, { kind: 'needsProtocol', date: days.begun, number: '1' });
    await untilSaved(page);
    await offline(false);
    await expectState(page, 'upToDate');
  });
  const director = await joinedComputer(browser, say, {
    day: days.begun,
    code: codes.director,
    baseURL: baseURL ?? '',
  });
  await test.step('O10-5, O10-6: the director signs the protocol and orders to develop', async () => {
    await openWay(director, say);
    await openPanel(director, say, 'papers');
    await openPaper(director, say, 'needsProtocol');
    await sign(director, say, 'signProtocol');
    await prepare(director, say, { kind: 'developmentOrder', date: days.begun, number: '1' });
    await paperFact(director, say, 'developmentOrder', 'from').fill('2025-02-04');
    await paperFact(director, say, 'developmentOrder', 'until').fill('2025-06-30');
    await sign(director, say, 'signDevelopmentOrder');
    await lookAt(director, 'papers');
    await expectState(director, 'upToDate');
  });
  const reader =
    await test.step('O10-9: the draft is posted, and somebody leaves a remark on its page', async () => {
      await expect(wayState(page, say, 'writing')).toBeVisible({ timeout: 30_000 });
      server.goTo(days.posted);
      await sitDownOn(page, say, days.posted);
      await openPanel(page, say, 'discussion');
      await takeStep(page, say, 'publishDraft');
      await expect(wayState(page, say, 'discussion')).toBeVisible();
      const link = page.getByRole('button', { name: `${server.address}/d/` });
      return remarkOnPage(browser, say, (await link.textContent()) ?? '');
    });
  await test.step('O10-9: while the term runs and a remark has no answer nothing goes on', async () => {
    await expect(remarkInList(page, remark)).toBeVisible({ timeout: 30_000 });
    const card = stepCard(page, say, 'closeDiscussion');
    await expect(card).toContainText(say('problems:discussionRuns', { until: '24.02.2025' }));
    await expect(card).toContainText(say('problems:remarksUnanswered_one', { count: 1 }));
    await expect(card.getByRole('link', { name: '9-тармақ' }).first()).toBeVisible();
    await expect(card.getByRole('button')).toHaveCount(0);
    await openPanel(page, say, 'council');
    await expect(page.getByText(say('problems:remarksUnanswered_one', { count: 1 }))).toBeVisible();
    await expect(
      page.getByRole('button', { name: say('development:council.package.saveZip') }),
    ).toBeDisabled();
  });
  await test.step('O10-9: the answers are written without a connection, and then stand on the page', async () => {
    await openPanel(page, say, 'discussion');
    await offline(true);
    await answerRemarks(page, say);
    await lookAt(page, 'discussion');
    await expect(reader.getByRole('article')).toHaveCount(0);
    await offline(false);
    await expectState(page, 'upToDate');
    await expect(async () => {
      await reader.reload();
      await expect(reader.getByRole('article')).toContainText('Практикаға екі сағат қосылды.', {
        timeout: 500,
      });
    }).toPass({ timeout: 30_000 });
    await expect(reader.getByRole('article').first()).toContainText(say('discussionPage:takenIntoAccount'));
    await look(reader, 'public-page');
  });
  await test.step('O10-9: after the term the discussion is closed', async () => {
    server.goTo(days.discussed);
    await sitDownOn(page, say, days.discussed);
    await takeStep(page, say, 'closeDiscussion');
    await expect(wayState(page, say, 'discussed')).toBeVisible();
    await expectState(page, 'upToDate');
  });
  await test.step('O10-11: the secretary of the council writes its protocol', async () => {
    const { secretary: code } = codes;
    const secretary = await joinedComputer(browser, say, {
      day: days.discussed,
      code,
      baseURL: baseURL ?? '',
    });
    await openWay(secretary, say);
    await openPanel(secretary, say, 'council');
    await prepare(secretary, say, { kind: 'councilProtocol', date: days.discussed, number: '2' });
    const part = paperPart(secretary, say, 'councilProtocol');
    await part.getByRole('button', { name: say('development:paperWork.people.add') }).click();
    await part
      .getByLabel(say('development:paperWork.people.nameNumbered', { number: 1 }))
      .fill('Ж. Төлегенова');
    await paperFact(secretary, say, 'councilProtocol', 'votesFor').fill('7');
    await sign(secretary, say, 'councilApproves');
    // Her computer stays on: what she signed goes a moment after the screen says so.
    await expect(wayState(page, say, 'councilApproved')).toBeVisible({ timeout: 30_000 });
    await secretary.context().close();
  });
  await test.step('O10-11: the package of five items is saved and sent, without a connection', async () => {
    await openPanel(page, say, 'papers');
    // What others signed has come here with its file.
    for (const [kind, number] of [
      ['developmentOrder', '1'],
      ['councilProtocol', '2'],
    ] as const) {
      const paper = say(`development:papers.${kind}`);
      const file = page.waitForEvent('download');
      await page
        .getByRole('button', { name: say('development:paperWork.saveSignedNamed', { paper, number }) })
        .click();
      await (await file).path();
    }
    await offline(true);
    await openPanel(page, say, 'council');
    await prepare(page, say, { kind: 'coverLetter', date: days.discussed, number: '15' });
    await expect(
      page.getByText(say('development:council.package.count', { all: 5, present: 5 })),
    ).toBeVisible();
    await expect(
      page.getByRole('list', { name: say('development:council.package.listLabel') }).getByRole('listitem'),
    ).toHaveCount(5);
    await lookAt(page, 'council');
    const zip = page.waitForEvent('download');
    await page.getByRole('button', { name: say('development:council.package.saveZip') }).click();
    const names = Object.keys(unzipSync(await readFile(await (await zip).path())));
    expect(names.map((name) => name.slice(0, 3))).toEqual(['00_', '01_', '02_', '03_', '04_', '05_']);
    await takeStep(page, say, 'sendPackage');
    await expect(wayState(page, say, 'sent')).toBeVisible();
  });
  await test.step('O10-12: reworked by its remarks, sent again, and agreed', async () => {
    await openPanel(page, say, 'conclusion');
    await expect(page.getByRole('form', { name: say('development:conclusion.form') })).toBeVisible();
    await lookAt(page, 'conclusion-form');
    await sitDownOn(page, say, days.concluded);
    const remarks = 'Мақсаты нақты емес.\nӘдебиет ескірген.';
    await conclude(page, say, { decision: 'rework', number: '31', date: '2025-03-05', remarks });
    await expect(wayState(page, say, 'rework')).toBeVisible();
    const task = (number: number) =>
      page.getByRole('group', { name: say('development:conclusion.tasks.numbered', { number }) });
    const at = (key: string) => say(`development:conclusion.tasks.${key}`);
    await expect(task(2)).toContainText('Әдебиет ескірген.');
    await expect(stepCard(page, say, 'resubmit')).toContainText(
      say('problems:reworkTasksOpen_other', { count: 2 }),
    );
    await task(1).getByLabel(at('section')).selectOption('generalProvisions');
    await lookAt(page, 'conclusion-rework');
    await writeInSection(page, 'Мақсаты нақтыланды. ', 'conclusion');
    for (const number of [1, 2]) {
      await task(number).getByLabel(at('answer')).fill('Түзетілді.');
      await checkStored(task(number).getByLabel(at('done')));
    }
    await untilSaved(page);
    await takeStep(page, say, 'resubmit');
    await expect(wayState(page, say, 'sent')).toBeVisible();
    await conclude(page, say, { decision: 'agreed', number: '44', date: days.concluded });
    await expect(wayState(page, say, 'agreed')).toBeVisible();
    await lookAt(page, 'conclusion');
  });
  await test.step('O10-13: three working days for the approving order stand among the deadlines', async () => {
    const card = await openDeadline(page, say, 'approvingOrder');
    // Nauryz and its days off are passed over.
    await expect(card).toContainText('2025 жылғы 26 наурыз');
    await lookAt(page, 'deadlines');
    server.goTo(days.concluded);
    await offline(false);
    await expectState(page, 'upToDate');
  });
  await test.step('O10-13: the director approves by order', async () => {
    await sitDownOn(director, say, days.approved);
    await expect(wayState(director, say, 'agreed')).toBeVisible({ timeout: 30_000 });
    await prepare(director, say, { kind: 'approvalOrder', date: days.approved, number: '2' });
    await sign(director, say, 'approve');
    await expect(wayState(director, say, 'approved')).toBeVisible();
    await expectState(director, 'upToDate');
  });
  await test.step('O10-14: three years later the review is called to mind', async () => {
    await page.goto('/#/programmes');
    await openWay(page, say);
    await expect(wayState(page, say, 'approved')).toBeVisible({ timeout: 30_000 });
    server.goTo(days.reviewed);
    await sitDownOn(page, say, days.reviewed);
    const card = await openDeadline(page, say, 'programmeReview');
    await expect(card).toHaveAttribute('data-state', 'soon');
    await expect(card).toContainText('20.02.2028');
    await card.getByRole('link', { name: say('development:overview.mend.review') }).click();
  });
  await test.step('O10-14: acts and monitorings are analysed, the protocol prepared, without a connection', async () => {
    await offline(true);
    await analyseAct(page, say, 'А. Серікова');
    await page
      .getByLabel(say('development:review.monitoring'), { exact: true })
      .fill('Тыңдаушылар практиканың аз екенін айтты.');
    await prepare(page, say, { kind: 'reviewProtocol', date: days.reviewed, number: '1' });
    await untilSaved(page);
    await lookAt(page, 'review');
    await offline(false);
    await expectState(page, 'upToDate');
  });
  await test.step('O10-14: the director signs it and orders to update', async () => {
    await sitDownOn(director, say, days.reviewed);
    await openPanel(director, say, 'review');
    await openPaper(director, say, 'reviewProtocol');
    await sign(director, say, 'signReviewProtocol');
    await prepare(director, say, { kind: 'updateOrder', date: days.reviewed, number: '1' });
    await paperFact(director, say, 'updateOrder', 'from').fill('2028-02-22');
    await paperFact(director, say, 'updateOrder', 'until').fill('2028-06-30');
    await lookAt(director, 'review-decision');
    await sign(director, say, 'decideUpdate');
    await expect(wayState(director, say, 'writing')).toBeVisible();
    await expectState(director, 'upToDate');
  });
  await test.step('O10-14: the next version is written and compared with the approved one', async () => {
    await expect(wayState(page, say, 'writing')).toBeVisible({ timeout: 30_000 });
    await writeInSection(page, 'Жаңартылған нұсқа. ', 'versions');
    const at = (key: string) => say(`development:versions.${key}`);
    const older = page.getByLabel(at('older'), { exact: true });
    const approved = await older.locator('option', { hasText: at('reasons.approved') }).getAttribute('value');
    await older.selectOption(approved);
    await page.getByLabel(at('newer'), { exact: true }).selectOption('now');
    await page.getByRole('button', { name: at('show'), exact: true }).click();
    await expect(page.getByText(say('development:versions.differ_one', { count: 1 }))).toBeVisible();
    await expect(page.locator('ins')).toContainText('Жаңартылған нұсқа.');
    await lookAt(page, 'versions');
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: at('saveComparison') }).click();
    expect((await file).suggestedFilename()).toMatch(/\.docx$/);
    await openPanel(page, say, 'overview');
    await lookAt(page, 'overview-update');
  });
});
