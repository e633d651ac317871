import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { storeProgramme } from '#renderer/data/programmes.ts';
import { platform } from '#renderer/platform/current.ts';
import { cancelDocumentTasks } from '#renderer/workers/documents.ts';
import type { ImportedProgramme } from '#shared/documents/import/imported-programme.ts';
import { adoptProgramme } from '#shared/documents/programme-file/adopt-programme.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { readFile } from './read-file.ts';

export type ImportState =
  | { step: 'idle' }
  | { step: 'reading'; name: string }
  /** A docx was read; the person sees what was found before anything is stored. */
  | { step: 'asking'; imported: ImportedProgramme }
  | { step: 'problem'; problem: Problem };

const newId = () => crypto.randomUUID();

/** The way of a file into the list of programmes: choose, read, see what was found, store. */
export function useImport(organisation: Organisation) {
  const { t } = useTranslation('programmes');
  const [state, setState] = useState<ImportState>({ step: 'idle' });
  const [, navigate] = useLocation();

  const store = async (make: () => ProgrammeContent | Promise<ProgrammeContent>) => {
    try {
      const content = await make();
      await storeProgramme(content);
      setState({ step: 'idle' });
      navigate(`/programmes/${content.programme.id}`);
    } catch (error) {
      // A full disk, for one: nothing was stored, and the person must not wait for what never comes.
      setState({ step: 'problem', problem: { code: 'importFailed', params: { reason: String(error) } } });
    }
  };

  const choose = async () => {
    const opened = await platform.openFile({
      filters: [{ name: t('import.filter'), extensions: ['docx', 'docm', 'ereje'] }],
    });
    if (!opened.ok) return setState({ step: 'problem', problem: opened.problem });
    if (opened.value.state === 'cancelled') return;
    setState({ step: 'reading', name: opened.value.name });
    const read = await readFile(opened.value.name, opened.value.bytes);
    if (!read.ok) return setState({ step: 'problem', problem: read.problem });
    if (read.value.kind === 'docx') return setState({ step: 'asking', imported: read.value.imported });
    const { content } = read.value;
    await store(() => adoptProgramme(content, newId));
  };

  const accept = async () => {
    if (state.step !== 'asking') return;
    const { imported } = state;
    await store(async () => {
      const { programmeFromImport } = await import('#shared/documents/import/programme-from-import.ts');
      return programmeFromImport(imported, { organisation, newId, now: new Date().toISOString() });
    });
  };

  return {
    state,
    choose,
    accept,
    stop: cancelDocumentTasks,
    close: () => setState({ step: 'idle' }),
  };
}
