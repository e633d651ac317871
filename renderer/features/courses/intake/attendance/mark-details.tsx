import { Card, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { giveReason } from '#renderer/data/courses/attendance.ts';
import type { Attendance } from '#shared/model/course/attendance.ts';
import type { LeftState } from '#shared/model/workflow/enrolment-machine.ts';
import { ClosedPart } from '../grid/closed-part.tsx';

interface MarkDetailsProps {
  /** The trainee and the day of the cell that has the focus; null while none has. */
  label: string | null;
  mark: Attendance | undefined;
  /** The trainee's result is signed. */
  closed: boolean;
  /** How the trainee left the intake; null for who is in it. */
  left: LeftState | null;
}

/** What the cell that has the focus says, and the valid reason of an absence. */
export function MarkDetails({ label, mark, closed, left }: MarkDetailsProps) {
  const { t } = useTranslation('courses');
  const words = mark ? t(`attendance.marks.${mark.mark}`) : t('attendance.noMark');
  return (
    <Card withBorder padding="sm" component="section" aria-label={t('attendance.details')}>
      <Text size="sm">{label === null ? t('attendance.keys') : `${label}: ${words}`}</Text>
      <ClosedPart closed={closed} left={left}>
        {mark?.mark === 'excused' && <Reason key={mark.id} mark={mark} />}
      </ClosedPart>
    </Card>
  );
}

function Reason({ mark }: { mark: Attendance }) {
  const { t } = useTranslation('courses');
  const { input } = useDraftInput({
    key: `attendance:${mark.id}:reason`,
    stored: mark.reason,
    save: (text) => giveReason(mark, text),
  });
  return <TextInput {...input} label={t('attendance.reason')} maxLength={500} autoComplete="off" />;
}
