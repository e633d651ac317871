import { NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import { personName } from '#shared/model/person.ts';
import classes from './form-scores.module.css';
import type { FormScores } from './use-form-scores.ts';

/** Rows that are shown at once; the others come when these are settled. */
const mostRows = 100;

interface RowsToLookAtProps {
  work: FormScores;
  trainees: readonly Trainee[];
}

/** The rows that do not come in as they are: nobody was recognised, or the score cannot be read. */
export function RowsToLookAt({ work, trainees }: RowsToLookAtProps) {
  const { t } = useTranslation(['courses', 'problems']);
  const rows = work.rows.filter(({ state }) => state === 'unknown' || state === 'wrong');
  const chosen = new Set(work.rows.flatMap(({ enrolmentId }) => enrolmentId ?? []));
  if (rows.length === 0) return null;
  return (
    <section aria-label={t('formScores.look')} className={classes.rows}>
      {rows.slice(0, mostRows).map((row) => (
        <div key={row.line} className={classes.row}>
          <Text size="sm">{t('formScores.line', { line: row.line, name: row.said || '—' })}</Text>
          {row.problem ? (
            <Text size="sm" span>
              {t(`problems:${row.problem.code}`, row.problem.params ?? {})}{' '}
              {row.problem.clause && <ClauseLink clause={row.problem.clause} />}
            </Text>
          ) : (
            <NativeSelect
              aria-label={t('formScores.whoIs', { line: row.line })}
              value=""
              data={[
                { value: '', label: t('formScores.nobody') },
                ...trainees
                  .filter(({ enrolment }) => !chosen.has(enrolment.id))
                  .map(({ enrolment, person }) => ({ value: enrolment.id, label: personName(person) })),
              ]}
              onChange={(event) => work.name(row.line, event.currentTarget.value || null)}
            />
          )}
        </div>
      ))}
      {rows.length > mostRows && (
        <Text size="sm">{t('formScores.moreRows', { count: rows.length - mostRows })}</Text>
      )}
    </section>
  );
}
