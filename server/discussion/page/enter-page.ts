import { type Html, html } from '#shared/html.ts';
import type { Discussion } from '../read-discussion.ts';
import { addressOf, type PagePlace, pageDocument } from './page-layout.ts';
import { ownWords, type PageText, pageText, type TextKey } from './page-texts.ts';
import { type PageProblem, problemBox } from './problem-box.ts';

/** What somebody typed and need not type again; a password is always typed again. */
export interface TypedEntry {
  name?: string;
  affiliation?: string;
  email?: string;
}

interface Entering extends PagePlace {
  discussion: Discussion;
  /** Ties the forms to this browser. */
  token: string;
  /** What was sent, and what is wrong with it. */
  sent?: { form: 'register' | 'signIn'; typed: TypedEntry; problems: readonly PageProblem[] };
}

interface Field {
  id: string;
  name: string;
  label: TextKey;
  type: 'text' | 'email' | 'password';
  autocomplete: string;
  value?: string | undefined;
  most: number;
  hint?: TextKey;
}

function fieldHtml(
  { id, name, label, type, autocomplete, value = '', most, hint }: Field,
  say: PageText,
): Html {
  const told = hint && html`<p class="hint" id="${id}-hint">${say(hint)}</p>`;
  return html`<label for="${id}">${say(label)}</label><input id="${id}" name="${name}" type="${type}" autocomplete="${autocomplete}" maxlength="${most}" value="${value}" required${hint && html` aria-describedby="${id}-hint"`}>${told}`;
}

const entryFields = (form: string, typed: TypedEntry, passwordKind: string, hint?: TextKey): Field[] => [
  {
    ...{
      id: `${form}-email`,
      name: 'email',
      label: 'email',
      type: 'email',
      autocomplete: 'email',
      most: 200,
    },
    value: typed.email,
  },
  {
    ...{ id: `${form}-password`, name: 'password', label: 'password', type: 'password', most: 200 },
    autocomplete: passwordKind,
    ...(hint && { hint }),
  },
];

/** Where somebody registers or signs in. */
export function enterPage({ discussion, token, sent, ...place }: Entering): string {
  const say = pageText(place.language);
  const formHtml = (form: 'register' | 'signIn', path: string, fields: Field[], more: Html | null) => {
    const at = { ...place, path: `/d/${discussion.id}/${path}` };
    const problems = sent?.form === form ? problemBox(sent.problems, say) : null;
    return html`<h2 id="${form}">${say(form)}</h2>${problems}<form method="post" action="${addressOf(at)}">
<input type="hidden" name="token" value="${token}">${fields.map((field) => fieldHtml(field, say))}${more}
<button>${say(form)}</button></form>`;
  };
  const typed = (form: 'register' | 'signIn') => (sent?.form === form ? sent.typed : {});
  const person: Field[] = [
    {
      ...{ id: 'name', name: 'name', label: 'name', type: 'text', autocomplete: 'name', most: 200 },
      value: typed('register').name,
    },
    {
      ...{ id: 'affiliation', name: 'affiliation', label: 'affiliation', type: 'text', most: 300 },
      ...{ autocomplete: 'organization', value: typed('register').affiliation },
    },
  ];
  const registering = [
    ...person,
    ...entryFields('register', typed('register'), 'new-password', 'passwordHint'),
  ];
  const body = html`<h1>${say('enter')}</h1>
<p>${say('heading')}: «${ownWords(discussion.title, place.language)}»</p>
<p><a href="${addressOf({ ...place, path: `/d/${discussion.id}` })}">${say('back')}</a></p>
${formHtml('register', 'register', registering, html`<p class="hint">${say('dataHint')}</p>`)}
${formHtml('signIn', 'sign-in', entryFields('sign-in', typed('signIn'), 'current-password'), null)}`;
  const organisation = ownWords(discussion.organisationName, place.language);
  return pageDocument({ ...place, title: say('enter'), organisation, body });
}
