import { Anchor, Checkbox, Group } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { IssuedCertificate } from '#renderer/data/certificates/certificates.ts';
import type { EntitledTrainee } from '#renderer/data/certificates/entitled.ts';
import { CertificateBadge } from '#renderer/features/certificates/index.ts';
import type { PrintedSheet } from '#shared/model/certificates/printing.ts';
import { personName } from '#shared/model/person.ts';
import gridClasses from '../grid/grid.module.css';
import { WhyNot } from './why-not.tsx';

interface EntitledRowProps {
  found: EntitledTrainee;
  /** The certificate that counts, with what became of it; null without one. */
  issued: IssuedCertificate | null;
  intakeId: string;
  /** The number in the group. */
  number: number;
  /** The number of the line in the grid. */
  line: number;
  isChosen: boolean;
  leaveOut: (enrolmentId: string, out: boolean) => void;
  onOpen: (enrolmentId: string) => void;
}

const blankOf = ({ series, blank, digits }: PrintedSheet): string =>
  [series, blank === null ? '' : String(blank).padStart(digits, '0')].filter(Boolean).join(' ');

function Row({ found, issued, intakeId, number, line, isChosen, leaveOut, onOpen }: EntitledRowProps) {
  const { t } = useTranslation('certificates');
  const permission = usePartPermission();
  const { enrolment, person } = found.trainee;
  const name = personName(person) || '—';
  const canIssue = found.problems.length === 0;
  return (
    <tr aria-rowindex={line + 2} data-target={enrolment.id}>
      <th scope="row" className={gridClasses.name} title={name}>
        <Anchor component="button" type="button" size="sm" onClick={() => onOpen(enrolment.id)}>
          {`${number}. ${name}`}
        </Anchor>
      </th>
      <td>
        {canIssue ? (
          <Checkbox
            label={t('issue.choose')}
            aria-label={t('issue.chooseNamed', { name })}
            checked={isChosen}
            disabled={!permission.allowed}
            onChange={({ currentTarget }) => leaveOut(enrolment.id, !currentTarget.checked)}
          />
        ) : (
          (issued?.certificate.registrationNumber ?? '')
        )}
      </td>
      <td>{issued && <StateCell issued={issued} />}</td>
      <td>
        {!canIssue && !issued && <WhyNot found={found} intakeId={intakeId} />}
        {issued?.sheet && t('issue.blank', { blank: blankOf(issued.sheet) })}
      </td>
    </tr>
  );
}

function StateCell({ issued: { state, registered } }: { issued: IssuedCertificate }) {
  const { t } = useTranslation('certificates');
  return (
    <Group gap="xs" wrap="nowrap">
      <CertificateBadge state={state} />
      {registered !== null && <span>{t(registered ? 'issue.registered' : 'issue.issuedHere')}</span>}
    </Group>
  );
}

/** A trainee with the certificate, a tick for the next issue, or the reason why there is none. */
export const EntitledRow = memo(Row);
