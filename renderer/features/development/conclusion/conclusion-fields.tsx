import { FileInput, Radio, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ConclusionDraft, wrongIn } from './conclusion-draft.ts';

const decisions = ['agreed', 'rework', 'refused'] as const;

interface ConclusionFieldsProps {
  draft: ConclusionDraft;
  set: (fields: Partial<ConclusionDraft>) => void;
  /** What is wrong is said once somebody has tried to record it. */
  tried: boolean;
}

/** What was decided, number and days, the scan, and the remarks of a rework. */
export function ConclusionFields({ draft, set, tried }: ConclusionFieldsProps) {
  const { t } = useTranslation('development');
  const wrong = wrongIn(draft);
  const error = (field: keyof typeof wrong) => tried && wrong[field] && t(`conclusion.wrong.${field}`);
  const day = (field: 'date' | 'receivedOn') => (
    <TextInput
      type="date"
      label={t(`conclusion.${field}`)}
      value={draft[field]}
      error={error(field)}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <Radio.Group
        label={t('conclusion.decision')}
        error={error('decision')}
        value={draft.decision}
        onChange={(value) => set({ decision: decisions.find((one) => one === value) ?? null })}
      >
        <Stack gap={6} mt={6}>
          {decisions.map((one) => (
            <Radio key={one} value={one} label={t(`conclusion.decisions.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <TextInput
          label={t('conclusion.number')}
          value={draft.number}
          maxLength={50}
          autoComplete="off"
          error={error('number')}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
        {day('date')}
        {day('receivedOn')}
      </SimpleGrid>
      <FileInput
        label={t('conclusion.scan')}
        description={t('conclusion.scanHint')}
        placeholder={t('conclusion.chooseScan')}
        value={draft.scan}
        error={error('scan')}
        onChange={(scan) => set({ scan })}
      />
      {draft.decision === 'rework' && (
        <Textarea
          label={t('conclusion.remarks')}
          description={t('conclusion.remarksHint')}
          autosize
          minRows={3}
          value={draft.remarks}
          onChange={(event) => set({ remarks: event.currentTarget.value })}
        />
      )}
      <Textarea
        label={t('stepDialog.note')}
        autosize
        maxLength={5000}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </>
  );
}
