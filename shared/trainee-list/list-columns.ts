import { foldForSearch } from '#shared/kazakh/fold.ts';
import { mendLookAlikes } from '#shared/kazakh/look-alikes.ts';

/** What a column of a department's list may tell of a trainee. No regulation sets the columns (O10-17). */
export const listColumns = [
  'fullName',
  'lastName',
  'firstName',
  'middleName',
  'iin',
  'birthDate',
  'region',
  'district',
  'employer',
  'placeKind',
  'position',
  'subject',
  'category',
  'experience',
  'education',
  'language',
  'phone',
] as const;
export type ListColumn = (typeof listColumns)[number];

/*
 * Words of headings, folded as for a search: Kazakh letters as their Russian neighbours. A heading may have both
 * languages («Лауазымы / Должность»). The first row that fits names the column, so the narrower ones come first.
 */
const headings: readonly (readonly [ListColumn, RegExp])[] = [
  ['phone', /телефон|уялы|моб(?:\.|ильн)|байланыс|(?:^|\s)тел\.?(?:\s|$)|phone/u],
  ['iin', /(?:^|[^\p{L}])(?:жсн|иин|iin)(?:[^\p{L}]|$)/u],
  ['birthDate', /туган|рождени|birth/u],
  ['placeKind', /(?:кала|город).*(?:ауыл|сел)|(?:ауыл|сел).*(?:кала|город)|местност|urban/u],
  ['category', /санат|категори|category/u],
  ['experience', /отил|стаж|experience/u],
  ['language', /тил(?:и|де)|язык|language/u],
  ['position', /лауазым|должност|position/u],
  ['employer', /жумыс\s*орны|уйым|мекеме|мектеп|организаци|место\s*работы|школ|employer|workplace/u],
  ['subject', /(?:^|\s)пан|предмет|мамандыг|специальност|subject/u],
  ['education', /билими|образовани|education/u],
  ['district', /аудан|район|кала|город|district/u],
  ['region', /облыс|област|онир|регион|region/u],
  ['middleName', /^(?:акесинин\s*аты|отчество|patronymic|middle\s*name)/u],
  ['lastName', /^(?:теги|фамилия|surname|last\s*name)/u],
  ['firstName', /^(?:аты|есими|имя|first\s*name)/u],
];
const wholeName =
  /аты[\s-]*жони|(?:^|[^\p{L}])(?:ф\.?\s?и\.?\s?о\.?|т\.?\s?а\.?\s?а\.?)(?:[^\p{L}]|$)|теги.*аты|фамилия.*имя|last\s*name.*first\s*name|full\s*name/u;

const folded = (heading: string): string => foldForSearch(mendLookAlikes(heading).text);

/** The column that a heading names, in Kazakh, Russian, English or several of them; null where it names none. */
export function columnNamed(heading: string): ListColumn | null {
  const words = folded(heading);
  if (words === '' || words.length > 120) return null;
  if (wholeName.test(words)) return 'fullName';
  return headings.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
