import { stripText } from '#shared/kazakh/clean-text.ts';
import { remarkKinds } from '#shared/model/development/remark.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import type { WrittenRemark } from './add-remark.ts';
import type { PageProblem } from './page/problem-box.ts';
import type { TypedRemark } from './page/remark-form.ts';

/** Most characters of a remark on the page. */
export const longestRemark = 10_000;
/** More links than this are advertising. */
const mostLinks = 2;

const link = /https?:\/\/|www\./giu;

/** What somebody typed, as a remark; or what is wrong with it. */
export function saidRemark(typed: TypedRemark): WrittenRemark | PageProblem[] {
  const kind = remarkKinds.find((one) => one === typed.kind);
  const text = stripText(typed.text).text.trim();
  const problems: PageProblem[] = [];
  if (!kind) problems.push({ key: 'kindWrong' });
  if (text === '') problems.push({ key: 'textWrong' });
  if (text.length > longestRemark) {
    problems.push({ key: 'textTooLong', params: { length: text.length, count: longestRemark } });
  }
  if ((text.match(link) ?? []).length > mostLinks) problems.push({ key: 'tooManyLinks' });
  if (!kind || problems.length > 0) return problems;
  const section = sectionKeys.find((key) => key === typed.section) ?? null;
  return { kind, section, text, form: typed.form };
}
