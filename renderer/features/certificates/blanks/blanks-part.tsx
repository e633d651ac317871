import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { Waiting } from '#renderer/components/waiting.tsx';
import { BlankFaults } from './blank-faults.tsx';
import { BlankPapers } from './blank-papers.tsx';
import { HolderTotals } from './holder-totals.tsx';
import { LowBlanks } from './low-blanks.tsx';
import { RangesTable } from './ranges-table.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { beginRecording, type Recording } from './record-form.ts';
import { RecordingButtons } from './recording-buttons.tsx';
import { SeriesTotals } from './series-totals.tsx';
import { type Blanks, useBlanks } from './use-blanks.ts';

/** The stock of blanks under strict accounting (O10-30): what there is, what does not fit, what happens to them. */
export function BlanksPart() {
  const { t } = useTranslation('blanks');
  const blanks = useBlanks();
  if (!blanks) return <Waiting height={240} />;
  return (
    <Stack gap="md">
      <Text size="sm">
        {t('intro')} <ClauseLink clause="O10-30" />
      </Text>
      <LowBlanks stock={blanks.low} />
      <Account blanks={blanks} />
    </Stack>
  );
}

function Account({ blanks }: { blanks: Blanks }) {
  const { t } = useTranslation('blanks');
  const { account, nameOf } = blanks;
  const permission = usePermission({ table: 'blankEntries', kind: 'create', recordId: '' });
  const [recording, setRecording] = useState<Recording | null>(null);
  const any = account.series.length > 0;
  return (
    <>
      {any ? <SeriesTotals account={account} /> : <Text>{t('none')}</Text>}
      <BlankFaults faults={account.faults} permission={permission} record={setRecording} />
      <RecordingButtons
        any={any}
        permission={permission}
        onRecord={(event) => setRecording(beginRecording(event, account))}
      />
      {recording && (
        <RecordDialog
          recording={recording}
          series={[...new Set(account.series.map(({ series }) => series))].filter(Boolean)}
          onClose={() => setRecording(null)}
        />
      )}
      {any && (
        <>
          <BlankPapers blanks={blanks} />
          <RangesTable ranges={account.ranges} nameOf={nameOf} />
          <HolderTotals account={account} nameOf={nameOf} />
        </>
      )}
    </>
  );
}
