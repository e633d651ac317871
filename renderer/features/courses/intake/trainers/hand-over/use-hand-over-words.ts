import { useTranslation } from 'react-i18next';
import type { HandedPaper } from '#renderer/data/courses/trainers/handed-papers.ts';
import { trainerPapers } from '#shared/model/course/trainer.ts';
import { useContractWords } from '../use-contract-words.ts';
import type { HandOverWords } from './save-archive.ts';

const columns = ['number', 'role', 'name', 'paper', 'day', 'files'] as const;
const ofTrainers: ReadonlySet<string> = new Set(trainerPapers);

/** How the papers that are handed over are called. */
export function usePaperName(): (paper: HandedPaper['paper']) => string {
  const { t } = useTranslation(['courses', 'people']);
  return (paper) => t(ofTrainers.has(paper) ? `people:papers.${paper}` : `trainees.papers.${paper}`);
}

/** How the archive of a hand-over is worded. */
export function useHandOverWords(): HandOverWords {
  const { t } = useTranslation('courses');
  const paper = usePaperName();
  return {
    archive: {
      head: columns.map((column) => t(`handOver.columns.${column}`)),
      list: t('handOver.list'),
      role: (role) => t(`handOver.roles.${role}`),
      folder: (role) => t(`handOver.folders.${role}`),
      paper,
    },
    contracts: useContractWords(),
    contractTable: t('trainers.contractTable'),
    title: t('handOver.archive'),
    fileType: t('handOver.archiveType'),
  };
}
