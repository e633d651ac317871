import type { PermissionSubject } from '../permissions-matrix.ts';
import { machines } from './machines.ts';

/** The right that a new step needs, by its machine and its event; null where there is no such step. */
export function rightOfStep(
  fields: Readonly<Record<string, unknown>> | null | undefined,
): PermissionSubject | null {
  const machine = machines.find(({ id }) => id === fields?.machine);
  return machine?.transitions.find(({ event }) => event === fields?.event)?.who ?? null;
}
