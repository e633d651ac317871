import { Fieldset, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { useIntake } from '#renderer/data/courses/intakes.ts';
import { signEnrolmentOrder } from '#renderer/data/courses/papers/sign-enrolment-order.ts';
import {
  useCoursePapers,
  useOrderFaults,
  useToEnrol,
} from '#renderer/data/courses/papers/use-course-papers.ts';
import type { EnrolmentOrderFault } from '#shared/model/course/enrolment-order-faults.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { failure, type Problem } from '#shared/model/problem.ts';
import { orderGuards } from '#shared/model/workflow/order-guards.ts';
import { CoursePaperPart, type Signing } from './course-paper-part.tsx';
import { OrderFaults } from './order-faults.tsx';

/** What keeps the order from being signed: what the list above the order says is not said once more. */
function missingIn(
  faults: readonly EnrolmentOrderFault[],
  documents: readonly OfficialDocument[],
): Problem[] {
  const listed = faults.filter(({ stops }) => stops).length;
  const others = orderGuards.flatMap(({ check }) => check({ order: { faults: [], documents } }) ?? []);
  const { problem } = failure('orderNotReady', { count: listed }, 'O10-17');
  return [...(listed > 0 ? [problem] : []), ...others];
}

/** Who was listed after the order was signed: another order enrols them. */
function LateTrainees({ intakeId }: { intakeId: string }) {
  const { t } = useTranslation('courses');
  const late = useToEnrol(intakeId)?.length ?? 0;
  return (
    <Text size="sm">{late > 0 ? t('papers.order.late', { count: late }) : t('papers.order.whole')}</Text>
  );
}

/** The enrolment order of an intake: what it still lacks, its text with all annexes, the signature (O10-17). */
export function OrderPart({ intakeId }: { intakeId: string }) {
  const { t } = useTranslation('courses');
  const intake = useIntake(intakeId);
  const documents = useCoursePapers(intakeId);
  const orders = documents?.filter(({ kind }) => kind === 'enrolmentOrder') ?? [];
  const draft = orders.findLast(({ signedOn }) => signedOn === null) ?? null;
  const faults = useOrderFaults(intakeId, draft);
  if (!intake || !documents || !faults) return null;
  const signed = orders.some(({ signedOn }) => signedOn !== null);
  const signing: Signing = {
    missing: missingIn(faults, documents),
    sign: ({ id }, on, file) => signEnrolmentOrder(intakeId, { on, signed: { documentId: id, file } }),
  };
  return (
    <Fieldset legend={t('papers.order.title')}>
      <Stack gap="sm">
        <ClauseLink clause="O10-17" />
        <Text size="sm">{t('papers.order.explanation')}</Text>
        {draft !== null || !signed ? (
          <OrderFaults faults={faults} intake={intake} />
        ) : (
          <LateTrainees intakeId={intakeId} />
        )}
        <CoursePaperPart kind="enrolmentOrder" ownerId={intakeId} signing={signing} />
      </Stack>
    </Fieldset>
  );
}
