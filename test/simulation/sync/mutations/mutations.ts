/** A fault that is put into the engine: one place of one file, which says something else then. */
export interface Mutation {
  name: string;
  file: string;
  /** Stands exactly once in the file. */
  from: string;
  to: string;
  /** Steps of a history that must happen often before the fault shows itself. */
  often?: string;
}

/** Faults that the simulation must notice. Each was, or could well have been, made by someone. */
export const mutations: readonly Mutation[] = [
  {
    name: 'a change that comes twice counts twice',
    file: 'server/changes/push.ts',
    from: 'group.filter(({ id }) => !answered.has(id))',
    to: 'group.map((one) => ({ ...one, id: answered.has(one.id) ? crypto.randomUUID() : one.id }))',
  },
  {
    name: 'an action that was refused is judged anew',
    file: 'server/changes/push.ts',
    from: '...refused.map(({ id, reason }) => [id, reason] as const),',
    to: '',
    often: 'changeRole,clone',
  },
  {
    name: 'the loser of a conflict is dropped',
    file: 'shared/sync/merge.ts',
    from: 'const sides = [...unknown, sideOf(change, value)];',
    to: 'const sides = [sideOf(change, value)];',
  },
  {
    name: 'the last to come wins, not the later clock',
    file: 'shared/sync/merge.ts',
    from: 'side.clock > last.clock ? side : last',
    to: 'side.seq > last.seq ? side : last',
  },
  {
    name: 'what a device saw is not asked: every other write counts as known',
    file: 'shared/sync/merge.ts',
    from: 'head.device === change.device || head.seq <= change.seen;',
    to: 'true;',
  },
  {
    name: 'a removal wins over an edit that it did not know',
    file: 'shared/sync/merge.ts',
    from: 'const unknown = newestOf(',
    to: 'const unknown = newestOf([]) ?? ((_: unknown) => undefined)(',
  },
  {
    name: 'the cursor moves before what it covers is written',
    file: 'renderer/data/sync/receive.ts',
    from: 'const { changes, point: reached, last, role } = answer.value;',
    to: `const { changes: all, point: reached, last, role } = answer.value;
    const changes = all.length > 1 ? all.slice(1) : all;`,
  },
  {
    name: 'the outbox forgets what was on its way when the program died',
    file: 'renderer/data/sync/send.ts',
    from: 'const [answer, next] = await Promise.all([',
    to: `await updateSyncPlace(db, (one) => ({ ...one, pushed: { ...one.pushed, seq: message.seq } }));
    const [answer, next] = await Promise.all([`,
  },
  {
    name: 'own edits that wait give way to what comes',
    file: 'shared/sync/overlay.ts',
    from: 'own && !policy.waits(table) && own.clock > clock;',
    to: 'false;',
  },
  {
    name: 'a refused change stays in the records',
    file: 'renderer/data/change/refuse.ts',
    from: 'for (const one of found.reverse()) await takeBack(inbox, one.row, one.answer, code);',
    to: '',
  },
  {
    name: 'a refusal is not kept',
    file: 'renderer/data/change/refuse.ts',
    from: 'await db.refusals.put(',
    to: 'void (',
  },
  {
    name: 'an action is taken by halves',
    file: 'server/changes/merge-group.ts',
    from: 'if (refused) return refuse(sql, group, refused);',
    to: 'if (refused) continue;',
  },
  {
    name: 'a restored server is not noticed by its log',
    file: 'server/changes/log-point.ts',
    from: 'if (!point) return true;',
    to: 'if (point || !point) return true;',
    // Whoever joined and wrote nothing since has no last answer that would show it too.
    often: 'backUp,restore,join',
  },
  {
    name: 'a restored server is not noticed by what it answered',
    file: 'server/changes/log-point.ts',
    from: 'if (change === null) return true;',
    to: 'if (change || !change) return true;',
    often: 'backUp,restore',
  },
  {
    name: 'a copied store is not noticed',
    file: 'server/changes/push.ts',
    from: 'return !comesAgain;',
    to: 'return false;',
    often: 'clone',
  },
  {
    name: 'records that the server does not have stay after it was restored',
    file: 'renderer/data/change/take-records.ts',
    from: 'if (!known.has(id)) await drop(inbox, page.table, id);',
    to: '',
    often: 'backUp,restore',
  },
  {
    name: 'a text is set, not merged',
    file: 'server/changes/text-updates.ts',
    from: 'mergeUpdates(some.map(',
    to: 'mergeUpdates(some.slice(-1).map(',
  },
  {
    name: 'logical clocks run by the computer alone',
    file: 'shared/sync/clock.ts',
    from: 'wall > earlier.millis ?',
    to: 'true ?',
  },
  {
    name: 'changes after a restored backup claim to know what it lost',
    file: 'renderer/data/sync/outbox.ts',
    from: 'seenInLog(place, row)',
    to: 'row.seen ?? 0',
    often: 'backUp,restore',
  },
  {
    name: 'own edits that wait stay on top for ever',
    file: 'shared/sync/overlay.ts',
    from: 'own && !policy.waits(table) && own.clock > clock;',
    to: 'own !== undefined;',
    // What is written between the sending and the receiving is all that waits when something comes.
    often: 'wrongClock,meanwhile',
  },
  {
    name: 'a step is taken wherever the thing stands',
    file: 'server/changes/closed.ts',
    from: "if (before.length !== n - 1 || !stepCanFollow[machine](before, event)) return closed('stepImpossible');",
    to: '',
    often: 'takeStep',
  },
  {
    name: 'a step is taken on top of one that its author has not seen',
    file: 'server/changes/closed.ts',
    from: "return last && !knewAll(change, last, beside) ? closed('stepUnseen') : null;",
    to: 'return null;',
    often: 'takeStep',
  },
  {
    name: 'a signed paper is changed',
    file: 'server/changes/closed.ts',
    from: 'if (stored && isClosedRecord(table, stored)) return closed(table);',
    to: '',
    often: 'signPaper,editPaper',
  },
  {
    name: 'a paper is signed that was changed meanwhile',
    file: 'server/changes/closed.ts',
    from: 'if (state && signs(change) && !knewAll(change, state, beside)) return closed(changedUnseen(table));',
    to: '',
    often: 'signPaper,editPaper',
  },
  {
    name: 'a text that is with the ministry is changed',
    file: 'server/changes/closed.ts',
    from: 'return !bySteps && touchesLockedText(',
    to: 'return false && touchesLockedText(',
    often: 'takeStep,editLed',
  },
  {
    name: 'the lock of a text goes by the clock, not by the steps',
    file: 'shared/sync/merge-policy.ts',
    from: "table === 'programmes' && field === 'textLocked'",
    to: 'field === table',
    often: 'turnLock,backUp,restore,wrongClock',
  },
  {
    name: 'a paper is signed over what somebody else wrote into the same field',
    file: 'server/changes/closed.ts',
    from: '...Object.values(sides).flat(), ',
    to: '',
    often: 'editPaper',
  },
  {
    name: 'what is nothing without a refused change is taken',
    file: 'server/changes/merge-group.ts',
    from: 'change.base !== null && isNothingAlone(change)',
    to: 'change.base === null && isNothingAlone(change)',
    often: 'changeRole,writeText,meanwhile',
  },
  {
    name: 'certificates are changed like any other record',
    file: 'shared/model/closed-records.ts',
    from: "  'certificates',\n  'certificateAnnulments',",
    to: '',
    often: 'issueCertificate,touchCertificate',
  },
  {
    name: 'the door lets somebody change what is closed, and leaves it to the server to refuse',
    file: 'renderer/data/change/change.ts',
    from: "if (isClosedRecord(edit.table, stored)) throw new StorageRefused(failure('recordClosed').problem);",
    to: '',
    often: 'issueCertificate,touchCertificate',
  },
  {
    name: 'the last number of a block is leased once more',
    file: 'server/leases/lease.ts',
    from: 'const first = Math.max(highest, request.highest) + 1;',
    to: 'const first = Math.max(highest - 1, request.highest) + 1;',
    often: 'issueCertificate',
  },
  {
    name: 'the server keeps no printed sheets',
    file: 'server/changes/record-states.ts',
    from: 'const known = [...states].filter(([, { fields }]) => fields !== null);',
    to: "const known = [...states].filter(([key, { fields }]) => fields !== null && !key.startsWith('printedSheets'));",
    often: 'issueCertificate',
  },
  {
    name: 'the page of a certificate does not know that it was annulled',
    file: 'server/certificates/register-certificates.ts',
    from: '...annulments.map(',
    to: '...annulments.slice(1).map(',
    often: 'issueCertificate,endCertificate',
  },
  {
    name: 'the page of a certificate does not know that another one took its place',
    file: 'server/certificates/register-certificates.ts',
    from: 'replaces === null ? []',
    to: 'replaces !== id ? []',
    often: 'issueCertificate,endCertificate',
  },
  {
    name: 'only the first certificate of a batch is registered',
    file: 'server/certificates/register-certificates.ts',
    from: 'const rows = certificates.map(',
    to: 'const rows = certificates.slice(0, 1).map(',
    often: 'issueCertificate',
  },
  {
    name: 'two certificates on one blank are told to nobody',
    file: 'shared/model/certificates/blank-fate.ts',
    from: 'another && known.length > 0',
    to: 'another && known.length > 1000',
    often: 'issueCertificate',
  },
];
