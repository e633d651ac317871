import { describe, expect, it } from 'vitest';
import type { Remark } from '#shared/model/development/remark.ts';
import type { ReviewDecision } from '#shared/model/development/review-decision.ts';
import { defaultDocumentSettings } from '#shared/model/document-settings.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import type { Block, PageDocument, ParagraphBlock } from '../../document-model.ts';
import { bothLanguages } from '../both-languages.ts';
import { languageOrder } from '../letterhead.ts';
import type { NamedProgramme, OfficialPaper, PaperFrame } from '../paper.ts';
import { cellText, printedText } from '../printed-text.ts';
import { layoutPaper } from '../render-paper.ts';
import { approvalOrder } from './approval-order.ts';
import { councilProtocol } from './council-protocol.ts';
import { coverLetter } from './cover-letter.ts';
import { type DevelopmentOrderData, developmentOrder } from './development-order.ts';
import { needsProtocol } from './needs-protocol.ts';
import { documentRegister } from './registers.ts';
import { remarksSummary } from './remarks-summary.ts';
import { repealOrder, updateOrder } from './review-orders.ts';
import { reviewProtocol } from './review-protocol.ts';
import { versionComparison } from './version-comparison.ts';

const nothing = { kk: '', ru: '' };
const organisation: Organisation = {
  id: 'o',
  profile: 'O10',
  name: { kk: '«Үлгі» орталығы', ru: 'Центр «Үлгі»' },
  shortName: nothing,
  director: { name: 'Ә. Т. Бейсенғалиева', post: { kk: 'Директор', ru: 'Директор' } },
  letterhead: { superior: nothing, address: nothing, phone: '', email: '', website: '', bin: '' },
  city: nothing,
  documents: defaultDocumentSettings,
};
const programme: NamedProgramme = { title: { kk: 'Атауы', ru: 'Название' }, hours: 80, studyForm: 'blended' };
const author = { part: 'author', name: 'С. Д. Жарқынтаева', post: 'әдіскер' } as const;
const frame: PaperFrame = {
  organisation,
  language: 'kk',
  number: '21',
  date: '2026-02-18',
  texts: {},
  signatories: [],
  createdAt: '2026-02-18T09:00:00+05:00',
};
const inRussian: PaperFrame = { ...frame, language: 'ru' };

function* paragraphsOf(blocks: readonly Block[]): Generator<ParagraphBlock> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row) yield* cell.blocks;
  }
}
const textOf = ({ inlines, list }: ParagraphBlock): string =>
  (list?.mark ? `${list.mark} ` : '') +
  inlines
    .map((inline) => ('text' in inline ? inline.text : ''))
    .join('')
    .replace(/\u00a0/g, ' ');
const linesOf = ({ blocks }: PageDocument): string[] => [...paragraphsOf(blocks)].map(textOf);
function paper(made: OfficialPaper | { ok: boolean }): OfficialPaper {
  if ('document' in made) return made;
  if (made.ok && 'value' in made) return made.value as OfficialPaper;
  throw new Error(JSON.stringify(made));
}
const lines = (made: OfficialPaper | { ok: boolean }): string[] => linesOf(paper(made).document);

const orderData: DevelopmentOrderData = {
  programme,
  protocol: { number: '3', date: '2026-02-16' },
  term: { from: '2026-02-19', until: '2026-04-29' },
  responsible: [],
  control: null,
};

describe('papers that are refused', () => {
  const needs = { programme, acts: [], researches: [] };
  const review = { programme, acts: [], monitoringFindings: '', decision: 'keep', reason: '' } as const;
  const nobody = { ...organisation, director: { name: ' ', post: nothing } };

  it('O10-5: no signatories, no protocol; the director is one of them', () => {
    expect(needsProtocol(needs, frame)).toEqual({
      ok: false,
      problem: { code: 'protocolWithoutSignatories', clause: 'O10-5' },
    });
    const nameless = { ...frame, signatories: [{ ...author, name: ' ' }] };
    expect(needsProtocol(needs, nameless)).toMatchObject({ problem: { code: 'protocolWithoutSignatories' } });
    const headless = { ...frame, organisation: nobody, signatories: [author] };
    expect(needsProtocol(needs, headless)).toMatchObject({ problem: { code: 'protocolWithoutDirector' } });
    const acting = {
      part: 'director',
      name: 'Қ. М. Төлегенова',
      post: 'Директордың міндетін атқарушы',
    } as const;
    expect(needsProtocol(needs, { ...headless, signatories: [author, acting] }).ok).toBe(true);
  });

  it('O10-14: the protocol of a review has the same signatories', () => {
    expect(reviewProtocol(review, frame)).toMatchObject({
      problem: { code: 'protocolWithoutSignatories', clause: 'O10-14' },
    });
    expect(reviewProtocol(review, { ...frame, signatories: [author] }).ok).toBe(true);
  });

  it.each([
    ['kk', 'хаттамамен ресімделсін', 'бұйрықпен ресімделсін'],
    ['ru', 'данным протоколом', 'Оформить настоящее решение приказом'],
  ] as const)(
    'O10-14: a programme is kept by the protocol itself, all else by an order (%s)',
    (language, own, order) => {
      const decided = (decision: ReviewDecision) =>
        lines(reviewProtocol({ ...review, decision }, { ...frame, language, signatories: [author] })).join(
          '\n',
        );
      expect(decided('keep')).toContain(own);
      expect(decided('keep')).not.toContain(order);
      for (const decision of ['update', 'repeal'] as const) {
        expect(decided(decision)).toContain(order);
        expect(decided(decision)).not.toContain(own);
      }
    },
  );

  it('O10-6: no order without a protocol, nor with a term that ends before it begins', () => {
    expect(developmentOrder({ ...orderData, protocol: null }, frame)).toMatchObject({
      problem: { code: 'orderWithoutProtocol', clause: 'O10-6' },
    });
    const term = { from: '2026-04-29', until: '2026-04-28' };
    expect(developmentOrder({ ...orderData, term }, frame)).toEqual({
      ok: false,
      problem: {
        ...{ code: 'termEndsBeforeItBegins', clause: 'O10-6' },
        params: { from: '29.04.2026', until: '28.04.2026' },
      },
    });
    expect(
      developmentOrder({ ...orderData, term: { from: '2026-04-29', until: '2026-04-29' } }, frame).ok,
    ).toBe(true);
  });

  it('O10-13: no approving order without the decision of the Expert Council', () => {
    expect(approvalOrder({ programme, conclusion: null, control: null }, frame)).toMatchObject({
      problem: { code: 'orderWithoutConclusion', clause: 'O10-13' },
    });
  });

  it('O10-14: no order of a review without its protocol', () => {
    const data = { programme, protocol: null, approval: { number: '64', date: null }, control: null };
    expect(repealOrder({ ...data, repealedFrom: null }, frame)).toMatchObject({
      problem: { code: 'orderWithoutProtocol', clause: 'O10-14' },
    });
    expect(updateOrder({ ...data, term: orderData.term, responsible: [] }, frame)).toMatchObject({
      problem: { code: 'orderWithoutProtocol', clause: 'O10-14' },
    });
  });
});

describe('what a person wrote before the paper was signed', () => {
  const write = (texts: PaperFrame['texts']) => lines(developmentOrder(orderData, { ...frame, texts }));

  it('stands in its place, and items that they added follow', () => {
    const written = write({ subject: 'Өз тақырыбы туралы', item2: 'Өз тармағы.', item8: 'Қосымша тармақ.' });
    expect(written).toContain('Өз тақырыбы туралы');
    expect(written).toContain('2. Өз тармағы.');
    expect(written).toContain('8. Қосымша тармақ.');
  });

  it('leaves an item out where they emptied it, and the numbers close up', () => {
    const items = write({ item2: '', basis: '' }).filter((line) => /^\d+\. /.test(line));
    expect(items).toHaveLength(6);
    expect(items.map((line) => line.split('.')[0])).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(write({ basis: '' }).join()).not.toContain('Негіздеме');
  });

  it('each place says what the program proposes there', () => {
    const { places } = paper(developmentOrder(orderData, { ...frame, texts: { item1: 'Басқа.' } }));
    expect(places.map(({ place }) => place)).toEqual([
      'subject',
      'preamble',
      ...[1, 2, 3, 4, 5, 6, 7].map((number) => `item${number}`),
      'basis',
    ]);
    expect(places.find(({ place }) => place === 'item1')?.proposed).toMatch(/әзірленсін\.$/);
  });
});

describe('fields that are empty or long', () => {
  const empty: PaperFrame = {
    ...frame,
    organisation: { ...organisation, name: nothing, director: { name: '', post: nothing } },
    number: '',
    date: null,
  };
  const unnamed: NamedProgramme = { ...programme, title: nothing };
  const none = { number: '', date: null };

  it.each(['kk', 'ru'] as const)('%s: what is not known is left out or a line to write on', (language) => {
    const made = [
      developmentOrder(
        { ...orderData, programme: unnamed, protocol: none, term: { from: null, until: null } },
        { ...empty, language },
      ),
      councilProtocol(
        {
          programme: unnamed,
          decision: 'return',
          speaker: null,
          spoke: [],
          votes: null,
          invited: [],
          otherQuestions: [],
        },
        { ...empty, language },
      ),
      coverLetter(
        {
          programme: unnamed,
          addressee: nothing,
          replyTo: none,
          councilProtocol: none,
          developmentOrder: none,
          discussion: { from: null, until: null },
          link: '',
          items: [],
          executor: null,
        },
        { ...empty, language },
      ),
    ];
    const all = made.flatMap(lines).join('\n');
    expect(all).not.toMatch(/undefined|null|NaN|\{\{/);
    expect(all).toContain('«____» ______________');
    expect(all).toContain('№ ______');
  });

  it('names of 300 letters are printed whole', () => {
    const name = `${'Ұзақ атау '.repeat(29)}орталығы`;
    const long = { ...organisation, name: { kk: name, ru: name } };
    const text = linesOf(
      paper(
        developmentOrder(
          {
            ...orderData,
            responsible: [
              { name, post: name, task: name },
              { ...author, task: '' },
            ],
          },
          { ...frame, organisation: long },
        ),
      ).document,
    ).join('\n');
    expect(text).toContain(`${name} директорының 2026 жылғы 18 ақпандағы № 21 бұйрығына қосымша`);
    expect(text.split(name).length).toBeGreaterThan(4);
  });

  it('a column that nobody filled in is left out', () => {
    const people = [author, { ...author, name: 'Т. Р. Айдынбекұлы' }];
    const titles = (task: string) =>
      lines(developmentOrder({ ...orderData, responsible: people.map((one) => ({ ...one, task })) }, frame));
    expect(titles('')).not.toContain('Міндеті');
    expect(titles('Мазмұнын жазу')).toContain('Міндеті');
  });

  it('an acting head signs and stands on the header of the annex', () => {
    const acting = {
      part: 'director',
      name: 'Қ. М. Төлегенова',
      post: 'Директордың міндетін атқарушы',
    } as const;
    const data = { programme, conclusion: none, control: null };
    expect(lines(approvalOrder(data, { ...frame, signatories: [acting] }))).toContain(
      '«Үлгі» орталығы директордың міндетін атқарушысының 2026 жылғы 18 ақпандағы № 21 бұйрығына қосымша',
    );
  });
});

describe('O10-9: the summary of remarks', () => {
  const remark = (index: number): Remark => ({
    id: `r${index}`,
    developmentId: 'd',
    source: 'page',
    sourceNote: '',
    author: `Автор ${index}`,
    affiliation: '',
    receivedOn: '2026-05-04',
    kind: 'remark',
    section: null,
    text: `Ескерту ${index}`,
    hidden: index % 2 === 0,
    decision: index % 3 === 0 ? 'takenIntoAccount' : 'refused',
    answer: index % 3 === 1 ? '' : 'Жауап',
    changedSection: 'topic',
    answeredOn: null,
  });
  const summary = (count: number) =>
    remarksSummary(
      {
        programme,
        term: { from: '2026-04-30', until: '2026-05-18' },
        link: '',
        remarks: Array.from({ length: count }, (_, index) => remark(index)),
      },
      frame,
    ).document;

  it('O10-9: counts what was taken into account, refused with a justification, not answered', () => {
    expect(linesOf(summary(9))).toContain(
      'Барлығы түскені – 9, оның ішінде ескерілгені – 3, негіздемемен қабылданбағаны – 3, жауап берілмегені – 3.',
    );
    expect(linesOf(summary(0)).join()).toContain('ұсыныс, ескерту немесе ұсыным түскен жоқ');
  });

  it('O10-9: a refusal names no changed section', () => {
    const { laidOut } = layoutPaper(summary(3), organisation.documents);
    const lines = laidOut.pages.flatMap((page) => page.lines.flatMap(({ pieces }) => pieces));
    expect(lines.filter(({ text }) => text.includes('Өзгертілген'))).toHaveLength(1);
  });

  it('O10-9: a thousand remarks stand in one table whose header repeats on every page', () => {
    const { laidOut } = layoutPaper(summary(1000), organisation.documents);
    const texts = laidOut.pages.map((page) =>
      page.lines.map(({ pieces }) => pieces.map(({ text }) => text).join(' ')),
    );
    expect(texts.flat().filter((text) => /^Ескерту \d+$/.test(text))).toHaveLength(1000);
    const withRows = texts.filter((page) => page.some((text) => /^Ескерту \d+$/.test(text)));
    expect(withRows.length).toBeGreaterThan(20);
    for (const page of withRows) expect(page).toContain('Мазмұны');
  });
});

describe('O10-11: what goes to the authorised body', () => {
  it('O10-11: the letter names what lies with it, and its link is a link', () => {
    const { document } = coverLetter(
      {
        programme,
        addressee: { kk: 'Қазақстан Республикасы Оқу-ағарту министрлігі', ru: 'Министерство' },
        replyTo: { number: '12', date: '2026-05-01' },
        councilProtocol: { number: '5', date: '2026-05-20' },
        developmentOrder: { number: '21', date: '2026-02-18' },
        discussion: { from: '2026-04-30', until: '2026-05-18' },
        link: 'https://ulgi.example/a?b=1',
        items: [
          { kind: 'coverLetter', paper: null, file: '', sheets: 1, copies: 1 },
          { kind: 'draft', paper: null, file: '', sheets: 42, copies: 1 },
          { kind: 'councilProtocol', paper: null, file: '', sheets: null, copies: 1 },
          { kind: 'discussionLink', paper: null, file: '', sheets: null, copies: 1 },
        ],
        executor: null,
      },
      frame,
    );
    expect(linesOf(document)).toContain('Қазақстан Республикасы Оқу-ағарту министрлігіне');
    expect(linesOf(document)).toContain('2026 жылғы 1 мамырдағы № 12 хатқа');
    expect(linesOf(document).filter((line) => /^\d\. /.test(line))).toEqual([
      '1. Бағдарлама жобасы – 42 парақ, 1 дана',
      '2. Оқу-әдістемелік кеңес хаттамасының көшірмесі – ______ парақ, 1 дана',
    ]);
    const links = [...paragraphsOf(document.blocks)].flatMap(({ inlines }) =>
      inlines.flatMap((inline) => (inline.kind === 'text' && inline.link ? [inline.link] : [])),
    );
    expect(links).toEqual(['https://ulgi.example/a?b=1']);
  });

  it('O10-11: the council is never shortened, and its decision follows what it decided', () => {
    const data = { programme, speaker: null, spoke: [], votes: null, invited: [], otherQuestions: [] };
    const approved = lines(councilProtocol({ ...data, decision: 'approve' }, frame)).join('\n');
    const returned = lines(councilProtocol({ ...data, decision: 'return' }, frame)).join('\n');
    expect(approved).toContain('мақұлдансын');
    expect(returned).toContain('пысықтауға қайтарылсын');
    expect(returned).not.toContain('мақұлдансын');
    expect(approved + returned).not.toMatch(/ОӘК/);
  });
});

describe('O10-14: two versions side by side', () => {
  const sections = Object.fromEntries(
    sectionKeys.map((key) => [key, `${key} мәтіні\nекінші абзац`]),
  ) as Record<(typeof sectionKeys)[number], string>;
  const compare = (after: Partial<typeof sections>) =>
    versionComparison(
      {
        programme,
        before: { on: '2023-07-05', sections },
        after: { on: '2026-07-03', sections: { ...sections, ...after } },
      },
      frame,
    ).document;
  const rowsOf = ({ blocks }: PageDocument) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

  it('O10-14: every section stands there, the same ones in one line', () => {
    const rows = rowsOf(compare({}));
    expect(rows).toHaveLength(11);
    expect(rows.slice(1).map((row) => row.map(({ blocks }) => blocks.map(textOf).join('')).at(-1))).toEqual(
      sectionKeys.map(() => 'Өзгеріссіз'),
    );
  });

  it('O10-14: only the words that changed are marked, in each version its own', () => {
    const rows = rowsOf(compare({ topic: 'topic мәтіні\nүшінші абзац' }));
    const changed = rows.find(
      (row) => row.length === 3 && row[1]?.blocks.map(textOf).join('') === 'екінші абзац',
    );
    const marked = changed
      ?.slice(1)
      .map(({ blocks }) =>
        blocks.flatMap(({ inlines }) =>
          inlines.flatMap((one) => (one.kind === 'text' && (one.bold || one.underline) ? [one.text] : [])),
        ),
      );
    expect(marked).toEqual([['екінші'], ['үшінші']]);
  });

  it('O10-14: what was taken out or added is said', () => {
    const all = linesOf(compare({ topic: 'topic мәтіні', aims: `${sections.aims}\nжаңа абзац` }));
    expect(all).toContain('(алынып тасталды)');
    expect(all).toContain('(жоқ)');
    expect(all).toContain('жаңа абзац');
  });
});

describe('a paper in both languages', () => {
  it('begins with the language that the organisation chose, Kazakh where it chose none', () => {
    expect(languageOrder(organisation)).toEqual(['kk', 'ru']);
    const documents = { ...defaultDocumentSettings, firstLanguage: 'ru' as const };
    expect(languageOrder({ ...organisation, documents })).toEqual(['ru', 'kk']);
  });

  it('has the second from a new page, its words marked as its language', () => {
    const [kk, ru] = [frame, inRussian].map((one) => paper(developmentOrder(orderData, one)).document);
    if (!kk || !ru) throw new Error('no paper');
    const both = bothLanguages(kk, ru);
    const all = [...paragraphsOf(both.blocks)];
    const second = all.slice([...paragraphsOf(kk.blocks)].length);
    expect(second[0]?.pageBreakBefore).toBe(true);
    expect(second.map(textOf).join()).toContain('ПРИКАЗЫВАЮ');
    for (const { inlines } of second)
      for (const inline of inlines) if (inline.kind === 'text') expect(inline.language).toBeDefined();
  });
});

it('a register lies on its side in small print', () => {
  const { document } = documentRegister({ term: { from: null, until: null }, documents: [] }, frame);
  const { format } = layoutPaper(document, organisation.documents);
  expect(format.page.width).toBeGreaterThan(format.page.height);
  expect(format.tableFontSize).toBe(20);
  expect(format.textWidth + format.margin.left + format.margin.right).toBe(format.page.width);
});

describe('what belongs together', () => {
  const responsible = ['С. Д. Жарқынтаева', 'Т. Р. Айдынбекұлы', 'Ш. М. Тілеуқабылова'].map((name) => ({
    name,
    post: 'әдіскер',
    task: '',
  }));
  const unspaced = (text: string): string => text.replace(/\s/g, '');
  /** The words of each page of an order with so many items more; words that stand apart have no space between them. */
  function pagesWith(items: number): string[] {
    const texts = Object.fromEntries(
      Array.from({ length: items }, (_, index) => [`item${8 + index}`, 'Тапсырма.']),
    );
    const { document } = paper(developmentOrder({ ...orderData, responsible }, { ...frame, texts }));
    return layoutPaper(document, organisation.documents).laidOut.pages.map((page) =>
      unspaced(page.lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')),
    );
  }

  it('none of those who read an order signs alone on a page', () => {
    const places = Array.from({ length: 40 }, (_, items) => {
      const pages = pagesWith(items);
      const first = pages.findIndex((page) => page.includes(unspaced('Бұйрықпен таныстым:')));
      expect(first).toBeGreaterThanOrEqual(0);
      for (const { name } of responsible)
        expect(pages[first], `${items} items more`).toContain(unspaced(name));
      return first;
    });
    expect(new Set(places).size).toBeGreaterThan(1);
  });

  it('a day stays with its month in a cell, and a sign with its number; a name may go on in the next line', () => {
    expect(cellText('2026 жылғы 20 мамыр, № 5, Ш. М. Тілеуқабылова')).toBe(
      '2026 жылғы 20\u00a0мамыр, №\u00a05, Ш. М. Тілеуқабылова',
    );
  });

  it.each([
    ['Осы 2029 жылғы 1 маусымнан', 'Осы 2029\u00a0жылғы 1\u00a0маусымнан'],
    ['с 1 июня 2029 года', 'с 1\u00a0июня 2029\u00a0года'],
    ['қалыс қалғаны – 1.', 'қалыс қалғаны\u00a0–\u00a01.'],
    ['көшірмесі – 2 парақ, 1 дана', 'көшірмесі\u00a0– 2\u00a0парақ, 1\u00a0дана'],
    ['листов: 2, экземпляров: 1', 'листов:\u00a02, экземпляров:\u00a01'],
  ])('no line ends inside «%s» after a number or before it', (text, printed) => {
    expect(printedText(text)).toEqual([expect.objectContaining({ text: printed })]);
  });
});
