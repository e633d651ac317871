import { type DocumentLanguage, documentLanguages, type Organisation } from '#shared/model/organisation.ts';
import type { Block, ParagraphBlock } from '../document-model.ts';
import { emptyLines, paragraph, textInline, textParagraph } from '../programme/blocks.ts';
import { columns } from './columns.ts';
import { officialTexts } from './official-texts.ts';
import type { PaperWriting } from './paper.ts';

/** The languages in the order that the organisation chose; Kazakh first where it chose none. */
export const languageOrder = ({ documents }: Organisation): readonly DocumentLanguage[] =>
  documents.firstLanguage === 'ru' ? ['ru', 'kk'] : documentLanguages;

const noBreakSpace = '\u00a0';

const bold = (text: string): ParagraphBlock[] =>
  text.trim() === '' ? [] : [paragraph('centred', textInline(text.trim(), { bold: true }))];

/** Who stands above the organisation, and its name, in one language. */
const names = ({ letterhead, name }: Organisation, language: DocumentLanguage): ParagraphBlock[] => [
  ...(letterhead.superior[language].trim() ? [textParagraph('centred', letterhead.superior[language])] : []),
  ...bold(name[language]),
];

function requisites({ frame, say }: PaperWriting): string {
  const { phone, email, website, bin } = frame.organisation.letterhead;
  const { requisites: words } = officialTexts(frame.language);
  const parts = [
    phone && say(words.phone, { phone }).replace(/ /g, noBreakSpace),
    email && say(words.email, { email }),
    website,
    bin && say(words.bin, { bin }).replace(/ /g, noBreakSpace),
  ];
  return parts.filter((part) => part.trim() !== '').join(', ');
}

/**
 * The head of an official blank: the organisation in both languages side by side (in one where it has one only), then
 * its address and requisites over a line. What the settings do not know is left out.
 */
export function letterhead(writing: PaperWriting): Block[] {
  const { frame, format } = writing;
  const { organisation } = frame;
  const order = languageOrder(organisation);
  const known = order.filter((language) => organisation.name[language].trim() !== '');
  const addresses = order.map((language) => organisation.letterhead.address[language].trim());
  const shown = [...new Set(addresses.filter((address) => address !== ''))];
  const foot = [...shown, requisites(writing)].filter((line) => line !== '');
  const head = columns(
    [known.map((language) => names(organisation, language))],
    known.map(() => 1),
    format.textWidth,
  );
  const address = { blocks: foot.map((line) => textParagraph('centred', line)), columns: known.length };
  if (known.length === 0) return [];
  return [{ ...head, rows: [...head.rows, [address]], lines: 'below' }, emptyLines(1)];
}

/** The organisation's name in the paper's language, centred, as orders and protocols begin. */
export function organisationHead({ frame }: PaperWriting): Block[] {
  const { language, organisation } = frame;
  const other = language === 'kk' ? 'ru' : 'kk';
  const own = names(organisation, organisation.name[language].trim() ? language : other);
  return own.length > 0 ? [...own, emptyLines(1)] : [];
}
