import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BlankRecords,
  type BlanksLow,
  blanksLow,
  readBlankRecords,
} from '#renderer/data/certificates/blanks.ts';
import { database } from '#renderer/data/database.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import { useUserNames } from '#renderer/data/users.ts';
import { type BlankAccount, blankAccount } from '#shared/model/certificates/blank-account.ts';
import { proposedCertificateSettings } from '#shared/model/certificates/certificate-settings.ts';
import { type TemplateKind, templateKinds } from '#shared/model/certificates/certificate-template.ts';
import type { Organisation } from '#shared/model/organisation.ts';

/** Too few of a kind. */
export interface LowStock extends BlanksLow {
  kind: TemplateKind;
}

/** All that the page of blanks shows. */
export interface Blanks {
  records: BlankRecords;
  account: BlankAccount;
  low: readonly LowStock[];
  organisation: Organisation;
  /** Registration numbers of the certificates that faults name, by id. */
  certificates: ReadonlyMap<string, string>;
  /** Who holds blanks, in words. */
  nameOf: (holderId: string | null) => string;
}

const lowStock = (account: BlankAccount, few: number): LowStock[] =>
  templateKinds.flatMap((kind) => {
    const stock = blanksLow(account, kind, few);
    return stock?.low ? [{ ...stock, kind }] : [];
  });

async function readNumbers(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await database.certificates.bulkGet([...ids]);
  return new Map(found.flatMap((one) => (one ? [[one.id, one.registrationNumber]] : [])));
}

/** Live; undefined while it loads. */
export function useBlanks(): Blanks | undefined {
  const { t } = useTranslation('blanks');
  const records = useLiveQuery(readBlankRecords);
  const names = useUserNames();
  const organisation = useOrganisation();
  const account = useMemo(() => records && blankAccount(records.entries, records.sheets), [records]);
  const concerned = useMemo(
    () => [...new Set(account?.faults.flatMap(({ certificateIds }) => certificateIds))],
    [account],
  );
  const certificates = useLiveQuery(() => readNumbers(concerned), [concerned]);
  if (!records || !account || !names || !organisation) return undefined;
  const { fewBlanks } = organisation.certificates ?? proposedCertificateSettings;
  return {
    ...{ records, account, organisation },
    low: lowStock(account, fewBlanks),
    certificates: certificates ?? new Map(),
    nameOf: (holderId) => (holderId === null ? t('store') : (names.get(holderId) ?? t('unknownHolder'))),
  };
}
