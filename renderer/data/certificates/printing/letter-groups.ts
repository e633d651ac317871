import { useLiveQuery } from 'dexie-react-hooks';
import type { PrintJob } from '#shared/model/certificates/printing.ts';
import { database } from '../../database.ts';
import { versionsOf } from './certificates-to-print.ts';

/** Certificates of one template: one file. */
export interface LetterGroup {
  part: PrintJob['part'];
  version: string;
  /** The template's. */
  name: string;
  certificateIds: readonly string[];
}

/** These certificates and their supplements by template. */
export async function readLetterGroups(certificateIds: readonly string[]): Promise<LetterGroup[]> {
  const groups: LetterGroup[] = [];
  for (const part of ['certificate', 'supplement'] as const) {
    const versions = await versionsOf(part, certificateIds);
    const ids = Map.groupBy(versions.keys(), (id) => versions.get(id) ?? '');
    const records = await database.templateVersions.bulkGet([...ids.keys()]);
    for (const record of records) {
      if (!record) continue;
      const { id: version, name } = record;
      groups.push({ part, version, name, certificateIds: ids.get(version) ?? [] });
    }
  }
  return groups;
}

/** Live; undefined while they load. */
export function useLetterGroups(certificateIds: readonly string[]): LetterGroup[] | undefined {
  const ids = certificateIds.join(' ');
  return useLiveQuery(() => readLetterGroups(ids === '' ? [] : ids.split(' ')), [ids]);
}
