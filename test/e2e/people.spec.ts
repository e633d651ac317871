import type { Page } from '@playwright/test';
import { openSample } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';
import type { Say } from './support/texts.ts';

/** Invented people; the IINs are of people who will be born in 2099. */
const asel = { lastName: 'Үлгібаева', firstName: 'Әсел', middleName: 'Үлгіқызы', iin: '991231600002' };
const bolat = { lastName: 'Тестов', firstName: 'Болат', iin: '991231500006' };
const azat = { lastName: 'Әдемі', firstName: 'Азат' };
const phone = '8 701 234 56 78';
const account = 'KZ69 9990 0000 0000 0001';

const names = (page: Page) => page.getByRole('table').getByRole('link');
function field(page: Page, say: Say, name: string) {
  const form = page.getByRole('form', { name: say('people:form') });
  const label = say(`people:fields.${name}`);
  // A field for a day is no textbox; «Аты» stands in «Әкесінің аты» too.
  return name === 'birthDate'
    ? form.getByLabel(label)
    : form.getByRole('textbox', { name: label, exact: true });
}
const save = (page: Page, say: Say) =>
  page.getByRole('button', { name: say('people:save'), exact: true }).click();

async function openPeople(page: Page, say: Say) {
  await page.getByRole('link', { name: say('app:navigation.people'), exact: true }).click();
  await expect(page.getByRole('heading', { name: say('people:title') })).toBeVisible();
}

async function add(page: Page, say: Say, fields: Record<string, string>) {
  await page
    .getByRole('button', { name: say('people:create') })
    .first()
    .click();
  for (const [name, text] of Object.entries(fields)) await field(page, say, name).fill(text);
  await save(page, say);
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** All that the database holds of people and of their changes, as text. */
const storedText = (page: Page) =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const store = await asked(indexedDB.open('ereje'));
    const transaction = store.transaction(['people', 'changes']);
    const records = [
      await asked(transaction.objectStore('people').getAll()),
      await asked(transaction.objectStore('changes').getAll()),
    ];
    store.close();
    return JSON.stringify(records);
  });

for (const language of storyLanguages) {
  test.describe(language, () => {
    test('people are added, stand in Kazakh order, and are found by a part of a name and by IIN', async ({
      page,
    }) => {
      const say = await openSample(page, language);
      await openPeople(page, say);
      await expect(page.getByText(say('people:empty.title'))).toBeVisible();
      await add(page, say, {
        ...asel,
        birthDate: '2099-12-31',
        phone,
        bankAccount: account,
        employer: '№ 7 мектеп',
      });
      await add(page, say, bolat);
      await add(page, say, azat);
      await expect(names(page)).toHaveText(['Әдемі Азат', 'Тестов Болат', 'Үлгібаева Әсел Үлгіқызы']);

      const search = page.getByRole('searchbox', { name: say('people:search') });
      // As a keyboard without Kazakh letters writes it; then with a Latin letter among Cyrillic ones.
      for (const words of ['улгиб', 'асел', 'Үлгiбаева', 'ӘСЕЛ үлг']) {
        await search.fill(words);
        await expect(names(page)).toHaveText(['Үлгібаева Әсел Үлгіқызы']);
      }
      await search.fill(bolat.iin);
      await expect(names(page)).toHaveText(['Тестов Болат']);
      await search.fill('жоқадам');
      await expect(page.getByText(say('people:nobodyFound'))).toBeVisible();
    });

    test('a wrong IIN, telephone or account is not stored, nor an IIN that another person has', async ({
      page,
    }) => {
      const say = await openSample(page, language);
      await openPeople(page, say);
      await add(page, say, bolat);
      await page.getByRole('button', { name: say('people:create') }).click();
      await field(page, say, 'firstName').fill('Азат');
      await field(page, say, 'iin').fill('991231500007');
      await field(page, say, 'phone').fill('123');
      await field(page, say, 'bankAccount').fill('KZ699990000000000002');
      await save(page, say);
      for (const fault of ['missing', 'iinChecksum', 'phoneForm', 'ibanChecksum']) {
        await expect(page.getByText(say(`people:faults.${fault}`))).toBeVisible();
      }
      await field(page, say, 'lastName').fill('Әдемі');
      await field(page, say, 'phone').fill('');
      await field(page, say, 'bankAccount').fill('');
      await field(page, say, 'iin').fill('991231 500006');
      await save(page, say);
      await expect(page.getByText(say('people:faults.iinTaken'))).toBeVisible();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('app:actions.cancel') })
        .click();
      await expect(names(page)).toHaveText(['Тестов Болат']);
    });

    test('personal data is sealed on the disk and readable in the form, also after a restart', async ({
      page,
    }) => {
      const say = await openSample(page, language);
      await openPeople(page, say);
      await add(page, say, { ...asel, phone, bankAccount: account });
      const stored = await storedText(page);
      expect(stored).toContain(asel.lastName);
      for (const secret of [asel.iin, '7012345678', 'KZ699990000000000001'])
        expect(stored).not.toContain(secret);

      await page.reload();
      await names(page).first().click();
      await expect(field(page, say, 'iin')).toHaveValue(asel.iin);
      await expect(field(page, say, 'phone')).toHaveValue('+77012345678');
      await field(page, say, 'employer').fill('№ 8 мектеп');
      await save(page, say);
      await expect(page.getByRole('cell', { name: '№ 8 мектеп' })).toBeVisible();
    });

    test('a record keeps its attached identity paper, and its history says what was changed and by whom', async ({
      page,
    }) => {
      const say = await openSample(page, language);
      await openPeople(page, say);
      await add(page, say, { ...bolat, employer: '№ 7 мектеп' });
      await names(page).first().click();
      await field(page, say, 'employer').fill('№ 8 мектеп');
      await save(page, say);
      await expect(page.getByRole('dialog')).toBeHidden();

      await names(page).first().click();
      const papers = page.getByRole('region', { name: say('attachments:title') });
      const chooser = page.waitForEvent('filechooser');
      await papers.getByRole('button', { name: say('attachments:add') }).click();
      const paper = { name: 'куәлік.txt', mimeType: 'text/plain', buffer: Buffer.from('жеке куәлік') };
      await (await chooser).setFiles([paper]);
      await expect(papers.getByRole('cell', { name: paper.name, exact: true })).toBeVisible();

      await page.getByRole('link', { name: say('people:history') }).click();
      await expect(page.getByRole('heading', { name: say('history:ofPerson') })).toBeVisible();
      const rows = page.getByRole('main').getByRole('listitem');
      await expect(rows.filter({ hasText: '№ 7 мектеп' }).filter({ hasText: '№ 8 мектеп' })).toHaveCount(1);
      await expect(page.getByRole('main')).not.toContainText(bolat.iin);
      await page.getByRole('link', { name: say('history:backToPerson') }).click();
      await expect(papers.getByRole('cell', { name: paper.name, exact: true })).toBeVisible();
    });

    test('a person in the bin comes back by one press', async ({ page }) => {
      const say = await openSample(page, language);
      await openPeople(page, say);
      await add(page, say, bolat);
      await add(page, say, azat);
      await page.getByRole('button', { name: say('people:deleteNamed', { name: 'Тестов Болат' }) }).click();
      await expect(names(page)).toHaveText(['Әдемі Азат']);
      await page.getByRole('button', { name: say('people:undo'), exact: true }).click();
      await expect(names(page)).toHaveText(['Әдемі Азат', 'Тестов Болат']);
    });
  });
}
