import { expectAccessible } from './support/accessible.ts';
import { detailsField, sectionText, untilSaved } from './support/editor.ts';
import { goToPlace, openSample, openSampleProgramme, programmeLinks } from './support/start.ts';
import { deleteDatabase, makeDatabaseNewer, openData } from './support/store.ts';
import { expect, test } from './support/story.ts';
import { wcagStories } from './support/wcag-stories.ts';

wcagStories((language) => {
  test('the data, its dialogs and what was recovered', async ({ page }) => {
    const say = await openSample(page, language);
    await openData(page, say);
    await page.getByRole('button', { name: say('data:snapshots.take') }).click();
    await expect(page.getByRole('table', { name: say('data:snapshots.title') })).toBeVisible();
    await page.getByRole('button', { name: say('data:verify.run') }).click();
    await expect(page.getByText(say('data:verify.whole'))).toBeVisible();
    await expectAccessible(page, 'data');
    for (const name of ['data:backup.open', 'data:restore.open', 'data:snapshots.look']) {
      await page
        .getByRole('button', { name: say(name) })
        .first()
        .press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await deleteDatabase(page);
    await page.goto('/');
    await expect(page.getByText(say('data:recovery.what.databaseLost'))).toBeVisible();
    await expectAccessible(page, 'recovered');
    await makeDatabaseNewer(page);
    await page.goto('/');
    await expect(page.getByRole('heading', { name: say('data:gate.refused.title') })).toBeVisible();
    await expectAccessible(page, 'refused');
  });

  test('a person with faults, and with papers', async ({ page }) => {
    const say = await openSample(page, language);
    await page.goto('/#/people');
    await page
      .getByRole('button', { name: say('people:create') })
      .first()
      .click();
    const field = (name: string) =>
      page.getByRole('dialog').getByRole('textbox', { name: say(`people:fields.${name}`), exact: true });
    await field('lastName').fill('Үлгібаева');
    await field('iin').fill('991231600003');
    const save = page.getByRole('button', { name: say('people:save'), exact: true });
    await save.click();
    await expect(page.getByText(say('people:faults.iinChecksum'))).toBeVisible();
    await expectAccessible(page, 'person with faults');
    await field('firstName').fill('Әсел');
    await field('iin').fill('991231600002');
    await save.click();
    await page.getByRole('table').getByRole('link').click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: say('attachments:add'), exact: true }).click();
    await (await chooser).setFiles({
      name: 'диплом.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF'),
    });
    await expect(page.getByRole('cell', { name: 'диплом.pdf', exact: true })).toBeVisible();
    await expectAccessible(page, 'person with papers');
  });

  test('the history, the versions of a text and the bin', async ({ page }) => {
    const say = await openSampleProgramme(page, language, 'details');
    await detailsField(page, say, 'hours').fill('64');
    await untilSaved(page);
    const [, id = ''] = /programmes\/([^/]+)/.exec(page.url()) ?? [];
    await goToPlace(page, 'topic');
    await sectionText(page).press('Control+End');
    await sectionText(page).pressSequentially(' Қосылған сөйлем.');
    await untilSaved(page);
    await page.goto(`/#/history/${id}`);
    await expect(page.getByText('→')).toHaveCount(1);
    await expectAccessible(page, 'history');
    await page.goto(`/#/history/${id}/topic`);
    await expect(page.getByText(say('history:versions.same'))).toBeVisible();
    await expectAccessible(page, 'versions');
    await page
      .getByRole('navigation', { name: say('history:versions.list') })
      .getByRole('button')
      .last()
      .click();
    await expect(page.locator('del').filter({ hasText: 'Қосылған сөйлем.' })).toBeInViewport();
    await expectAccessible(page, 'a version compared');
    await page.goto('/');
    const title = (await programmeLinks(page).textContent()) ?? '';
    await page.getByRole('button', { name: say('programmes:actionsOf', { title }), exact: true }).click();
    await page.getByRole('menuitem', { name: say('programmes:delete') }).click();
    await page.goto('/#/bin');
    await expect(page.getByRole('table', { name: say('bin:title') })).toBeVisible();
    await expectAccessible(page, 'bin');
  });
});
