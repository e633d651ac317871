import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultDocumentSettings } from '#shared/model/document-settings.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { type ProgrammeContent, programmeContentSchema } from '#shared/model/programme.ts';
import { adoptProgramme } from './adopt-programme.ts';
import { readProgrammeFile } from './read-programme-file.ts';
import { writeProgrammeFile } from './write-programme-file.ts';

const both = (kk: string) => ({ kk, ru: '' });
const content: ProgrammeContent = {
  organisation: {
    id: 'org',
    profile: 'O10',
    name: both('Орталық'),
    shortName: both('О'),
    director: { name: 'А. Үлгіева', post: both('директор') },
    letterhead: { superior: both(''), address: both(''), phone: '', email: '', website: '', bin: '' },
    city: both('Астана'),
    documents: defaultDocumentSettings,
  },
  programme: {
    id: 'p1',
    title: both('Цифрлық сауаттылық 😀'),
    language: 'kk',
    direction: 'digital',
    audience: both('мұғалімдер'),
    hours: 80,
    studyForm: 'blended',
    year: 2026,
    authors: 'Б. Мысалов',
    createdAt: '2026-01-05T09:00:00+05:00',
    changedAt: '2026-01-05T09:00:00+05:00',
    deletedAt: null,
  },
  sections: [
    {
      id: 'p1/generalProvisions',
      programmeId: 'p1',
      key: 'generalProvisions',
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              {
                type: 'text',
                text: 'Мәтін',
                marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }],
              },
              { type: 'citation', attrs: { entryId: 'l1', page: '5' } },
            ],
          },
        ],
      },
    },
  ],
  glossary: [{ id: 'g1', programmeId: 'p1', order: 'a0', term: 'Рефлексия', definition: 'талдау' }],
  aims: [
    { id: 'goal1', programmeId: 'p1', order: 'a0', kind: 'goal', text: 'Мақсат', serves: [] },
    { id: 'task1', programmeId: 'p1', order: 'a1', kind: 'task', text: 'Міндет', serves: ['goal1', 'gone'] },
  ],
  curriculum: [
    {
      id: 'c1',
      programmeId: 'p1',
      order: 'a0',
      kind: 'topic',
      title: 'Тақырып',
      form: 'дәріс',
      hours: { lecture: 2, practice: 0, training: 0, selfStudy: 0, control: 0 },
      outcomeIds: ['task1'],
    },
  ],
  literature: [
    {
      id: 'l1',
      programmeId: 'p1',
      order: 'a0',
      list: 'main',
      text: 'Мысалов Б. Кітап. – Алматы, 2024.',
      year: 2024,
      origin: 'domestic',
      link: '',
    },
  ],
};

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const fileOf = (change: (copy: ProgrammeContent) => unknown, version = 1) => {
  const copy = structuredClone(content);
  change(copy);
  return encode({ format: 'ereje-programme', version, content: copy });
};
const problemOf = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.problem);

describe('programme file', () => {
  it('gives back what was written, to the letter', () => {
    expect(readProgrammeFile(writeProgrammeFile(content))).toEqual({ ok: true, value: content });
    expect(writeProgrammeFile(content)).toEqual(writeProgrammeFile(structuredClone(content)));
  });

  it('names both versions when the file comes from a newer program', () => {
    expect(problemOf(readProgrammeFile(fileOf(() => null, 7)))).toEqual({
      code: 'programmeFileNewer',
      params: { fileVersion: 7, programVersion: 1 },
    });
  });

  it.each([
    ['an empty file', new Uint8Array(), 'fileEmpty'],
    ['a docx', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'programmeFileNotOurs'],
    ['a text', new TextEncoder().encode('Сәлем'), 'programmeFileNotOurs'],
    ['JSON of another program', encode({ a: 1 }), 'programmeFileNotOurs'],
    ['a file cut off', writeProgrammeFile(content).slice(0, 700), 'programmeFileBroken'],
    ['a letter cut in half', Uint8Array.from([0x7b, 0x22, 0xd0, 0x22, 0x7d]), 'programmeFileNotText'],
    ['a nest of brackets', new TextEncoder().encode(`{"a":${'['.repeat(1e6)}`), 'programmeFileBroken'],
    [
      'a version that is no number',
      encode({ format: 'ereje-programme', version: 'x' }),
      'programmeFileInvalid',
    ],
    [
      'a row of another programme',
      fileOf((c) => Object.assign(c.aims[0] ?? {}, { programmeId: 'p2' })),
      'programmeFileForeignRow',
    ],
    [
      'a section of another programme',
      fileOf((c) => Object.assign(c.sections[0] ?? {}, { id: 'p2/topic' })),
      'programmeFileForeignRow',
    ],
    [
      'a section twice',
      fileOf((c) => c.sections.push(...structuredClone(c.sections))),
      'programmeFileSectionTwice',
    ],
    [
      'two rows with one id',
      fileOf((c) => c.glossary.push(...structuredClone(c.glossary))),
      'programmeFileSameId',
    ],
  ])('answers %s with one problem', (_what, bytes, code) => {
    expect(problemOf(readProgrammeFile(bytes))?.code).toBe(code);
  });

  it('refuses more than 100 MB without reading it', () => {
    const outcome = readProgrammeFile(new Uint8Array(100 * 1024 * 1024 + 1));
    expect(problemOf(outcome)).toEqual({ code: 'fileTooLarge', params: { limit: 100 } });
  });

  it('refuses lists nested so deep that reading them would exhaust the stack', () => {
    const deep = 20_000;
    const paragraph = '{"type":"paragraph"}';
    const list = '{"type":"bulletList","content":[{"type":"listItem","content":[';
    const nested = `${list.repeat(deep)}${paragraph}${']}]}'.repeat(deep)}`;
    const [section] = content.sections;
    const whole = new TextDecoder().decode(writeProgrammeFile(content));
    const [before, after] = JSON.stringify(JSON.parse(whole)).split(JSON.stringify(section?.body.content[0]));
    const bytes = new TextEncoder().encode(`${before}${nested}${after}`);
    expect(problemOf(readProgrammeFile(bytes))).toEqual({ code: 'programmeFileBroken' });
  });

  it('says where a value is not what it must be', () => {
    const bytes = fileOf((c) => Object.assign(c.programme, { hours: 'сексен' }));
    expect(problemOf(readProgrammeFile(bytes))).toEqual({
      code: 'programmeFileInvalid',
      params: { place: 'content.programme.hours' },
    });
  });

  it('keeps the text of a link that leads to a script and drops the link', () => {
    const bytes = new TextEncoder().encode(
      new TextDecoder()
        .decode(writeProgrammeFile(content))
        .replace('https://example.org/', 'javascript:alert(1)'),
    );
    const outcome = readProgrammeFile(bytes);
    expect(JSON.stringify(outcome)).not.toContain('javascript');
    expect(JSON.stringify(outcome)).toContain('Мәтін');
  });

  it('answers every damage with a value, never with an exception', () => {
    const whole = writeProgrammeFile(content);
    const place = fc.nat(whole.length - 1);
    fc.assert(
      fc.property(place, fc.nat(255), fc.nat(whole.length), (at, byte, end) => {
        const damaged = whole.slice(0, end);
        damaged[at] = byte;
        const outcome = readProgrammeFile(damaged);
        if (outcome.ok) programmeContentSchema.parse(outcome.value);
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => void readProgrammeFile(bytes)));
  });
});

describe('adoptProgramme', () => {
  let next = 0;
  const adopted = adoptProgramme(
    { ...content, programme: { ...content.programme, deletedAt: content.programme.createdAt } },
    () => `new${next++}`,
  );

  it('gives new ids to the programme and every row, and no id of the old one is left', () => {
    const { organisation: _, ...own } = adopted;
    expect(JSON.stringify(own)).not.toMatch(/"(?:p1|g1|goal1|task1|c1|l1|gone|p1\/[^"]*)"/u);
    expect(readProgrammeFile(writeProgrammeFile(adopted))).toMatchObject({ ok: true });
  });

  it('leads every reference to the same row as before', () => {
    const [goal, task] = adopted.aims;
    expect(task?.serves).toEqual([goal?.id]);
    expect(adopted.curriculum[0]?.outcomeIds).toEqual([task?.id]);
    expect(JSON.stringify(adopted.sections)).toContain(`"entryId":"${adopted.literature[0]?.id}"`);
  });

  it('takes the programme out of the bin', () => {
    expect(adopted.programme.deletedAt).toBeNull();
  });
});
