import { type Html, html, htmlText } from '#shared/html.ts';
import { type InterfaceLanguage, interfaceLanguages } from '#shared/model/interface-language.ts';
import { pageStyle } from './page-style.ts';
import { type PageText, pageText } from './page-texts.ts';

const languageNames: Readonly<Record<InterfaceLanguage, string>> = {
  kk: 'Қазақша',
  ru: 'Русский',
  en: 'English',
};

/** Where a page is, and in which language it is read. */
export interface PagePlace {
  /** Without the language: `/d/<id>`; empty where one cannot go back to. */
  path: string;
  language: InterfaceLanguage;
}

/** The address of a place in its language; Kazakh is what nobody has to ask for. */
export const addressOf = (
  { path, language }: PagePlace,
  asked: Readonly<Record<string, string>> = {},
): string => {
  const query = new URLSearchParams({ ...(language !== 'kk' && { lang: language }), ...asked }).toString();
  return query === '' ? path : `${path}?${query}`;
};

interface Layout extends PagePlace {
  title: string;
  /** Whose page it is; empty where that is not known. */
  organisation?: string;
  body: Html;
}

// Written by us and hashed in the policy: it may not be escaped.
const style = html`<style>${''}</style>`;
const withStyle = (page: string): string =>
  page.replace(htmlText(style), () => `<style>${pageStyle}</style>`);

function languageLinks({ path, language }: PagePlace, say: PageText): Html {
  const links = interfaceLanguages.map((one) =>
    one === language
      ? html`<span lang="${one}" aria-current="true">${languageNames[one]}</span> `
      : html`<a lang="${one}" hreflang="${one}" href="${addressOf({ path, language: one })}">${languageNames[one]}</a> `,
  );
  return html`<nav class="languages" aria-label="${say('language')}">${links}</nav>`;
}

/** A whole page as text. */
export function pageDocument({ title, organisation = '', body, ...place }: Layout): string {
  const say = pageText(place.language);
  const page = html`<!doctype html>
<html lang="${place.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
${style}
</head>
<body>
<header>
${place.path !== '' && languageLinks(place, say)}
${organisation !== '' && html`<p class="quiet">${organisation}</p>`}
</header>
<main>
${body}
</main>
</body>
</html>
`;
  return withStyle(htmlText(page));
}
