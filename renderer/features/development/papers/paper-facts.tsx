import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { formOf, type PaperFact, type WrittenPaperKind } from '#renderer/data/development/paper-rules.ts';
import { editPaperText } from '#renderer/data/development/papers.ts';
import { saveNow } from '#renderer/data/pending-saves.ts';
import { isPlainDate } from '#shared/calendar/plain-date.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';

interface FactProps {
  paper: OfficialDocument;
  fact: PaperFact;
}

const accepted: Record<PaperFact['kind'], (text: string) => boolean> = {
  date: (text) => text === '' || isPlainDate(text),
  count: (text) => /^\d{0,4}$/.test(text.trim()),
  text: (text) => text.length <= 500,
  lines: (text) => text.length <= 20_000,
  decision: () => true,
};

const keyOf = (paper: OfficialDocument, fact: PaperFact) => `officialDocuments:${paper.id}:${fact.key}`;

function TypedFact({ paper, fact }: FactProps) {
  const { t } = useTranslation('development');
  const { input, wrong } = useDraftInput({
    key: keyOf(paper, fact),
    stored: paper.texts[fact.key] ?? '',
    accepts: accepted[fact.kind],
    save: (text) => editPaperText(paper, fact.key, text === '' ? null : text),
  });
  const shared = {
    ...input,
    label: t(`paperWork.facts.${fact.key.slice('fact.'.length)}`),
    error: wrong && t(`paperWork.wrong.${fact.kind}`),
  };
  if (fact.kind === 'lines') return <Textarea {...shared} autosize minRows={2} />;
  const more = fact.kind === 'date' ? { type: 'date' } : {};
  return (
    <TextInput
      {...shared}
      {...more}
      autoComplete="off"
      {...(fact.kind === 'count' && { inputMode: 'numeric' as const })}
    />
  );
}

function DecisionFact({ paper, fact }: FactProps) {
  const { t } = useTranslation('development');
  const { allowed } = usePartPermission();
  return (
    <NativeSelect
      label={t(`paperWork.facts.${fact.key.slice('fact.'.length)}`)}
      disabled={!allowed}
      value={paper.texts[fact.key] ?? fact.choices?.[0] ?? ''}
      data={(fact.choices ?? []).map((value) => ({
        value,
        label: t(`paperWork.decisions.${value}`),
      }))}
      onChange={({ currentTarget: { value } }) =>
        void saveNow(keyOf(paper, fact), () => editPaperText(paper, fact.key, value))
      }
    />
  );
}

/** What a paper has to say and no record of the development knows. */
export function PaperFacts({ paper, kind }: { paper: OfficialDocument; kind: WrittenPaperKind }) {
  const { facts } = formOf(kind);
  if (facts.length === 0) return null;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
      {facts.map((fact) =>
        fact.kind === 'decision' ? (
          <DecisionFact key={fact.key} paper={paper} fact={fact} />
        ) : (
          <TypedFact key={fact.key} paper={paper} fact={fact} />
        ),
      )}
    </SimpleGrid>
  );
}
