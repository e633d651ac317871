import type { Block } from '../document-model.ts';
import { emptyLines, textParagraph } from '../programme/blocks.ts';
import { inLanguage } from '../programme/texts.ts';
import { columns } from './columns.ts';
import type { PaperWriting } from './paper.ts';

/** Date on the left, number on the right, the place between them; lines to write on while they are not known. */
export function registrationLine({ frame, texts, say, format }: PaperWriting): Block[] {
  const city = inLanguage(frame.organisation.city, frame.language);
  const date = say('{{date, date}}', { date: frame.date });
  const number = say(texts.numbered, { number: frame.number });
  const cells = [
    [textParagraph('plain', date)],
    [textParagraph('centred', city)],
    [textParagraph('right', number)],
  ];
  return [columns([cells], [9, 5, 5], format.textWidth), emptyLines(1)];
}
