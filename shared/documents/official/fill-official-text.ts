import { type NounCase, nounCases } from '#shared/kazakh/case-endings.ts';
import { formatDate, type KazakhCase, parseDate } from '#shared/kazakh/dates.ts';
import { type Declined, decline, possessive } from '#shared/kazakh/decline.ts';
import { declineRussianName, declineRussianPost } from '#shared/kazakh/russian-cases.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { officialTexts } from './official-texts.ts';

export type TextValues = Readonly<Record<string, string | number | null | undefined>>;

/** Words that may stand behind a placeholder's name, and what they make of the value. */
const dateForms: Readonly<Record<string, KazakhCase>> = {
  date: 'nominative',
  dateAttributive: 'attributive',
  dateDative: 'dative',
  dateAblative: 'ablative',
};
export const textForms: readonly string[] = [
  ...Object.keys(dateForms),
  ...nounCases,
  'lower',
  'possessive',
  'person',
];

const isCase = (form: string): form is NounCase => nounCases.some((one) => one === form);

function dateText(value: string, form: KazakhCase, language: DocumentLanguage): string {
  const date = parseDate(value);
  return date ? formatDate(date, language, form) : officialTexts(language).blankDate;
}

function inCase(value: string, form: NounCase, kind: Declined, language: DocumentLanguage): string {
  if (language === 'kk') return decline(value, form, kind);
  if (form !== 'genitive' && form !== 'dative') return value;
  return kind === 'person' ? declineRussianName(value, form) : declineRussianPost(value, form);
}

/** «Директор» in the middle of a sentence: «директор»; «РМҚК» stays. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;

function formed(value: string, forms: readonly string[], language: DocumentLanguage): string {
  let kind: Declined = 'noun';
  let text = value;
  for (const form of forms) {
    if (form === 'person') kind = 'person';
    else if (form === 'lower') text = lowerFirst(text);
    else if (form === 'possessive') text = possessive(text);
    else if (isCase(form)) text = inCase(text, form, kind, language);
  }
  return text;
}

/**
 * A sentence of an official paper with its `{{placeholders}}` filled in. Behind a name stands how its value is said:
 * `{{date, dateAttributive}}` of an ISO day, `{{post, lower possessive genitive}}`, `{{name, person dative}}`. What is
 * not known is a line to write on, never an empty place.
 */
export function fillOfficialText(text: string, values: TextValues, language: DocumentLanguage): string {
  return text.replace(/\{\{(\w+)(?:,\s*([\w ]+))?\}\}/g, (_, name: string, words: string | undefined) => {
    const forms = words?.split(' ') ?? [];
    const value = String(values[name] ?? '').trim();
    const dateForm = dateForms[forms[0] ?? ''];
    if (dateForm) return dateText(value, dateForm, language);
    const { blank, blankNumber } = officialTexts(language);
    if (value === '') return /number$/i.test(name) ? blankNumber : blank;
    return formed(value, forms, language);
  });
}
