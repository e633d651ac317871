import type { Group } from '#shared/model/course/enrolment.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { Trainer } from '#shared/model/course/trainer.ts';
import type { Block } from '../../document-model.ts';
import type { Annex } from '../annex.ts';
import { dataTable } from '../data-table.ts';
import { orderPaper } from '../order.ts';
import {
  beginPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  type PaperWriting,
  programmeValues,
} from '../paper.ts';
import type { Signer } from '../signatures.ts';
import { keptWithNext, paragraphs } from '../text-blocks.ts';
import type { NamedPaper } from './named-paper.ts';
import { regionName } from './region-name.ts';
import { responsiblePeople } from './responsible-people.ts';
import { type ListedTrainee, traineeGroups } from './trainee-list.ts';

/** A group with whoever stands in it; `name` null for those who stand in none. */
export interface OrderedGroup {
  name: string | null;
  language: Group['language'] | null;
  trainees: readonly ListedTrainee[];
}

/** A trainer as the order approves them. */
export interface OrderedTrainer {
  name: string;
  category: Trainer['category'];
  /** Where and as what they work. */
  post: string;
}

/** What another paper brings into this order as an annex. */
export type AnnexBlocks = (writing: PaperWriting) => Block[];

/** The order that enrols the trainees of an intake and approves what its course is held by (O10-17). */
export interface EnrolmentOrderData {
  programme: NamedProgramme;
  intake: Pick<Intake, 'number' | 'startsOn' | 'endsOn' | 'place'>;
  /** The departments' letters that brought the lists. `region`: its code. */
  letters: readonly (NamedPaper & { region: string })[];
  groups: readonly OrderedGroup[];
  trainers: readonly OrderedTrainer[];
  /** Null while there is none: the annex stands with its title only. */
  lessonSchedule: AnnexBlocks | null;
  costEstimate: AnnexBlocks | null;
  /** Who organises the course (O10-19). */
  responsible: readonly Signer[];
  control: Signer | null;
}

function letterList({ letters }: EnrolmentOrderData, writing: PaperWriting): string {
  const { say, texts, frame } = writing;
  const { letter, letterOfRegion, letters: all, lettersUnknown } = texts.enrolmentOrder;
  const named = letters.map(({ number, date, region }) =>
    say(region ? letterOfRegion : letter, { number, date, region: regionName(region, frame.language) }),
  );
  return named.length === 0 ? lettersUnknown : say(all, { letters: named.join('; ') });
}

function trainerTable({ trainers }: EnrolmentOrderData, writing: PaperWriting): Block[] {
  const { columns, categories } = writing.texts.enrolmentOrder;
  const rows = trainers.map(({ name, category, post }) => [
    name,
    category === '' ? '' : categories[category],
    post,
  ]);
  const table = dataTable(
    [
      { title: columns.name, weight: 4 },
      { title: columns.category, weight: 3 },
      { title: columns.post, weight: 4, optional: true },
    ],
    rows,
    writing,
  );
  return trainers.length > 0 ? [table] : nothing(writing);
}

/** An annex that has nothing in it yet. */
const nothing = ({ texts }: PaperWriting): Block[] => paragraphs('centred', texts.none);

function annexesOf(data: EnrolmentOrderData, count: number, writing: PaperWriting): Annex[] {
  const { annexes, total } = writing.texts.enrolmentOrder;
  const trainees = data.groups.some((group) => group.trainees.length > 0)
    ? [
        ...traineeGroups(data.groups, writing),
        ...keptWithNext(paragraphs('body', writing.say(total, { count }))),
      ]
    : nothing(writing);
  return [
    { title: annexes.trainees, blocks: trainees },
    { title: annexes.lessonSchedule, blocks: data.lessonSchedule?.(writing) ?? nothing(writing) },
    { title: annexes.trainers, blocks: trainerTable(data, writing) },
    { title: annexes.costEstimate, blocks: data.costEstimate?.(writing) ?? nothing(writing) },
  ];
}

/** Small print in the tables of the annexes: a schedule of 80 hours for each group is long. */
const annexPrint = { tableFontSize: 10 } as const;

/** The director's order of enrolment with its annexes (O10-17). */
export function enrolmentOrder(data: EnrolmentOrderData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame, annexPrint);
  const { say, texts } = writing;
  const words = texts.enrolmentOrder;
  const count = data.groups.reduce((sum, { trainees }) => sum + trainees.length, 0);
  const { number, startsOn: from, endsOn: until, place } = data.intake;
  const values = { ...programmeValues(data.programme, writing), number, from, until, place, count };
  const { item, annexes } = responsiblePeople(
    data.responsible.map((person) => ({ ...person, task: '' })),
    { one: words.responsibleOne, many: words.responsibleMany, annexTitle: words.annexes.responsible },
    writing,
  );
  const held = [say(words.held, values), ...(place.trim() ? [say(words.place, values)] : [])].join(' ');
  const { document, places } = orderPaper(writing, {
    subject: say(words.subject, values),
    preamble: say(words.preamble, { legalBasis: words.legalBasis }),
    items: [held, say(words.enrol, values), words.approve, item],
    control: data.control ?? undefined,
    basis: letterList(data, writing),
    acquainted: data.responsible,
    annexes: [...annexesOf(data, count, writing), ...annexes],
  });
  return { places, document: { ...document, ...annexPrint } };
}
