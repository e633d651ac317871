import { type Finding, warning } from './finding.ts';
import { isBlank, type Reading } from './reading.ts';

/** The fewest words in which a section can describe both how novel the programme is and what analogues it has. */
const shortestTopicText = 40;

/** O10-8, third paragraph: the degree of novelty, and an analysis of analogues. */
export function checkTopic({ texts }: Reading): Finding[] {
  if (isBlank(texts.topic)) return [];
  const words = texts.topic.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words < shortestTopicText
    ? [
        warning('topicTooShort', {
          clause: 'O10-8',
          place: { section: 'topic' },
          params: { words, shortest: shortestTopicText },
        }),
      ]
    : [];
}
