import type { RichInline, RichMark } from '#shared/model/rich-text.ts';
import type { Inline, TextInline } from '../document-model.ts';
import { printable, textInline } from './blocks.ts';
import type { Composition } from './composition.ts';
import { fillText } from './texts.ts';

type Look = Omit<TextInline, 'kind' | 'text'>;

function lookOf(marks: readonly RichMark[] = []): Look {
  const look: Look = {};
  for (const mark of marks) {
    if (mark.type === 'link') look.link = mark.attrs.href;
    else if (mark.type === 'subscript') look.script = 'sub';
    else if (mark.type === 'superscript') look.script = 'super';
    else look[mark.type] = true;
  }
  return look;
}

/** «[3]», «[3, 15 б.]»; «[?]» where the entry is gone, which the checks report. */
function citationText(entryId: string, page: string | null | undefined, composition: Composition): string {
  const number = composition.entryNumbers.get(entryId) ?? '?';
  const { citation, citationWithPage } = composition.texts.programme;
  return page?.trim()
    ? fillText(citationWithPage, { number, page: page.trim() })
    : fillText(citation, { number });
}

function printedInline(inline: RichInline, composition: Composition, bold: boolean): Inline[] {
  switch (inline.type) {
    case 'text':
      return textInline(inline.text, { ...lookOf(inline.marks), ...(bold && { bold }) });
    case 'hardBreak':
      return [{ kind: 'break' }];
    case 'footnote':
      return [{ kind: 'footnote', text: printable(inline.attrs.text).trim() }];
    case 'citation':
      return textInline(citationText(inline.attrs.entryId, inline.attrs.page, composition));
  }
}

/** Inline content of the author's text as the document prints it. `bold` marks all of it. */
export const richInlines = (
  content: readonly RichInline[] | undefined,
  composition: Composition,
  bold = false,
): Inline[] => (content ?? []).flatMap((inline) => printedInline(inline, composition, bold));

/** Whether the content prints anything. */
export const hasInk = (content: readonly RichInline[] | undefined): boolean =>
  (content ?? []).some((inline) =>
    inline.type === 'text' ? inline.text.trim() !== '' : inline.type !== 'hardBreak',
  );
