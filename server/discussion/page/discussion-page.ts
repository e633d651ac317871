import { type Html, html } from '#shared/html.ts';
import type { Remark } from '#shared/model/development/remark.ts';
import type { Participant } from '../people/participants.ts';
import type { Discussion } from '../read-discussion.ts';
import type { ReadableDraft } from '../readable-draft.ts';
import { addressOf, type PagePlace, pageDocument } from './page-layout.ts';
import { dayInWords, ownWords, type PageText, pageText } from './page-texts.ts';
import type { PageProblem } from './problem-box.ts';
import { remarkForm, type TypedRemark } from './remark-form.ts';
import { remarkList } from './remark-list.ts';

/** Who has entered, and what ties the forms to that browser. */
export interface Entered {
  participant: Participant;
  token: string;
}

interface Shown extends PagePlace {
  discussion: Discussion;
  /** Null where the draft was withdrawn. */
  draft: ReadableDraft | null;
  remarks: readonly Remark[];
  /** Page of the remarks, from 1. */
  page: number;
  entered: Entered | null;
  typed: TypedRemark;
  problems: readonly PageProblem[];
  /** What became of the remark that was just sent. */
  sent: 'sentShown' | 'sentWaiting' | null;
}

function termHtml({ stage, until, workingDaysLeft, postedOn }: Discussion, place: PagePlace): Html {
  const say = pageText(place.language);
  const date = until === null ? '' : dayInWords(until, place.language);
  const open = until === null ? say('openWithoutTerm') : say('open', { date });
  const words = { open, over: say('over', { date }), closed: say('closed'), withdrawn: say('withdrawn') };
  const left =
    stage === 'open' &&
    workingDaysLeft !== null &&
    html`<p><strong>${leftWords(workingDaysLeft, say)}</strong></p>`;
  return html`<div class="box"><p>${words[stage]}</p>${left}
<p>${say('posted', { date: dayInWords(postedOn, place.language) })}</p></div>`;
}

const leftWords = (days: number, say: PageText): string =>
  days === 1 ? say('lastDay') : say('daysLeft', { count: days });

function draftPart({ id }: Discussion, { body, footnotes, language }: ReadableDraft, say: PageText): Html {
  return html`<h2 id="draft">${say('draft')}</h2>
<p><a href="/d/${id}/draft.docx" download>${say('download')}</a></p>
<div lang="${language}">${body}${footnotes}</div>`;
}

function writePart({ discussion, entered, typed, problems, sent, ...place }: Shown): Html | null {
  if (discussion.stage !== 'open') return null;
  const say = pageText(place.language);
  const at = (path: string) => addressOf({ language: place.language, path: `/d/${discussion.id}/${path}` });
  const told = sent && html`<p class="box" role="status">${say(sent)}</p>`;
  const form =
    entered === null
      ? html`<p>${say('enterFirst')}</p><p><a href="${at('enter')}">${say('enter')}</a></p>`
      : html`<p>${say('signedIn', { ...entered.participant })}</p>
${remarkForm({ path: place.path, language: place.language, id: discussion.id, token: entered.token, typed, problems })}
<form method="post" action="${at('sign-out')}"><input type="hidden" name="token" value="${entered.token}"><button class="plain">${say('signOut')}</button></form>`;
  return html`<h2 id="write">${say('write')}</h2>${told}${form}`;
}

function contentsHtml(draft: ReadableDraft | null, open: boolean, say: PageText): Html {
  const sections = draft?.sections.map(
    ({ id, name }) => html`<li lang="${draft.language}"><a href="#${id}">${name}</a></li>`,
  );
  return html`<nav aria-label="${say('onPage')}"><ul role="list" class="links">${sections}
<li><a href="#remarks">${say('remarks')}</a></li>${open && html`<li><a href="#write">${say('write')}</a></li>`}</ul></nav>`;
}

/** The whole public page of a discussion (O10-9). */
export function discussionPage(shown: Shown): string {
  const { discussion, draft, remarks, page, path, language } = shown;
  const say = pageText(language);
  const title = ownWords(discussion.title, language);
  const body = html`<h1>${say('heading')}</h1>
<p class="title">«${title}»</p>
${termHtml(discussion, shown)}
${contentsHtml(draft, discussion.stage === 'open', say)}
${draft && draftPart(discussion, draft, say)}
<h2 id="remarks">${say('remarks')}</h2>
${remarkList(remarks, page, { path, language })}
${writePart(shown)}`;
  const organisation = ownWords(discussion.organisationName, language);
  return pageDocument({ path, language, title: `${title} – ${say('heading')}`, organisation, body });
}
