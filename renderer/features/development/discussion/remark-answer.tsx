import { Anchor, Fieldset, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { type AnswerWords, answerRemark } from '#renderer/data/development/remarks.ts';
import { saveNow } from '#renderer/data/pending-saves.ts';
import { useCleanPaste } from '#renderer/features/programmes/index.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import {
  answerDecisions,
  isAnswered,
  longestRemarkText,
  type Remark,
} from '#shared/model/development/remark.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import { sectionName } from '#shared/regulation/sections.ts';

interface AnswerProps {
  remark: Remark;
  programmeId: string;
}

const keyOf = ({ id }: Remark, field: keyof AnswerWords) => `remarks:${id}:${field}`;

/** The section that was changed because of the remark, and the way to its text. */
function ChangedSection({ remark, programmeId }: AnswerProps) {
  const { t } = useTranslation('development');
  const language = useTextLanguage();
  const { allowed } = usePartPermission();
  const { id, changedSection, section } = remark;
  const set = (value: string) => {
    const chosen = sectionKeys.find((key) => key === value) ?? null;
    void saveNow(keyOf(remark, 'changedSection'), () =>
      answerRemark(programmeId, id, { changedSection: chosen }),
    );
  };
  return (
    <Group align="end" gap="sm">
      <NativeSelect
        label={t('discussion.answer.changedSection')}
        disabled={!allowed}
        value={changedSection ?? ''}
        data={[
          { value: '', label: t('discussion.answer.chooseSection') },
          ...sectionKeys.map((key) => ({ value: key, label: sectionName(key, language) })),
        ]}
        onChange={(event) => set(event.currentTarget.value)}
      />
      <Anchor
        component={Link}
        href={`/programmes/${programmeId}/${changedSection ?? section ?? 'details'}`}
        size="sm"
        py={6}
      >
        {t('discussion.answer.toSection')}
      </Anchor>
    </Group>
  );
}

function AnswerText({ remark, programmeId }: AnswerProps) {
  const { t } = useTranslation('development');
  const { input, wrong } = useDraftInput(
    {
      key: keyOf(remark, 'answer'),
      stored: remark.answer,
      accepts: (text) => text.length <= longestRemarkText,
      save: (answer) => answerRemark(programmeId, remark.id, { answer }),
    },
    useCleanPaste(true),
  );
  const label = { takenIntoAccount: 'changed', refused: 'justification' } as const;
  const params = { length: input.value.length, most: longestRemarkText };
  return (
    <Textarea
      {...input}
      autosize
      minRows={3}
      maxRows={16}
      label={t(`discussion.answer.${remark.decision ? label[remark.decision] : 'text'}`)}
      error={wrong && t('discussion.answer.tooLong', params)}
    />
  );
}

/** What is missing for an answer as O10-9 asks, or when it was given. */
function Standing({ remark }: { remark: Remark }) {
  const { t } = useTranslation('development');
  const date = remark.answeredOn ? numericDate(remark.answeredOn) : '—';
  const missing = { takenIntoAccount: 'needsSection', refused: 'needsJustification' } as const;
  const words = isAnswered(remark)
    ? t('discussion.answer.done', { date })
    : t(`discussion.answer.${remark.decision ? missing[remark.decision] : 'needsDecision'}`);
  return (
    <Text size="sm" role="status">
      {words}
    </Text>
  );
}

/** The answer: taken into account, with the section that was changed, or refused with a justification (O10-9). */
export function RemarkAnswer({ remark, programmeId }: AnswerProps) {
  const { t } = useTranslation('development');
  const { allowed } = usePartPermission();
  const decide = (value: string) => {
    const decision = answerDecisions.find((one) => one === value);
    if (!decision) return;
    // A remark that is refused changed no section.
    const words = { decision, ...(decision === 'refused' && { changedSection: null }) };
    void saveNow(keyOf(remark, 'decision'), () => answerRemark(programmeId, remark.id, words));
  };
  return (
    <Fieldset legend={t('discussion.answer.title')}>
      <Stack gap="sm">
        <Radio.Group label={t('discussion.answer.decision')} value={remark.decision} onChange={decide}>
          <Group gap="md" mt={6}>
            {answerDecisions.map((one) => (
              <Radio key={one} value={one} disabled={!allowed} label={t(`discussion.answer.${one}`)} />
            ))}
          </Group>
        </Radio.Group>
        {remark.decision === 'takenIntoAccount' && (
          <ChangedSection remark={remark} programmeId={programmeId} />
        )}
        <AnswerText remark={remark} programmeId={programmeId} />
        <Standing remark={remark} />
      </Stack>
    </Fieldset>
  );
}
