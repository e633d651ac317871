import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { database } from '#renderer/data/database.ts';
import { sectionId } from '#renderer/data/programmes.ts';
import { plainText } from '#shared/model/rich-text.ts';
import { ProgrammeEditor } from './programme-editor.tsx';
import { storeNewProgramme } from './testing-programme.ts';

let id = '';
let mounted: Mounted;

const open = async () => {
  mounted = await mount(<ProgrammeEditor programmeId={id} section="generalProvisions" />);
};
const textbox = () => page.getByRole('textbox', { name: '«Жалпы ережелер» бөлімінің мәтіні' });
const storedText = async () => {
  const section = await database.sections.get(sectionId(id, 'generalProvisions'));
  return section ? plainText(section.body) : '';
};

beforeEach(async () => {
  id = await storeNewProgramme();
  await open();
});
afterEach(() => mounted.unmount());

test('what is typed is stored and stands there when the section is opened again', async () => {
  await userEvent.click(textbox());
  await userEvent.keyboard('Бағдарламаның өзектілігі');
  await expect.poll(storedText).toBe('Бағдарламаның өзектілігі');
  mounted.unmount();
  await open();
  await expect.element(textbox()).toHaveTextContent('Бағдарламаның өзектілігі');
});

test('what is typed is stored also when the section is left at once', async () => {
  await userEvent.click(textbox());
  await userEvent.keyboard('Соңғы сөз');
  mounted.unmount();
  await expect.poll(storedText).toBe('Соңғы сөз');
  await open();
});
