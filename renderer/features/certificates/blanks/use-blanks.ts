import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BlankRecords,
  type LowStock,
  lowStock,
  readBlankRecords,
} from '#renderer/data/certificates/blanks.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import { useUserNames } from '#renderer/data/users.ts';
import { type BlankAccount, blankAccount } from '#shared/model/certificates/blank-account.ts';
import { proposedCertificateSettings } from '#shared/model/certificates/certificate-settings.ts';
import type { Organisation } from '#shared/model/organisation.ts';

/** All that the page of blanks shows. */
export interface Blanks {
  records: BlankRecords;
  account: BlankAccount;
  low: readonly LowStock[];
  organisation: Organisation;
  /** Who holds blanks, in words. */
  nameOf: (holderId: string | null) => string;
}

/** Live; undefined while it loads. */
export function useBlanks(): Blanks | undefined {
  const { t } = useTranslation('blanks');
  const records = useLiveQuery(readBlankRecords);
  const names = useUserNames();
  const organisation = useOrganisation();
  const account = useMemo(() => records && blankAccount(records.entries, records.sheets), [records]);
  if (!records || !account || !names || !organisation) return undefined;
  const { fewBlanks } = organisation.certificates ?? proposedCertificateSettings;
  return {
    ...{ records, account, organisation },
    low: lowStock(account, fewBlanks),
    nameOf: (holderId) => (holderId === null ? t('store') : (names.get(holderId) ?? t('unknownHolder'))),
  };
}
