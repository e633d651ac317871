import { readProgrammeContent, storeProgramme } from '#renderer/data/programmes.ts';
import { adoptProgramme } from '#shared/documents/programme-file/adopt-programme.ts';

/** Stores a second programme with the same texts and its own ids; `name` makes its titles. Gives the new id. */
export async function copyProgramme(id: string, name: (title: string) => string): Promise<string | null> {
  const content = await readProgrammeContent(id);
  if (!content) return null;
  const copy = adoptProgramme(content, () => crypto.randomUUID());
  const now = new Date().toISOString();
  const { title } = copy.programme;
  await storeProgramme({
    ...copy,
    programme: {
      ...copy.programme,
      title: { kk: title.kk && name(title.kk), ru: title.ru && name(title.ru) },
      createdAt: now,
      changedAt: now,
      deletedAt: null,
    },
  });
  return copy.programme.id;
}
