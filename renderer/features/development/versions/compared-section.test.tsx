import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import texts from '#shared/languages/kk/development.json' with { type: 'json' };
import type { SectionComparison } from '#shared/model/development/compare-programmes.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import { ComparedSection } from './compared-section.tsx';

let mounted: Mounted | null = null;
afterEach(() => mounted?.unmount());

const name = sectionName('aims', 'kk');
const words = texts.versions;
const paragraph = (n: number) => `${n}-абзацтың мәтіні.`;
const textWith = (changed: string) =>
  Array.from({ length: 12 }, (_, n) => (n === 5 ? changed : paragraph(n))).join('\n');

const show = async (more: Partial<SectionComparison> = {}) => {
  const section: SectionComparison = {
    ...{ key: 'aims', was: textWith('Сағат саны 72.'), is: textWith('Сағат саны 80.') },
    ...{ onlyForm: false, rows: [], ...more },
  };
  mounted = await mount(<ComparedSection section={section} names={new Map()} />);
};
const leftOut = (count: number) =>
  page.getByText(words.leftOut_other.replace('{{count}}', String(count)), { exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('O10-14: of a long section only what changed and a paragraph around it are shown, and the whole by a button', async () => {
  await show();
  await expect.element(leftOut(4)).toBeVisible();
  await expect.element(leftOut(5)).toBeVisible();
  await expect.element(page.getByText(paragraph(4))).toBeVisible();
  await expect.element(page.getByText(paragraph(6))).toBeVisible();
  await expect.element(page.getByText(paragraph(7))).not.toBeInTheDocument();
  expect(document.querySelector('del')?.textContent).toBe('72');
  expect(document.querySelector('ins')?.textContent).toBe('80');
  await userEvent.click(button(words.wholeNamed.replace('{{section}}', name)));
  for (const n of [0, 3, 7, 11]) await expect.element(page.getByText(paragraph(n))).toBeVisible();
  await expect.element(leftOut(4)).not.toBeInTheDocument();
  await userEvent.click(button(words.onlyChangesNamed.replace('{{section}}', name)));
  await expect.element(leftOut(4)).toBeVisible();
  await expect.element(page.getByText(paragraph(0))).not.toBeInTheDocument();
});

test('a short section is shown whole, without a button', async () => {
  await show({ was: 'Бірінші.\nСағат саны 72.', is: 'Бірінші.\nСағат саны 80.' });
  await expect.element(page.getByText('Бірінші.')).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

test('where only an empty line came, the words are said to be the same', async () => {
  await show({ was: 'Бірінші.\nЕкінші.', is: 'Бірінші.\n\nЕкінші.' });
  await expect.element(page.getByText(words.onlyForm)).toBeVisible();
});
