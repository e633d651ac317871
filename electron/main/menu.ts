import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { errorLogPath } from './error-log-file.ts';
import { type MenuTexts, menuTexts } from './menu-texts.ts';

type Item = MenuItemConstructorOptions;

/** What the menu can do beyond the system's own roles. */
export interface MenuActions {
  showErrorLog: () => void;
  showAbout: () => void;
}

const separator: Item = { type: 'separator' };

const editMenu = (texts: MenuTexts): Item => ({
  label: texts.edit,
  submenu: [
    { role: 'undo', label: texts.undo },
    { role: 'redo', label: texts.redo },
    separator,
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'pasteAndMatchStyle', label: texts.pasteAsText },
    { role: 'delete', label: texts.delete },
    separator,
    { role: 'selectAll', label: texts.selectAll },
  ],
});

const viewMenu = (texts: MenuTexts, development: boolean): Item => ({
  label: texts.view,
  submenu: [
    { role: 'zoomIn', label: texts.zoomIn },
    { role: 'zoomOut', label: texts.zoomOut },
    { role: 'resetZoom', label: texts.resetZoom },
    separator,
    { role: 'togglefullscreen', label: texts.fullScreen },
    ...(development ? [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
  ],
});

/** The native menu: three languages, no business; on macOS the program's own menu comes first. */
export function menuTemplate(
  language: InterfaceLanguage,
  operatingSystem: NodeJS.Platform,
  development: boolean,
  actions: MenuActions,
): Item[] {
  const texts = menuTexts(language);
  const about: Item = { label: texts.about, click: actions.showAbout };
  const quit: Item = { role: 'quit', label: texts.quit };
  const hide: Item = { role: 'hide', label: texts.hide };
  const errorLog: Item = { label: texts.errorLog, click: actions.showErrorLog };
  const mac = operatingSystem === 'darwin';
  return [
    mac
      ? { label: 'Ereje', submenu: [about, separator, hide, separator, quit] }
      : { label: texts.file, submenu: [quit] },
    editMenu(texts),
    viewMenu(texts, development),
    { label: texts.help, submenu: mac ? [errorLog] : [errorLog, separator, about] },
  ];
}

export function showMenu(language: InterfaceLanguage): void {
  const actions: MenuActions = {
    showErrorLog: () => shell.showItemInFolder(errorLogPath()),
    showAbout: () => app.showAboutPanel(),
  };
  const template = menuTemplate(language, process.platform, !app.isPackaged, actions);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
