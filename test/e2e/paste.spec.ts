import type { Locator } from '@playwright/test';
import { cellOf, gridOf, sectionText, untilSaved } from './support/editor.ts';
import { goToPlace, openNewProgramme } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';

/** The browser's own event, with the formats that Word and Excel put on the clipboard. */
const paste = (target: Locator, formats: Record<string, string>) =>
  target.evaluate((element, given) => {
    const data = new DataTransfer();
    for (const [format, text] of Object.entries(given)) data.setData(format, text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, formats);

/** As Word writes it: conditional comments, mso styles, a list that is no list, look-alike letters, odd characters. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<style><!-- p.MsoNormal {mso-style-unhide:no; font-family:"Calibri"} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body><!--StartFragment-->
<h2 style="mso-outline-level:2">Мемлекеттiк саясат<o:p></o:p></h2>
<p class="MsoNormal" style="margin-left:36pt;font-family:Calibri">Педагогтiң <b style="mso-bidi-font-weight:normal">кәсіби</b> даму\u200B\u00ADы<o:p>&nbsp;</o:p></p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span style="mso-list:Ignore">·<span>   </span></span><!--[endif]-->бірінші</p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span style="mso-list:Ignore">·<span>   </span></span><!--[endif]-->екінші</p>
<script>window.injected = true</script><img src="file:///c:/a.png" onerror="window.injected = true">
<!--EndFragment--></body></html>`;

for (const language of storyLanguages) {
  test.describe(language, () => {
    test('a text from Word comes in clean, and the person is told what was done', async ({ page }) => {
      const say = await openNewProgramme(page, language);
      await goToPlace(page, 'generalProvisions');
      const text = sectionText(page);
      await text.click();
      await paste(text, { 'text/html': fromWord, 'text/plain': 'Мемлекеттiк саясат' });

      await expect(text.getByRole('heading')).toHaveText('Мемлекеттік саясат');
      await expect(text.locator('p').first()).toHaveText('Педагогтің кәсіби дамуы');
      await expect(text.locator('strong')).toHaveText('кәсіби');
      await expect(text.getByRole('listitem')).toHaveText(['бірінші', 'екінші']);
      const markup = await text.innerHTML();
      expect(markup).not.toMatch(/mso|Calibri|o:p|<img(?![^>]*ProseMirror)|script/i);
      expect(await page.evaluate(() => 'injected' in window)).toBe(false);

      const told = page.getByRole('alert').filter({ hasText: say('editor:paste.title') });
      await expect(told).toBeVisible();
      await expect(told).toContainText('Мемлекеттік');
      await expect(told).toContainText(say('intake:imagesDropped_one', { count: 1 }));
      await untilSaved(page);
      await page.reload();
      await expect(text.getByRole('heading')).toHaveText('Мемлекеттік саясат');
    });

    test('rows from Excel become rows of the glossary, clean', async ({ page }) => {
      const say = await openNewProgramme(page, language);
      await goToPlace(page, 'glossary');
      await page.getByRole('button', { name: say('editor:glossary.add') }).click();
      const grid = gridOf(page, say('editor:glossary.label'));
      await expect(cellOf(grid, 'term', 1)).toBeFocused();
      await paste(cellOf(grid, 'term', 1), {
        'text/plain': 'Құзыреттiлiк\tБілім мен дағды\nРефлексия\tӨз ісін\u0007 талдау\n',
      });
      await expect(cellOf(grid, 'term', 1)).toHaveValue('Құзыреттілік');
      await expect(cellOf(grid, 'definition', 1)).toHaveValue('Білім мен дағды');
      await expect(cellOf(grid, 'term', 2)).toHaveValue('Рефлексия');
      await expect(cellOf(grid, 'definition', 2)).toHaveValue('Өз ісін талдау');
    });
  });
}
