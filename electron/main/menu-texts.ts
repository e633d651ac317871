import en from '#shared/languages/en/menu.json' with { type: 'json' };
import kk from '#shared/languages/kk/menu.json' with { type: 'json' };
import ru from '#shared/languages/ru/menu.json' with { type: 'json' };
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';

export type MenuTexts = typeof kk;

const texts: Record<InterfaceLanguage, MenuTexts> = { kk, ru, en };

/** Texts of the native menu and dialogs. */
export const menuTexts = (language: InterfaceLanguage): MenuTexts => texts[language];
