import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import type { BlankFault, BlankFaultKind } from '#shared/model/certificates/blank-account.ts';
import type { BlankEvent } from '#shared/model/certificates/blank-entry.ts';
import type { Permission } from '#shared/model/permissions.ts';
import type { Recording } from './record-form.ts';
import { useFaultWords } from './use-fault-words.ts';

/** More would hide the table; the rest comes up as these are settled. */
const mostShown = 20;

/** What a person may write down about it right here. */
const ways: Readonly<Partial<Record<BlankFaultKind, readonly { event: BlankEvent; words: WayWords }[]>>> = {
  skipped: [
    { event: 'spoiled', words: 'writeSpoiled' },
    { event: 'lost', words: 'writeLost' },
  ],
  notCounted: [{ event: 'lost', words: 'writeLost' }],
  neverReceived: [{ event: 'received', words: 'writeReceived' }],
};
type WayWords = 'writeSpoiled' | 'writeLost' | 'writeReceived';

interface BlankFaultsProps {
  faults: readonly BlankFault[];
  permission: Permission;
  record: (recording: Recording) => void;
}

/** What does not fit in the account, and what to do about it (O10-30); nothing where all fits. */
export function BlankFaults({ faults, ...rest }: BlankFaultsProps) {
  const { t } = useTranslation('blanks');
  const shown = faults.slice(0, mostShown);
  const words = useFaultWords(shown);
  if (faults.length === 0) return null;
  const hidden = faults.length - mostShown;
  return (
    <Alert color="red" title={t('faults.title')} data-faults>
      <List size="sm" spacing="xs">
        {shown.map((fault) => (
          <List.Item
            key={`${fault.fault} ${fault.kind} ${fault.series} ${fault.first}`}
            data-fault={fault.fault}
          >
            <Fault fault={fault} words={words(fault)} {...rest} />
          </List.Item>
        ))}
      </List>
      {hidden > 0 && (
        <Text size="sm" mt="xs">
          {t('faults.more', { count: hidden })}
        </Text>
      )}
      <ClauseLink clause="O10-30" c="inherit" />
    </Alert>
  );
}

interface FaultProps extends Omit<BlankFaultsProps, 'faults'> {
  fault: BlankFault;
  words: string;
}

function Fault({ fault, words, permission, record }: FaultProps) {
  const { t } = useTranslation('blanks');
  const { kind, series, digits, first, last } = fault;
  return (
    <>
      {words}
      <Group gap="xs">
        {ways[fault.fault]?.map((way) => (
          <NeedsPermission key={way.event} permission={permission}>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => record({ event: way.event, kind, series, digits, ranges: [{ first, last }] })}
            >
              {t(`faults.${way.words}`)}
            </Button>
          </NeedsPermission>
        ))}
      </Group>
    </>
  );
}
