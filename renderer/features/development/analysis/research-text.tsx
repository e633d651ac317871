import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { updateResearch } from '#renderer/data/development/analysis.ts';
import { useCleanPaste } from '#renderer/features/programmes/index.ts';
import { isPlainDate } from '#shared/calendar/plain-date.ts';
import type { Research } from '#shared/model/development/needs-analysis.ts';

interface FieldProps {
  research: Research;
  programmeId: string;
}

type TextField = 'instruments' | 'sampling' | 'procedure' | 'participants' | 'findings' | 'analyst';

const keyOf = ({ id }: Research, field: string) => `researches:${id}:${field}`;

/** A text of a research; it saves itself. */
export function ResearchText({ research, programmeId, field }: FieldProps & { field: TextField }) {
  const { t } = useTranslation('development');
  const long = field !== 'analyst';
  const { input } = useDraftInput(
    {
      key: keyOf(research, field),
      stored: research[field],
      save: (text) => updateResearch(programmeId, research.id, { [field]: text }),
    },
    useCleanPaste(long),
  );
  const label = t(`analysis.research.${field}`);
  return long ? (
    <Textarea {...input} label={label} autosize minRows={field === 'findings' ? 3 : 1} />
  ) : (
    <TextInput {...input} label={label} autoComplete="off" />
  );
}

/** The first or the last day of a research. */
export function ResearchDay({ research, programmeId, field }: FieldProps & { field: 'from' | 'until' }) {
  const { t } = useTranslation('development');
  const accepts = (text: string) => text === '' || isPlainDate(text);
  const { input } = useDraftInput({
    key: keyOf(research, field),
    stored: research[field] ?? '',
    accepts,
    save: (text) => updateResearch(programmeId, research.id, { [field]: text || null }),
  });
  return <TextInput {...input} type="date" label={t(`analysis.research.${field}`)} />;
}

const most = 1_000_000;
const countOf = (text: string): number | null | undefined => {
  if (text.trim() === '') return null;
  return /^\d{1,7}$/.test(text.trim()) && Number(text) <= most ? Number(text) : undefined;
};

/** How many took part: a whole number, or nothing while it is not known. */
export function ResearchCount({ research, programmeId }: FieldProps) {
  const { t } = useTranslation('development');
  const { input, wrong } = useDraftInput({
    key: keyOf(research, 'participantCount'),
    stored: research.participantCount === null ? '' : String(research.participantCount),
    accepts: (text) => countOf(text) !== undefined,
    save: async (text) => {
      const participantCount = countOf(text);
      if (participantCount !== undefined)
        await updateResearch(programmeId, research.id, { participantCount });
    },
  });
  return (
    <TextInput
      {...input}
      inputMode="numeric"
      label={t('analysis.research.participantCount')}
      error={wrong && t('analysis.research.wrongCount')}
    />
  );
}
