import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { CertificateRelation } from '#shared/model/certificates/certificate.ts';
import type { Bilingual } from '#shared/model/organisation.ts';
import { inLanguage } from '../../programme/texts.ts';
import { dataTable } from '../data-table.ts';
import { beginPaper, type OfficialPaper, type PaperFrame, type PaperWriting } from '../paper.ts';
import { headOf } from '../signatures.ts';
import { tablePaper } from '../table-paper.ts';
import type { NamedPaper, Term } from './named-paper.ts';
import { regionName } from './region-name.ts';

/** A register of thirteen columns: a sheet on its side with smaller print than others have. */
const register = { landscape: true, tableFontSize: 8 } as const;

/** A line of the register. */
export interface RegisteredCertificate {
  registrationNumber: string;
  /** Series and number of the blank; empty where it was printed on none. */
  blank: string;
  name: string;
  /** Empty for who may not take it along: without any the column goes. */
  iin: string;
  employer: string;
  /** Code of the region; empty where it is not known. */
  region: string;
  title: Bilingual;
  hours: number | null;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
  issuedOn: PlainDate;
  /** The order by which the person was enrolled (O10-17); null where it is not known. */
  order: NamedPaper | null;
  relation: CertificateRelation;
  /** Numbers of the one whose place it took, and of the one that took its place; empty where there is none. */
  inPlaceOf: string;
  replacedBy: string;
  /** The order that annulled it; null where none did. */
  annulment: NamedPaper | null;
}

const day = (date: PlainDate | null): string => (date ? numericDate(date) : '');

function noteOf(line: RegisteredCertificate, { texts, say }: PaperWriting): string {
  const { notes } = texts.certificateRegister;
  const { relation, inPlaceOf, replacedBy, annulment } = line;
  return [
    relation === 'first' ? '' : say(notes[relation], { number: inPlaceOf }),
    replacedBy && say(notes.replacedBy, { number: replacedBy }),
    annulment &&
      say(annulment.number === '' ? notes.annulledWithoutNumber : notes.annulled, {
        number: annulment.number,
        date: day(annulment.date),
      }),
  ]
    .filter(Boolean)
    .join('\n');
}

const orderOf = ({ order }: RegisteredCertificate, { texts, say }: PaperWriting): string =>
  order ? say(texts.certificateRegister.order, { number: order.number, date: day(order.date) }) : '';

function cellsOf(line: RegisteredCertificate, writing: PaperWriting): string[] {
  const { language } = writing.frame;
  const { startsOn, endsOn } = line;
  return [
    ...[line.registrationNumber, line.blank, line.name, line.iin],
    [line.employer, regionName(line.region, language)].filter(Boolean).join('\n'),
    inLanguage(line.title, language),
    line.hours === null ? '' : String(line.hours),
    [startsOn, endsOn].map(day).filter(Boolean).join('\n'),
    day(line.issuedOn),
    ...[orderOf(line, writing), '', noteOf(line, writing)],
  ];
}

/**
 * The register in which certificates are entered and handed over (O10-30), with room for the signatures of those who
 * receive them; its order is the caller's. `first`: the number of its first line, where it is printed in portions.
 */
export function certificateRegister(
  data: { term: Term; lines: readonly RegisteredCertificate[]; first?: number },
  frame: PaperFrame,
): OfficialPaper {
  const writing = beginPaper(frame, register);
  const { say, texts } = writing;
  const words = texts.certificateRegister;
  const { columns } = words;
  const table = dataTable(
    [
      { title: columns.number, weight: 3 },
      { title: columns.blank, weight: 1, optional: true },
      { title: columns.name, weight: 2 },
      { title: columns.iin, weight: 0, optional: true },
      { title: columns.workplace, weight: 3 },
      { title: columns.title, weight: 3 },
      { title: columns.hours, weight: 0, centred: true },
      { title: columns.days, weight: 0 },
      { title: columns.issuedOn, weight: 0 },
      { title: columns.order, weight: 1 },
      { title: columns.signature, weight: 3 },
      { title: columns.note, weight: 2, optional: true },
    ],
    data.lines.map((line) => cellsOf(line, writing)),
    writing,
    data.first,
  );
  return tablePaper(
    writing,
    {
      title: words.title,
      subject: say(words.period, { ...data.term }),
      table,
      after: [say(words.total, { count: data.lines.length })],
      signers: [headOf(writing), { post: words.keeper, name: '' }],
    },
    register,
  );
}
