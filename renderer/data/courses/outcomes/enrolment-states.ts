import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useRef } from 'react';
import {
  type EnrolmentState,
  enrolmentMachine,
  type LeftState,
  leftAs,
} from '#shared/model/workflow/enrolment-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { database } from '../../database.ts';

/** Where each trainee of an intake stands, by enrolment; one of whom nothing is said is listed. */
export type EnrolmentStates = ReadonlyMap<string, EnrolmentState>;

/** The steps of all trainees of an intake, in order, and of no others: a trainee's steps begin with the intake's id. */
export async function readEnrolmentSteps(intakeId: string): Promise<Map<string, WorkflowStep[]>> {
  const steps = await database.workflowSteps.where('ownerId').startsWith(`${intakeId}:`).sortBy('n');
  return Map.groupBy(steps, ({ ownerId }) => ownerId);
}

/** Reads where the trainees of this intake stand. */
export async function readEnrolmentStates(intakeId: string): Promise<EnrolmentStates> {
  const steps = await readEnrolmentSteps(intakeId);
  return new Map([...steps].map(([id, own]) => [id, stateAfter(enrolmentMachine, own)]));
}

const same = (a: EnrolmentStates | undefined, b: EnrolmentStates) =>
  a?.size === b.size && [...b].every(([id, state]) => a.get(id) === state);

/** Live, the same object while nobody's state changes; undefined while they load. */
export function useEnrolmentStates(intakeId: string): EnrolmentStates | undefined {
  const last = useRef<EnrolmentStates>(undefined);
  return useLiveQuery(async () => {
    const states = await readEnrolmentStates(intakeId);
    if (!same(last.current, states)) last.current = states;
    return last.current;
  }, [intakeId]);
}

/** Live: who left the intake, and how, by enrolment; undefined while they load. */
export function useLeft(intakeId: string): ReadonlyMap<string, LeftState> | undefined {
  const states = useEnrolmentStates(intakeId);
  return useMemo(
    () =>
      states &&
      new Map(
        [...states].flatMap(([id, state]): [string, LeftState][] => {
          const left = leftAs(state);
          return left ? [[id, left]] : [];
        }),
      ),
    [states],
  );
}

/** Of a trainee by the states of the intake. */
export const stateOf = (states: EnrolmentStates, enrolmentId: string): EnrolmentState =>
  states.get(enrolmentId) ?? enrolmentMachine.initial;
