import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { database } from '#renderer/data/database.ts';
import type { BlankFault } from '#shared/model/certificates/blank-account.ts';
import { blankName } from '#shared/model/certificates/blank-name.ts';

async function readNumbers(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await database.certificates.bulkGet([...ids]);
  return new Map(found.flatMap((one) => (one ? [[one.id, one.registrationNumber]] : [])));
}

/** Says a fault of the account and what to do, with the registration numbers of the certificates that it names. */
export function useFaultWords(faults: readonly BlankFault[]): (fault: BlankFault) => string {
  const { t } = useTranslation('blanks');
  const concerned = [...new Set(faults.flatMap(({ certificateIds }) => certificateIds))].join(' ');
  const numbers = useLiveQuery(() => readNumbers(concerned.split(' ')), [concerned]);
  return (fault) => {
    const named = fault.certificateIds.flatMap((id) => numbers?.get(id) ?? []);
    return t(`faults.${fault.fault}`, {
      kind: t(`kinds.${fault.kind}`),
      numbers: blankName(fault.series, fault, fault.digits),
      certificates: named.map((number) => `№ ${number}`).join(', ') || t('faults.unnamed'),
    });
  };
}
