import { type Html, html } from '#shared/html.ts';
import { remarkKinds } from '#shared/model/development/remark.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import { sectionName, sectionRule } from '#shared/regulation/sections.ts';
import { longestRemark } from '../said-remark.ts';
import { addressOf, type PagePlace } from './page-layout.ts';
import { pageText } from './page-texts.ts';
import { type PageProblem, problemBox } from './problem-box.ts';

/** What somebody typed into the form. */
export interface TypedRemark {
  kind: string;
  section: string;
  text: string;
  /** Names this form: sent twice, it is one remark. */
  form: string;
}

interface RemarkForm extends PagePlace {
  /** Id of the discussion. */
  id: string;
  token: string;
  typed: TypedRemark;
  problems: readonly PageProblem[];
}

const option = (value: string, chosen: string, label: string): Html =>
  value === chosen
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;

/** Where somebody who has entered says something of the draft. */
export function remarkForm({ id, token, typed, problems, ...place }: RemarkForm): Html {
  const say = pageText(place.language);
  const kinds = remarkKinds.map((kind) => option(kind, typed.kind, say(kind)));
  const sections = sectionKeys.map((key) =>
    option(key, typed.section, `${sectionRule(key).number}. ${sectionName(key, place.language)}`),
  );
  return html`${problemBox(problems, say)}<form method="post" action="${addressOf({ ...place, path: `/d/${id}/remarks` })}">
<input type="hidden" name="token" value="${token}"><input type="hidden" name="form" value="${typed.form}">
<label for="kind">${say('kind')}</label><select id="kind" name="kind" required>${kinds}</select>
<label for="section">${say('section')}</label><select id="section" name="section">${option('', typed.section, say('wholeDraft'))}${sections}</select>
<label for="text">${say('text')}</label><textarea id="text" name="text" rows="8" maxlength="${longestRemark}" required aria-describedby="text-hint">
${typed.text}</textarea><p class="hint" id="text-hint">${say('textHint', { count: longestRemark })}</p>
<button>${say('send')}</button></form>`;
}
