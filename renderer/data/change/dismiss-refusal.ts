import { database } from '../database.ts';

/** The person has seen why the action was refused: it stays in the log only. */
export const dismissRefusal = (group: string): Promise<void> => database.refusals.delete(group);
