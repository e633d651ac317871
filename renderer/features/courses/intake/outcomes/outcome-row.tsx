import { Anchor } from '@mantine/core';
import { memo } from 'react';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import { personName } from '#shared/model/person.ts';
import type { EnrolmentState } from '#shared/model/workflow/enrolment-machine.ts';
import gridClasses from '../grid/grid.module.css';
import { StateBadge } from './state-badge.tsx';

interface OutcomeRowProps {
  trainee: Trainee;
  /** The number in the group. */
  number: number;
  /** The number of the line in the grid. */
  line: number;
  state: EnrolmentState;
  onOpen: (enrolmentId: string) => void;
}

function Row({ trainee: { enrolment, person }, number, line, state, onOpen }: OutcomeRowProps) {
  const name = personName(person) || '—';
  return (
    <tr aria-rowindex={line + 2} data-target={enrolment.id}>
      <th scope="row" className={gridClasses.name} title={name}>
        <Anchor component="button" type="button" size="sm" onClick={() => onOpen(enrolment.id)}>
          {`${number}. ${name}`}
        </Anchor>
      </th>
      <td>
        <StateBadge state={state} />
      </td>
      <td title={enrolment.employer}>{enrolment.employer}</td>
    </tr>
  );
}

/** A trainee with the state; drawn anew only when it changed. */
export const OutcomeRow = memo(Row);
