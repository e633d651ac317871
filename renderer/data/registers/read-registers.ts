import { useLiveQuery } from 'dexie-react-hooks';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { Programme } from '#shared/model/programme.ts';
import { database } from '../database.ts';

/** What the registers of documents and of programmes show. */
export interface RegisterRecords {
  /** Papers that are not in the bin, drafts as well. */
  documents: OfficialDocument[];
  /** All programmes, also those in the bin: papers of theirs stay in the register. */
  programmes: ReadonlyMap<string, Programme>;
  /** How many kept texts each programme has. */
  versions: ReadonlyMap<string, number>;
}

export async function readRegisters(): Promise<RegisterRecords> {
  const documents = await database.officialDocuments.toArray();
  const programmes = await database.programmes.toArray();
  const versions = new Map<string, number>();
  await database.programmeVersions.each(({ programmeId }) => {
    versions.set(programmeId, (versions.get(programmeId) ?? 0) + 1);
  });
  return {
    documents: documents.filter(({ deletedAt }) => deletedAt === null),
    programmes: new Map(programmes.map((programme) => [programme.id, programme])),
    versions,
  };
}

/** Live; undefined while they load. */
export const useRegisters = (): RegisterRecords | undefined => useLiveQuery(readRegisters);
