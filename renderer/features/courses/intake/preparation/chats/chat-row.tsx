import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import { chatMarks } from '#renderer/data/courses/preparation/chats.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { personName } from '#shared/model/person.ts';
import gridClasses from '../../grid/grid.module.css';
import { cellMark } from '../../grid/use-grid-focus.ts';
import classes from './chats.module.css';
import type { NoteChat } from './chats-part.tsx';

interface ChatRowProps {
  trainee: Trainee;
  /** The number in the group. */
  number: number;
  /** The number of the line in the grid. */
  line: number;
  note: NoteChat;
}

function Row({ trainee: { enrolment, person }, number, line, note }: ChatRowProps) {
  const { t } = useTranslation('courses');
  const { allowed } = usePartPermission();
  const name = personName(person) || '—';
  return (
    <tr aria-rowindex={line + 2} data-target={enrolment.id}>
      <th scope="row" className={gridClasses.name} title={name}>
        {`${number}. ${name}`}
      </th>
      {chatMarks.map((mark) => {
        const day = enrolment[mark];
        return (
          <td key={mark}>
            <label className={classes.mark}>
              <input
                type="checkbox"
                className={classes.box}
                {...cellMark({ line, column: mark })}
                aria-label={t('preparation.chats.of', { mark: t(`preparation.chats.${mark}`), name })}
                checked={day !== null}
                disabled={!allowed}
                onChange={({ currentTarget }) => note([enrolment], mark, currentTarget.checked)}
              />
              {day !== null && numericDate(day)}
            </label>
          </td>
        );
      })}
    </tr>
  );
}

/** The marks of a trainee before the course; drawn anew only when the trainee changed. */
export const ChatRow = memo(Row);
