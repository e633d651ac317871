import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { interfaceLanguages } from '#shared/model/interface-language.ts';
import { menuTemplate } from './menu.ts';

const actions = { showErrorLog: vi.fn(), showAbout: vi.fn() };
const itemsOf = (menu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
const labels = (menu: MenuItemConstructorOptions[]) =>
  itemsOf(menu).flatMap((item) => (item.type === 'separator' ? [] : [item.label]));

test.each(interfaceLanguages)('every item of the menu has its text in %s', (language) => {
  const menu = menuTemplate(language, 'win32', false, actions);
  expect(labels(menu).every((label) => typeof label === 'string' && label.length > 0)).toBe(true);
});

test('the three languages differ', () => {
  const menus = interfaceLanguages.map((language) =>
    labels(menuTemplate(language, 'linux', false, actions)).join(),
  );
  expect(new Set(menus).size).toBe(3);
});

test('the page can be reloaded and inspected by a developer only', () => {
  const roles = (development: boolean) =>
    itemsOf(menuTemplate('kk', 'win32', development, actions)).map((item) => item.role);
  expect(roles(false)).not.toContain('toggleDevTools');
  expect(roles(false)).not.toContain('reload');
  expect(roles(true)).toContain('toggleDevTools');
});

test('macOS gets its own first menu, from which the program is left', () => {
  const [first] = menuTemplate('ru', 'darwin', false, actions);
  expect(first?.label).toBe('Ereje');
  expect(itemsOf(first ? [first] : []).map((item) => item.role)).toContain('quit');
});
