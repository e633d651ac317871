import { describe, expect, test } from 'vitest';
import type { OfficialDocument, OfficialDocumentKind } from '../development/official-document.ts';
import type { Remark } from '../development/remark.ts';
import type { DevelopmentFacts } from './development-facts.ts';
import { type DevelopmentEvent, type DevelopmentState, developmentMachine } from './development-machine.ts';
import { nextSteps, stateAfter } from './machine.ts';
import { machines } from './machines.ts';
import { reviewMachine } from './review-machine.ts';

const paper = (kind: OfficialDocumentKind, more: Partial<OfficialDocument> = {}): OfficialDocument => ({
  id: kind,
  ownerId: 'd',
  programmeId: 'p',
  kind,
  language: 'kk',
  number: '10',
  date: '2026-03-02',
  texts: {},
  signatories: [
    { name: 'А. Серікова', post: 'әдіскер', part: 'author' },
    { name: 'Қ. Үлгібаева', post: 'директор', part: 'director' },
  ],
  signedOn: null,
  attachmentId: null,
  hash: null,
  corrects: null,
  createdAt: '2026-03-01T00:00:00Z',
  deletedAt: null,
  ...more,
});

const remark: Remark = {
  id: 'r',
  developmentId: 'd',
  source: 'letter',
  sourceNote: '',
  author: 'Б. Оразов',
  affiliation: '',
  receivedOn: '2026-04-02',
  kind: 'remark',
  section: null,
  text: 'Сағат аз.',
  hidden: false,
  decision: null,
  answer: '',
  changedSection: null,
  answeredOn: null,
};

/** All that every step asks for. */
const whole: DevelopmentFacts = {
  today: '2026-05-01',
  acts: [
    {
      id: 'a',
      ownerId: 'd',
      order: 'a0',
      number: '95',
      date: '2016-01-28',
      title: 'Ережелер',
      clause: '3',
      conclusion: 'Жаңарту керек.',
      analyst: 'А. Серікова',
    },
  ],
  researches: [
    {
      id: 's',
      ownerId: 'd',
      order: 'a0',
      kind: 'qualitative',
      method: 'interview',
      instruments: '',
      sampling: '',
      procedure: '',
      participants: '',
      participantCount: 12,
      from: null,
      until: null,
      findings: 'Қажеттілік бар.',
      analyst: '',
    },
  ],
  documents: [
    paper('needsProtocol'),
    paper('developmentOrder', { signedOn: '2026-03-03' }),
    paper('councilProtocol', { signedOn: '2026-04-20' }),
    paper('coverLetter'),
    paper('expertConclusion'),
    paper('approvalOrder'),
  ],
  remarks: [{ ...remark, decision: 'refused', answer: 'Сағат саны бұйрықпен бекітілген.' }],
  tasks: [],
  emptySections: [],
  errors: [],
  discussionUntil: '2026-04-10',
  link: 'https://example.kz/talqylau',
  contentHash: 'same',
  councilHash: 'same',
};

const missingFor = (event: DevelopmentEvent, from: DevelopmentState, facts: Partial<DevelopmentFacts> = {}) =>
  nextSteps(developmentMachine, from, { ...whole, ...facts })
    .find(({ transition }) => transition.event === event)
    ?.missing.map(({ code, clause }) => `${clause} ${code}`);

const without = (kind: OfficialDocumentKind) => whole.documents.filter((one) => one.kind !== kind);
const steps = (...events: string[]) => events.map((event, index) => ({ n: index + 1, event }));

describe('the way of a programme', () => {
  test('from the analysis to the approving order every step is open where nothing is missing', () => {
    const way: DevelopmentEvent[] = [
      'signProtocol',
      'signDevelopmentOrder',
      'publishDraft',
      'closeDiscussion',
      'councilApproves',
      'sendPackage',
      'concludeRework',
      'resubmit',
      'concludeAgreed',
      'approve',
    ];
    for (const [index, event] of way.entries()) {
      const state = stateAfter(developmentMachine, steps(...way.slice(0, index)));
      expect(missingFor(event, state), `${event} from ${state}`).toEqual([]);
    }
    expect(stateAfter(developmentMachine, steps(...way))).toBe('approved');
  });

  test('a step that does not lead on from where the programme is, and what stands after a gap, counts for nothing', () => {
    expect(stateAfter(developmentMachine, steps('publishDraft'))).toBe('analysis');
    expect(
      stateAfter(developmentMachine, [
        { n: 1, event: 'signProtocol' },
        { n: 3, event: 'signDevelopmentOrder' },
      ]),
    ).toBe('protocolSigned');
    expect(stateAfter(developmentMachine, steps('signProtocol', 'approve'))).toBe('protocolSigned');
  });
});

describe('what is missing is told with its clause', () => {
  test('O10-4: no protocol without an analysed act, its conclusion, and a research with findings', () => {
    expect(missingFor('signProtocol', 'analysis', { acts: [], researches: [] })).toEqual([
      'O10-4 noActAnalysed',
      'O10-4 noResearch',
    ]);
    const [act] = whole.acts;
    const [research] = whole.researches;
    if (!act || !research) throw new Error('The facts are whole');
    expect(
      missingFor('signProtocol', 'analysis', {
        acts: [{ ...act, conclusion: ' ' }],
        researches: [{ ...research, findings: '' }],
      }),
    ).toEqual(['O10-4 actWithoutConclusion', 'O10-4 researchWithoutFindings']);
  });

  test('O10-5: no signatories, no protocol: everyone who did an analysis, and the director', () => {
    const named = (signatories: OfficialDocument['signatories']) =>
      missingFor('signProtocol', 'analysis', { documents: [paper('needsProtocol', { signatories })] });
    expect(named([])).toEqual(['O10-5 protocolWithoutSignatories']);
    expect(named([{ name: 'А. Серікова', post: '', part: 'author' }])).toEqual([
      'O10-5 protocolWithoutDirector',
    ]);
    expect(
      named([
        { name: 'Басқа адам', post: '', part: 'author' },
        { name: 'Қ. Үлгібаева', post: '', part: 'director' },
      ]),
    ).toEqual(['O10-5 protocolWithoutAnalyst']);
  });

  test('O10-6: no order before the protocol, and none without number and date', () => {
    expect(missingFor('signDevelopmentOrder', 'analysis')).toBeUndefined();
    const order = (more: Partial<OfficialDocument>) => ({ documents: [paper('developmentOrder', more)] });
    expect(missingFor('signDevelopmentOrder', 'protocolSigned', order({ number: '' }))).toEqual([
      'O10-6 paperWithoutNumber',
    ]);
    expect(missingFor('signDevelopmentOrder', 'protocolSigned', order({ date: null }))).toEqual([
      'O10-6 paperWithoutDate',
    ]);
    expect(
      missingFor('signDevelopmentOrder', 'protocolSigned', order({ deletedAt: '2026-03-05T00:00:00Z' })),
    ).toEqual(['O10-6 paperMissing']);
  });

  test('O10-7: a draft with an empty section is not posted', () => {
    expect(missingFor('publishDraft', 'writing', { emptySections: ['aims'] })).toEqual([
      'O10-7 sectionsEmpty',
    ]);
  });

  test('O10-3, O10-8: a draft in which the clause finds errors is not posted; those of other clauses are not its matter', () => {
    const error = (clause: 'O10-3' | 'O10-8' | 'O10-20', section: 'details' | 'structure') => ({
      ...{ clause, place: { section } },
    });
    const errors = [error('O10-3', 'details'), error('O10-8', 'structure'), error('O10-8', 'structure')];
    expect(missingFor('publishDraft', 'writing', { errors })).toEqual([
      'O10-3 draftHasErrors',
      'O10-8 draftHasErrors',
    ]);
    expect(missingFor('publishDraft', 'writing', { errors: [error('O10-20', 'details')] })).toEqual([]);
  });

  test('O10-9: the discussion does not end while its term runs or a remark has no answer', () => {
    expect(missingFor('closeDiscussion', 'discussion', { today: '2026-04-10' })).toEqual([
      'O10-9 discussionRuns',
    ]);
    expect(missingFor('closeDiscussion', 'discussion', { today: '2026-04-11' })).toEqual([]);
    expect(missingFor('closeDiscussion', 'discussion', { discussionUntil: null })).toEqual([
      'O10-9 discussionWithoutTerm',
    ]);
    expect(missingFor('closeDiscussion', 'discussion', { remarks: [remark] })).toEqual([
      'O10-9 remarksUnanswered',
    ]);
  });

  test('O10-9: a refusal needs its justification, and what is taken into account the section that changed', () => {
    const answered = (more: Partial<Remark>) =>
      missingFor('closeDiscussion', 'discussion', { remarks: [{ ...remark, ...more }] });
    expect(answered({ decision: 'refused', answer: ' ' })).toHaveLength(1);
    expect(answered({ decision: 'takenIntoAccount' })).toHaveLength(1);
    expect(answered({ decision: 'takenIntoAccount', changedSection: 'structure' })).toEqual([]);
  });

  test('O10-11: each of the five items of the package is asked for, and the text that the council saw', () => {
    const sending = (facts: Partial<DevelopmentFacts>) => missingFor('sendPackage', 'councilApproved', facts);
    expect(sending({ documents: without('coverLetter') })).toEqual(['O10-11 paperMissing']);
    expect(sending({ documents: without('councilProtocol') })).toEqual(['O10-11 paperUnsigned']);
    expect(sending({ documents: without('developmentOrder') })).toEqual(['O10-11 paperUnsigned']);
    expect(sending({ link: '' })).toEqual(['O10-11 discussionWithoutLink']);
    expect(sending({ contentHash: 'other' })).toEqual(['O10-11 draftChangedAfterCouncil']);
    expect(sending({ remarks: [remark] })).toEqual(['O10-9 remarksUnanswered']);
    expect(
      sending({
        documents: [...without('developmentOrder'), paper('updateOrder', { signedOn: '2029-03-03' })],
      }),
    ).toEqual([]);
  });

  test('O10-11: the council approves or returns the draft by its newest protocol, and only as that decided', () => {
    const decided = (decision: string, createdAt = '2026-04-01T00:00:00Z') =>
      paper('councilProtocol', { texts: { 'fact.decision': decision }, createdAt, signedOn: '2026-04-20' });
    const by = (event: DevelopmentEvent, ...documents: OfficialDocument[]) =>
      missingFor(event, 'discussed', { documents });
    expect(by('councilApproves', decided('approve'))).toEqual([]);
    expect(by('councilReturns', decided('return'))).toEqual([]);
    expect(by('councilApproves', decided('return'))).toEqual(['O10-11 councilProtocolReturns']);
    expect(by('councilReturns', decided('approve'))).toEqual(['O10-11 councilProtocolApproves']);
    expect(by('councilReturns')).toEqual(['O10-11 paperMissing']);
    const later = decided('return', '2026-04-02T00:00:00Z');
    expect(by('councilApproves', decided('approve'), later)).toEqual(['O10-11 councilProtocolReturns']);
  });

  test('O10-11: of two protocols that were begun at one instant the unsigned one is the newer', () => {
    const signed = paper('councilProtocol', { id: 'a', signedOn: '2026-04-20' });
    const open = paper('councilProtocol', { id: 'b', texts: { 'fact.decision': 'return' } });
    for (const documents of [
      [signed, open],
      [open, signed],
    ]) {
      expect(missingFor('councilReturns', 'discussed', { documents })).toEqual([]);
    }
  });

  test('O10-11: what the council returned is not sent, and a council that meets again may return what it approved', () => {
    const returned = paper('councilProtocol', {
      ...{ texts: { 'fact.decision': 'return' }, signedOn: '2026-04-21' },
      createdAt: '2026-04-21T00:00:00Z',
    });
    const documents = [...whole.documents, returned];
    expect(missingFor('sendPackage', 'councilApproved', { documents })).toEqual([
      'O10-11 councilProtocolReturns',
    ]);
    expect(missingFor('councilReturns', 'councilApproved', { documents })).toEqual([]);
    const before = ['signProtocol', 'signDevelopmentOrder', 'publishDraft', 'closeDiscussion'];
    const way = steps(...before, 'councilApproves', 'councilReturns');
    expect(stateAfter(developmentMachine, way)).toBe('discussed');
  });

  test('O10-12: nothing is concluded without the conclusion, and nothing goes back with open tasks', () => {
    expect(missingFor('concludeRefused', 'sent', { documents: without('expertConclusion') })).toEqual([
      'O10-12 paperMissing',
    ]);
    const task = {
      id: 't',
      developmentId: 'd',
      order: 'a0',
      section: null,
      text: '',
      answer: '',
      done: false,
    };
    expect(missingFor('resubmit', 'rework', { tasks: [task] })).toEqual(['O10-12 reworkTasksOpen']);
  });

  test('O10-13: nothing is approved before it was agreed', () => {
    expect(missingFor('approve', 'sent')).toBeUndefined();
    expect(missingFor('approve', 'agreed', { documents: without('approvalOrder') })).toEqual([
      'O10-13 paperMissing',
    ]);
  });

  test('O10-14: a review rests on acts, on monitorings and on a protocol that is signed', () => {
    const missing = (facts: object) =>
      nextSteps(reviewMachine, 'analysis', {
        acts: whole.acts,
        documents: [paper('reviewProtocol')],
        monitoringFindings: 'Қанағаттану 4,6.',
        ...facts,
      })[0]?.missing.map(({ code }) => code);
    expect(missing({})).toEqual([]);
    expect(missing({ acts: [], monitoringFindings: ' ', documents: [] })).toEqual([
      'noActAnalysed',
      'noMonitoringAnalysed',
      'paperMissing',
      'protocolWithoutSignatories',
    ]);
  });

  test.each([
    ['decideUpdate', 'update', paper('updateOrder')],
    ['decideRepeal', 'repeal', paper('repealOrder')],
    ['decideKeep', 'keep', paper('reviewProtocol')],
  ] as const)('O10-14: %s asks for a signed protocol that names the decision', (event, decision, order) => {
    const missing = (...protocols: Partial<OfficialDocument>[]) =>
      nextSteps(reviewMachine, 'protocolSigned', {
        acts: whole.acts,
        documents: [...protocols.map((one) => paper('reviewProtocol', one)), order],
        monitoringFindings: '',
      }).find(({ transition }) => transition.event === event)?.missing;
    const protocol = (decided: string, day = '2029-03-01') => ({
      ...{ signedOn: day, createdAt: `${day}T06:00:00Z`, number: day },
      texts: { 'fact.reviewDecision': decided },
    });
    const other = decision === 'keep' ? 'repeal' : 'keep';
    expect(missing(protocol(decision))).toEqual([]);
    expect(missing(protocol(other))).toEqual([
      {
        ...{ code: 'reviewDecisionDiffers', clause: 'O10-14' },
        params: { decision, named: other, number: '2029-03-01' },
      },
    ]);
    // A correction takes its place once it is signed.
    expect(missing(protocol(other), protocol(decision, '2029-03-05'))).toEqual([]);
    expect(missing(protocol(other), { ...protocol(decision, '2029-03-05'), signedOn: null })).toMatchObject([
      { code: 'reviewDecisionDiffers' },
    ]);
    expect(missing()).toMatchObject([{ code: 'reviewProtocolUnsigned', clause: 'O10-14' }]);
  });
});

describe.each(machines)('the machine $id', ({ states, initial, transitions }) => {
  test('every state is reached from the beginning', () => {
    const reached = new Set<string>([initial]);
    for (let before = -1; before !== reached.size; ) {
      before = reached.size;
      for (const { from, to } of transitions) if (from.some((one) => reached.has(one))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...states].sort());
  });

  test('from one state an event leads to one other', () => {
    const pairs = transitions.flatMap(({ event, from }) => from.map((one) => `${one} ${event}`));
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
