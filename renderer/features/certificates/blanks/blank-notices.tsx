import { Alert, Anchor, List } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { readBlankNotices } from '#renderer/data/certificates/blanks.ts';
import { certificatesPath } from '../places.ts';
import { LowBlanks } from './low-blanks.tsx';
import { useFaultWords } from './use-fault-words.ts';

/**
 * What of blanks has to be said beside these certificates (O10-30): too few are left, or a number does not fit. Leads to
 * the page of blanks; nothing where all is well.
 */
export function BlankNotices({ certificateIds }: { certificateIds: readonly string[] }) {
  const { t } = useTranslation('blanks');
  const asked = certificateIds.join(' ');
  const notices = useLiveQuery(() => readBlankNotices(asked.split(' ')), [asked]);
  const words = useFaultWords(notices?.faults ?? []);
  if (!notices) return null;
  return (
    <>
      <LowBlanks stock={notices.low} />
      {notices.faults.length > 0 && (
        <Alert color="red" title={t('faults.title')}>
          <List size="sm">
            {notices.faults.map((fault) => (
              <List.Item
                key={`${fault.fault} ${fault.kind} ${fault.series} ${fault.first}`}
                data-fault={fault.fault}
              >
                {words(fault)}
              </List.Item>
            ))}
          </List>
          <Anchor component={Link} href={certificatesPath('blanks')} size="sm" c="inherit">
            {t('open')}
          </Anchor>
        </Alert>
      )}
    </>
  );
}
