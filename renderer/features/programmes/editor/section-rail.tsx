import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { Progress } from '#shared/regulation/checks/programme-progress.ts';
import { sectionRule } from '#shared/regulation/sections.ts';
import { type EditorPage, editorPages, pagePath } from './places.ts';
import { SectionMark } from './section-mark.tsx';
import classes from './section-rail.module.css';

interface SectionRailProps {
  programmeId: string;
  page: EditorPage;
  /** Undefined while the programme is being read. */
  progress: Record<EditorPage, Progress> | undefined;
  onChoose?: () => void;
}

/** The details and the ten sections in the order of O10-7, with the state of each. */
export function SectionRail({ programmeId, page, progress, onChoose }: SectionRailProps) {
  const { t } = useTranslation('editor');
  const language = useTextLanguage();
  return (
    <ul className={classes.list}>
      {editorPages.map((one) => {
        const rule = one === 'details' ? null : sectionRule(one);
        return (
          <li key={one}>
            <Link
              href={pagePath(programmeId, one)}
              className={classes.link ?? ''}
              aria-current={one === page ? 'page' : undefined}
              onClick={onChoose}
            >
              <span className={classes.number}>{rule ? `${rule.number}.` : ''}</span>
              <span className={classes.name}>{rule ? rule.name[language] : t('details.title')}</span>
              <span className={classes.mark}>{progress && <SectionMark state={progress[one].state} />}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
