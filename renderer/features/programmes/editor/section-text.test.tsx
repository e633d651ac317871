import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Mounted } from '#renderer/app/testing/mount.tsx';
import { database } from '#renderer/data/database.ts';
import { addRow, sectionId, updateSection } from '#renderer/data/programmes.ts';
import { plainText, type RichText } from '#shared/model/rich-text.ts';
import { button, openEditor, press } from './testing-editor.tsx';
import { storeNewProgramme } from './testing-programme.ts';

let id = '';
let mounted: Mounted;

const textbox = () => page.getByRole('textbox', { name: '«Жалпы ережелер» бөлімінің мәтіні' });
const stored = async (): Promise<RichText | undefined> =>
  (await database.sections.get(sectionId(id, 'generalProvisions')))?.body;
const storedText = async () => {
  const body = await stored();
  return body ? plainText(body) : '';
};

/** What a person pastes: the event as the browser makes it, since the clipboard itself is out of reach. */
function paste(formats: Record<string, string>) {
  const data = new DataTransfer();
  for (const [format, text] of Object.entries(formats)) data.setData(format, text);
  textbox()
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}

beforeEach(async () => {
  id = await storeNewProgramme();
  mounted = await openEditor(id, 'generalProvisions');
  await userEvent.click(textbox());
});
afterEach(() => mounted.unmount());

test('what is typed is stored and stands there when the section is opened again', async () => {
  await press('Бағдарламаның өзектілігі');
  await expect.poll(storedText).toBe('Бағдарламаның өзектілігі');
  mounted.unmount();
  mounted = await openEditor(id, 'generalProvisions');
  await expect.element(textbox()).toHaveTextContent('Бағдарламаның өзектілігі');
});

test('what is typed is stored also when the screen is left at once', async () => {
  await press('Соңғы сөз');
  mounted.unmount();
  await expect.poll(storedText).toBe('Соңғы сөз');
});

test('the text undoes its own typing; the button undoes what is stored, and the text follows', async () => {
  await press('Бірінші');
  await press('{Control>}z{/Control}');
  await expect.element(textbox()).toHaveTextContent('');
  await press('Екінші');
  await expect.poll(storedText).toBe('Екінші');
  await userEvent.click(button('Болдырмау'));
  await expect.poll(storedText).not.toContain('Екінші');
  await expect.element(textbox()).not.toHaveTextContent('Екінші');
});

test('a text that was changed elsewhere comes into the editor and the cursor stays', async () => {
  await press('алма нан');
  await expect.poll(storedText).toBe('алма нан');
  await press('{Home}');
  await updateSection(id, 'generalProvisions', {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'алма, өрік, нан' }] }],
  });
  await expect.element(textbox()).toHaveTextContent('алма, өрік, нан');
  await press('Қызыл ');
  await expect.poll(storedText).toBe('Қызыл алма, өрік, нан');
});

test('what is written elsewhere while one types is kept with what is typed, and then shown', async () => {
  await press('алма');
  await expect.poll(storedText).toBe('алма');
  await press(' нан');
  await updateSection(id, 'generalProvisions', {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Қызыл алма' }] }],
  });
  await expect.poll(storedText).toBe('Қызыл алма нан');
  await expect.element(textbox()).toHaveTextContent('Қызыл алма нан');
  await press(' бар');
  await expect.poll(storedText).toBe('Қызыл алма нан бар');
});

test('pasted HTML loses its rubbish, look-alike letters are mended, and the person is told', async () => {
  paste({
    'text/html': '<p class="MsoNormal" style="color:red">Мемлекеттiк <b>тіл</b></p><img src="x.png">',
    'text/plain': 'Мемлекеттiк тіл',
  });
  await expect.poll(storedText).toBe('Мемлекеттік тіл');
  expect(JSON.stringify(await stored())).toContain('{"type":"bold"}');
  await expect.element(page.getByText('Қойылған мәтін тазартылды')).toBeVisible();
});

test('pasted plain text loses characters that cannot be seen', async () => {
  paste({ 'text/plain': 'оқу\u200Bшы\u0007лар' });
  await expect.poll(storedText).toBe('оқушылар');
});

test('a footnote is put in by the keyboard, opened again by Enter, and goes where its text goes', async () => {
  await press('Заң');
  await press('{Control>}{Shift>}f{/Shift}{/Control}');
  await expect.element(page.getByRole('textbox', { name: 'Түсіндірменің мәтіні' })).toHaveFocus();
  await press('2007 жылғы редакция{Enter}');
  await press(' бойынша');
  await expect.poll(stored).toMatchObject({
    content: [
      {
        content: [
          { type: 'text', text: 'Заң' },
          { type: 'footnote', attrs: { text: '2007 жылғы редакция' } },
          { type: 'text', text: ' бойынша' },
        ],
      },
    ],
  });
  await press('{Home}{ArrowRight}{ArrowRight}{ArrowRight}');
  // The arrow that meets the mark selects it.
  await press('{ArrowRight}');
  await expect.poll(() => document.querySelector('sup.ProseMirror-selectednode')).not.toBeNull();
  await press('{Enter}');
  await expect
    .element(page.getByRole('textbox', { name: 'Түсіндірменің мәтіні' }))
    .toHaveValue('2007 жылғы редакция');
});

test('Enter in the window of a footnote gives the text its focus at once, so that the next key is not lost', async () => {
  await press('Заң{Control>}{Shift>}f{/Shift}{/Control}');
  const note = page.getByRole('textbox', { name: 'Түсіндірменің мәтіні' });
  await expect.element(note).toHaveFocus();
  note
    .element()
    .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  expect(document.activeElement).toBe(textbox().element());
});

test('a citation shows the number that its entry has now', async () => {
  const entry = {
    programmeId: id,
    list: 'main' as const,
    text: 'Оқулық',
    year: 2025,
    origin: 'domestic' as const,
    link: '',
  };
  await addRow('literatureEntries', { ...entry, id: 'b', order: 'a1' });
  await updateSection(id, 'generalProvisions', {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { entryId: 'b', page: '15' } }] }],
  });
  await expect.element(textbox()).toHaveTextContent('[1, 15 б.]');
  await addRow('literatureEntries', { ...entry, id: 'a', order: 'a0' });
  await expect.element(textbox()).toHaveTextContent('[2, 15 б.]');
});

test('a link leads to a web page or a letter only', async () => {
  await press('Сайт{Control>}a{/Control}{Control>}k{/Control}');
  const address = page.getByRole('textbox', { name: 'Веб-бет немесе электрондық пошта мекенжайы' });
  await expect.element(address).toHaveFocus();
  await press('javascript:alert(1){Enter}');
  await expect.element(page.getByText('Бұл мекенжай танылмады', { exact: false })).toBeVisible();
  await press('{Control>}a{/Control}adilet.zan.kz{Enter}');
  await expect.poll(async () => JSON.stringify(await stored())).toContain('"href":"https://adilet.zan.kz"');
});

test('a table holds no heading, so that what is stored fits the model', async () => {
  await userEvent.click(button('Кесте'));
  await userEvent.click(page.getByRole('menuitem', { name: 'Кесте қою' }));
  await press('Баған{Control>}{Shift>}2{/Shift}{/Control}{Tab}Екінші');
  await expect.poll(storedText).toContain('Екінші');
  const body = await stored();
  const table = body?.content.find(({ type }) => type === 'table');
  expect(table).toBeDefined();
  expect(JSON.stringify(table)).not.toContain('heading');
});
