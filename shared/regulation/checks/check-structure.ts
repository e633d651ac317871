import { type CurriculumRow, hourKinds } from '#shared/model/programme.ts';
import { error, type Finding, warning } from './finding.ts';
import { isBlank, isUntouched, type Reading } from './reading.ts';

const clause = 'O10-8';

/** Academic hours of one topic, all kinds together. */
const topicHours = ({ hours }: CurriculumRow): number =>
  hourKinds.reduce((sum, kind) => sum + hours[kind], 0);

/** Sums of halves and thirds of an hour differ from whole ones by rounding only. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 0.005;

/** O10-8, fifth paragraph: the plan's hours add up, and its topics and the expected outcomes belong together. */
export function checkStructure(reading: Reading): Finding[] {
  if (isUntouched(reading, 'structure')) return [];
  const topics = reading.content.curriculum.filter(({ kind }) => kind === 'topic');
  if (topics.length === 0) return [error('curriculumEmpty', { clause, place: { section: 'structure' } })];
  return [
    ...reading.content.curriculum
      .filter(({ title }) => isBlank(title))
      .map(({ id }) => error('rowTitleMissing', { clause, place: { section: 'structure', target: id } })),
    ...topics.flatMap((topic) => checkTopicRow(topic, reading)),
    ...checkSum(topics, reading),
    ...findUnreached(topics, reading),
  ];
}

function checkTopicRow(topic: CurriculumRow, { content }: Reading): Finding[] {
  const place = { section: 'structure', target: topic.id } as const;
  const params = { title: topic.title };
  const outcomes = content.aims.filter(({ kind }) => kind === 'outcome');
  const leads = outcomes.some(({ id }) => topic.outcomeIds.includes(id));
  return [
    ...(topicHours(topic) > 0 ? [] : [error('topicHoursMissing', { clause, place, params })]),
    ...(leads || outcomes.length === 0 ? [] : [warning('topicWithoutOutcome', { clause, place, params })]),
  ];
}

function checkSum(topics: readonly CurriculumRow[], { content }: Reading): Finding[] {
  const { hours } = content.programme;
  const sum = Math.round(topics.reduce((total, topic) => total + topicHours(topic), 0) * 100) / 100;
  return isSame(sum, hours)
    ? []
    : [error('hoursSum', { clause, place: { section: 'structure' }, params: { sum, hours } })];
}

function findUnreached(topics: readonly CurriculumRow[], { content }: Reading): Finding[] {
  const reached = new Set(topics.flatMap(({ outcomeIds }) => outcomeIds));
  return content.aims
    .filter(({ kind, id, text }) => kind === 'outcome' && !isBlank(text) && !reached.has(id))
    .map(({ id, text }) =>
      error('outcomeUnreached', {
        clause,
        place: { section: 'structure' },
        params: { text },
        mark: id,
      }),
    );
}
