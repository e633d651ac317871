import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { readTemplateVersions } from '#renderer/data/certificates/template-versions.ts';
import { addTemplate, readTemplates } from '#renderer/data/certificates/templates.ts';
import { database } from '#renderer/data/database.ts';
import { createOrganisation, newOrganisation } from '#renderer/data/organisation.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { defaultTemplate } from '#shared/documents/certificates/default-templates.ts';
import problems from '#shared/languages/kk/problems.templates.json' with { type: 'json' };
import texts from '#shared/languages/kk/templates.json' with { type: 'json' };
import type { TemplateElement } from '#shared/model/certificates/certificate-template.ts';
import { TemplatesPart } from './templates-part.tsx';

let mounted: Mounted | null = null;
beforeEach(async () => {
  await emptyDatabase();
  const organisation = newOrganisation('o', 'O10');
  await createOrganisation({
    ...organisation,
    name: { kk: '«Өрлеу» үлгі ұйымы', ru: 'Образцовая организация «Өрлеу»' },
    city: { kk: 'Астана', ru: 'Астана' },
    director: { ...organisation.director, name: 'Үлгібеков А.' },
  });
});
afterEach(async () => {
  await flush();
  mounted?.unmount();
});

const show = async (id?: string) => {
  mounted = await mount(
    <main>
      <TemplatesPart id={id} />
    </main>,
  );
};
async function openNew(): Promise<string> {
  const added = await addTemplate('Үлгі', defaultTemplate('certificate', 'both'));
  if (!added.ok) throw new Error(added.problem.code);
  await show(added.value.id);
  await expect.element(page.getByRole('img', { name: texts.sheet })).toBeVisible();
  return added.value.id;
}
const button = (name: string) => page.getByRole('button', { name, exact: true });
const handle = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-element="${id}"]`);
  if (!found) throw new Error(`No frame of ${id}`);
  return found;
};
async function stored(templateId: string, id: string): Promise<TemplateElement | undefined> {
  await flush();
  return (await database.certificateTemplates.get(templateId))?.elements.find((one) => one.id === id);
}
const placeOf = async (templateId: string, id: string) => {
  const element = await stored(templateId, id);
  return element && [element.x, element.y];
};
const faults = async () => {
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

/** A picture of one colour. */
async function pictureFile(name: string): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = 80;
  canvas.height = 40;
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = 'red';
    pen.fillRect(0, 0, 80, 40);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return new File(blob ? [blob] : [], name, { type: 'image/png' });
}
const fileInput = (name: string) => {
  const found = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (!found) throw new Error(`No field for ${name}`);
  return found;
};
/** Pixels of the printed page that are not white. */
function ink(): number {
  const canvas = document.querySelector('canvas');
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen) return 0;
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((value, at) => at % 4 === 0 && value < 200).length;
}
const filled = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

test('O10-30: an element is moved by arrows, half a millimetre or five, and undo takes it back', async () => {
  const id = await openNew();
  const before = await placeOf(id, 'number');
  handle('number').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
  expect(await placeOf(id, 'number')).toEqual([before?.[0] && before[0] + 1, before?.[1] && before[1] + 0.5]);
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  expect(await placeOf(id, 'number')).toEqual([before?.[0] && before[0] - 4, before?.[1] && before[1] + 0.5]);
  // How many presses are one step follows from how fast they came.
  await expect
    .poll(() => {
      (button(texts.undo.undo).element() as HTMLButtonElement).click();
      return placeOf(id, 'number');
    })
    .toEqual(before);
  await expect.element(button(texts.undo.undo)).toBeDisabled();
  await userEvent.click(button(texts.undo.redo));
  await expect.poll(() => placeOf(id, 'number')).not.toEqual(before);
});

test('O10-30: dragging with the mouse writes once, on the millimetres of the grid', async () => {
  const id = await openNew();
  const changes = await database.changes.count();
  await userEvent.dragAndDrop(page.elementLocator(handle('number')), page.elementLocator(handle('heading')));
  await expect.poll(async () => (await database.changes.count()) - changes).toBe(1);
  const place = await placeOf(id, 'number');
  expect(place?.every((mm) => Number.isInteger(mm))).toBe(true);
  expect(place?.[0]).toBe(86);
  expect(place?.[1]).toBeLessThan(50);
});

test('O10-30: exact numbers are typed; what is no number is marked and changes nothing', async () => {
  const id = await openNew();
  handle('number').focus();
  const field = page.getByRole('textbox', { name: texts.measures.x });
  await userEvent.fill(field, '31,25');
  await expect.poll(async () => (await placeOf(id, 'number'))?.[0]).toBe(31.25);
  await userEvent.fill(field, 'отыз');
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  expect((await placeOf(id, 'number'))?.[0]).toBe(31.25);
});

test('O10-30: a field is chosen by its name, stands where the caret is, and its value is on the sheet', async () => {
  const id = await openNew();
  await userEvent.click(button(texts.add));
  await userEvent.click(page.getByRole('menuitem', { name: texts.kinds.text, exact: true }));
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toContain(texts.text.new);
  const added = document.activeElement?.getAttribute('data-element') ?? '';
  const words = page.getByRole('textbox', { name: texts.text.words, exact: true });
  await userEvent.fill(words, 'Балы: ');
  await userEvent.click(button(texts.text.insert));
  await userEvent.click(page.getByRole('menuitem', { name: texts.fields.total, exact: true }));
  await expect.element(words).toHaveValue('Балы: {{total}}');
  expect(await stored(id, added)).toMatchObject({ kind: 'text', text: 'Балы: {{total}}' });
  handle(added).focus();
  await userEvent.keyboard('{Delete}');
  await expect.poll(() => stored(id, added)).toBeUndefined();
});

test('a new text that cannot be printed stops it; the finding leads to its element', async () => {
  const id = await openNew();
  handle('number').focus();
  await userEvent.fill(page.getByRole('textbox', { name: texts.text.words, exact: true }), '№ 🎓');
  await expect.element(page.getByText(texts.findings.stops)).toBeVisible();
  handle('name').focus();
  await userEvent.click(page.getByRole('status').getByRole('button').first());
  expect(document.activeElement).toBe(handle('number'));
  await userEvent.click(button(texts.versions.putToUse));
  await expect
    .element(page.getByRole('alert').filter({ hasText: '1' }).first())
    .toMatchTextContent(filled(problems.templateStopped_one, { count: 1 }));
  expect(await readTemplateVersions(id)).toEqual([]);
});

test('O10-30: the default template is put to use as it is, and the version can be looked at', async () => {
  const id = await openNew();
  await userEvent.click(button(texts.versions.putToUse));
  await expect.poll(async () => (await readTemplateVersions(id)).length).toBe(1);
  await userEvent.click(button(filled(texts.versions.showOne, { version: 1 })));
  const dialog = page.getByRole('dialog');
  await expect
    .element(dialog.getByRole('img', { name: filled(texts.versions.one, { version: 1 }) }))
    .toBeVisible();
});

test('user-asks 1: the page under the hands is the printed one: what a blank has already is gone where only the text is printed', async () => {
  await openNew();
  await expect.poll(ink).toBeGreaterThan(5_000);
  const whole = ink();
  await userEvent.click(page.getByText(texts.ways.blank, { exact: true }));
  await expect.poll(ink).toBeLessThan(whole * 0.9);
  expect(ink()).toBeGreaterThan(3_000);
});

test('user-asks 5: a picture of the blank lies under the sheet, says that it is not printed, and is not in the PDF', async () => {
  const id = await openNew();
  await expect.poll(ink).toBeGreaterThan(5_000);
  const before = ink();
  await userEvent.upload(fileInput('backdrop'), await pictureFile('бланк.png'));
  await expect.element(page.getByRole('img', { name: texts.backdrop.label })).toBeVisible();
  await expect.element(page.getByText(texts.backdrop.notPrinted)).toBeVisible();
  expect(ink()).toBe(before);
  await userEvent.click(button(texts.backdrop.remove));
  await expect.poll(async () => (await database.certificateTemplates.get(id))?.backdrop).toBeNull();
});

test('a picture is placed with the sides of its file; a file that is none is refused by its name', async () => {
  const id = await openNew();
  await expect.poll(ink).toBeGreaterThan(5_000);
  await userEvent.upload(fileInput('picture'), await pictureFile('герб.png'));
  const placed = async () =>
    (await database.certificateTemplates.get(id))?.elements.find(({ kind }) => kind === 'image');
  await expect.poll(placed).toMatchObject({ width: 40, height: 20 });
  await userEvent.upload(fileInput('picture'), new File(['GIF89a'], 'герб.gif', { type: 'image/png' }));
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(filled(problems.templateNotPicture, { name: 'герб.gif' }));
  expect(
    (await database.certificateTemplates.get(id))?.elements.filter(({ kind }) => kind === 'image'),
  ).toHaveLength(1);
});

test('the editor is whole for who cannot see it, with an element chosen and with the long name', async () => {
  await openNew();
  handle('name').focus();
  await userEvent.click(page.getByRole('checkbox', { name: texts.longName }));
  await expect.element(page.getByText(texts.findings.warns)).toBeVisible();
  expect(await faults()).toEqual([]);
  document.documentElement.setAttribute('data-mantine-color-scheme', 'dark');
  // Colours go over to dark ones in a moment.
  await expect.poll(faults).toEqual([]);
  document.documentElement.setAttribute('data-mantine-color-scheme', 'light');
});

test('the list shows each template with the version in use; a new one begins as a default, a copy as its original', async () => {
  await show();
  await expect.element(page.getByText(texts.list.none)).toBeVisible();
  await userEvent.click(button(texts.list.new));
  await userEvent.click(page.getByRole('menuitem', { name: texts.defaults.supplement.both }));
  await expect.poll(async () => (await database.certificateTemplates.toArray()).length).toBe(1);
  await expect.poll(() => window.location.hash).toContain('/certificates/templates/');
  const row = page.getByRole('row', { name: new RegExp(texts.defaults.supplement.both) });
  await expect.element(row).toMatchTextContent(texts.list.notYet);
  expect(await faults()).toEqual([]);
  await userEvent.click(button(filled(texts.list.copy, { name: texts.defaults.supplement.both })));
  await expect.poll(async () => (await database.certificateTemplates.toArray()).length).toBe(2);
  await userEvent.click(button(filled(texts.list.bin, { name: texts.defaults.supplement.both })));
  await expect.poll(async () => (await readTemplates()).length).toBe(1);
  await userEvent.click(button(texts.list.bringBack));
  await expect.poll(async () => (await readTemplates()).length).toBe(2);
});
