import type { ProgrammeContent } from '#shared/model/programme.ts';
import type { RichInline } from '#shared/model/rich-text.ts';
import { safeLink } from '#shared/model/safe-link.ts';
import { mapInlines } from './map-inlines.ts';

/** The programme with links only to http, https and mailto addresses; the text of other links stays, as plain text. */
export const withoutUnsafeLinks = (content: ProgrammeContent): ProgrammeContent => ({
  ...content,
  sections: content.sections.map((section) => ({ ...section, body: mapInlines(section.body, unlinked) })),
});

function unlinked(inline: RichInline): RichInline {
  if (inline.type !== 'text' || !inline.marks) return inline;
  return {
    ...inline,
    marks: inline.marks.filter((mark) => mark.type !== 'link' || safeLink(mark.attrs.href) !== null),
  };
}
