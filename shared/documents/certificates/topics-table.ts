import type { CertificateFacts } from '#shared/model/certificates/certificate.ts';
import type { TemplateLanguage } from '#shared/model/certificates/certificate-template.ts';
import { cleanLine } from './clean-line.ts';
import { topicsWords } from './topics-words.ts';

/** A column: its width in ems, null for what is left, and where its text stands. */
export interface TopicsColumn {
  ems: number | null;
  align: 'left' | 'center';
}

/** A row's texts by column. */
export interface TopicsRow {
  cells: readonly string[];
  bold: boolean;
}

export interface TopicsTable {
  columns: readonly TopicsColumn[];
  heading: TopicsRow;
  rows: readonly TopicsRow[];
  total: TopicsRow;
}

const hoursText = (hours: number): string => String(Math.round(hours * 100) / 100).replace('.', ',');

/** In both languages where the sheet has both, unless they say the same. */
function topicTitle({ kk, ru }: { kk: string; ru: string }, language: TemplateLanguage): string {
  if (language === 'kk') return kk;
  if (language === 'ru') return ru;
  return kk === ru || ru === '' ? kk : [kk, ru].filter(Boolean).join(' / ');
}

/** The supplement's rows with their sum (O10-30); a column of results only where there is one. */
export function topicsTable(topics: CertificateFacts['topics'], language: TemplateLanguage): TopicsTable {
  const words = topicsWords[language];
  const scored = topics.some(({ score }) => score.trim() !== '');
  const row = (number: string, title: string, hours: string, score: string, bold: boolean): TopicsRow => ({
    cells: [number, title, hours, ...(scored ? [score] : [])].map(cleanLine),
    bold,
  });
  const sum = topics.reduce((hours, topic) => hours + topic.hours, 0);
  return {
    columns: [
      { ems: 2.6, align: 'center' },
      { ems: null, align: 'left' },
      { ems: 6, align: 'center' },
      ...(scored ? [{ ems: 6.5, align: 'center' } as const] : []),
    ],
    heading: row('№', words.topic, words.hours, words.score, true),
    rows: topics.map(({ title, hours, score }, index) =>
      row(String(index + 1), topicTitle(title, language), hoursText(hours), score, false),
    ),
    total: row('', words.total, hoursText(sum), '', true),
  };
}
