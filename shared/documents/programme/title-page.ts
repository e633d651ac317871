import { formatAcademicHours } from '#shared/kazakh/numbers.ts';
import type { Block, ParagraphBlock } from '../document-model.ts';
import { emptyLines, textParagraph } from './blocks.ts';
import type { Composition } from './composition.ts';
import { fillText, inLanguage } from './texts.ts';

const ifWritten = (text: string, block: (text: string) => ParagraphBlock): ParagraphBlock[] =>
  text.trim() ? [block(text.trim())] : [];

const centred = (text: string): ParagraphBlock => textParagraph('centred', text);

/** The approval stamp: director's post, a line for the signature, and for the date, which is written by hand. */
function approvalStamp({ content, texts, language }: Composition): Block[] {
  const { director } = content.organisation;
  const { stamp } = texts.programme;
  const lines = [
    stamp.approve,
    inLanguage(director.post, language),
    fillText(stamp.signature, { name: director.name.trim() }),
    stamp.dateBlank,
  ];
  return lines.filter((line) => line !== '').map((line) => textParagraph('stamp', line));
}

/** Lines that a centred text takes, from below: a line of size 14 holds about 60 letters. */
const linesOf = (text: string): number => Math.ceil(text.length / 60);

function authors({ content, texts }: Composition): Block[] {
  const names = content.programme.authors.split('\n').filter((name) => name.trim() !== '');
  if (names.length === 0) return [];
  return [
    emptyLines(2),
    textParagraph('plain', texts.programme.authors),
    ...names.map((name) => textParagraph('plain', name)),
  ];
}

function facts({ content, texts, language }: Composition): Block[] {
  const { audience, hours, studyForm } = content.programme;
  const labels = texts.programme;
  return [
    ...ifWritten(inLanguage(audience, language), (text) =>
      centred(fillText(labels.audience, { audience: text })),
    ),
    centred(fillText(labels.hours, { hours: formatAcademicHours(hours, language) })),
    centred(fillText(labels.studyForm, { form: labels.studyForms[studyForm] })),
  ];
}

/** The title page: who publishes, the approval stamp, what the programme is. It has no page number (O10-10). */
export function titlePage(composition: Composition): Block[] {
  const { content, texts, language } = composition;
  const { organisation, programme } = content;
  const title = inLanguage(programme.title, language);
  const long = linesOf(title) + linesOf(inLanguage(programme.audience, language)) > 8;
  return [
    ...ifWritten(inLanguage(organisation.letterhead.superior, language), centred),
    ...ifWritten(inLanguage(organisation.name, language), centred),
    emptyLines(2),
    ...approvalStamp(composition),
    emptyLines(long ? 2 : 6),
    textParagraph('title', texts.programme.kind),
    emptyLines(1),
    ...ifWritten(title, (text) => textParagraph('title', fillText(texts.programme.quoted, { title: text }))),
    emptyLines(1),
    ...facts(composition),
    ...authors(composition),
  ];
}

/** City and year, at the foot of the title page. */
export function titlePageFoot({ content, texts, language }: Composition): ParagraphBlock[] {
  const city = inLanguage(content.organisation.city, language);
  const { year } = content.programme;
  const { foot, footYear } = texts.programme;
  return [centred(city ? fillText(foot, { city, year }) : fillText(footYear, { year }))];
}
