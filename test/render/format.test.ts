import { beforeAll, describe, expect, it } from 'vitest';
import { renderProgramme } from '#shared/documents/render-programme.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import { sampleProgramme } from './fixtures/sample-programme.ts';
import { smallProgramme } from './fixtures/small-programme.ts';
import { contentsEntries } from './reading/contents-entries.ts';
import { type DocxParts, partRoot, readParts, storyPaths } from './reading/read-package.ts';
import { type FormattingReader, type Properties, readFormatting } from './reading/resolve-formatting.ts';
import { childOf, childrenOf, descendantsOf, shownText, type XmlNode } from './reading/xml-tree.ts';

/** The clause's own figures, written down here a second time on purpose: twips and half-points. */
const clause = {
  font: 'Times New Roman',
  halfPoints: '28',
  line: '240',
  firstLine: '709',
  left: '1417',
  right: '850',
  cm2_5: /^141[78]$/,
};

const programmes = {
  'the sample in Kazakh': sampleProgramme,
  'a small programme in Kazakh': () => smallProgramme('kk'),
  'a small programme in Russian': () => smallProgramme('ru'),
};

interface Place {
  part: string;
  paragraph: XmlNode;
  inTable: boolean;
}

function paragraphsOf(parts: DocxParts): Place[] {
  return storyPaths(parts).flatMap((part) => {
    const root = partRoot(parts, part);
    const inTables = new Set(descendantsOf(root, 'w:tbl').flatMap((table) => descendantsOf(table, 'w:p')));
    return descendantsOf(root, 'w:p').map((paragraph) => ({
      part,
      paragraph,
      inTable: inTables.has(paragraph),
    }));
  });
}

const slots = (run: Properties): (string | undefined)[] =>
  ['ascii', 'hAnsi', 'cs', 'eastAsia'].map((slot) => run[`rFonts.${slot}`]);

describe.each(Object.entries(programmes))('O10-10 in %s', (_, content) => {
  let parts: DocxParts;
  let formatting: FormattingReader;
  let places: Place[];
  beforeAll(async () => {
    parts = readParts((await renderProgramme(content())).bytes);
    formatting = readFormatting(parts);
    places = paragraphsOf(parts);
  });
  const at = ({ part, paragraph }: Place) => `${part}: ${shownText(paragraph).slice(0, 60)}`;
  const runsOf = (place: Place) =>
    descendantsOf(place.paragraph, 'w:r').map((run) => ({
      place,
      run: formatting.run(place.paragraph, run),
    }));

  it('O10-10: every run asks for Times New Roman in all four slots', () => {
    const wrong = places.flatMap(runsOf).filter(({ run }) => slots(run).some((font) => font !== clause.font));
    expect(wrong.map(({ place }) => at(place))).toEqual([]);
    const empty = places.filter(({ paragraph }) => {
      const mark = formatting.run(paragraph, { name: 'w:r', attributes: {}, children: [] });
      return slots(mark).some((font) => font !== clause.font);
    });
    expect(empty.map(at)).toEqual([]);
    const themed = [...parts].filter(
      ([path, xml]) => path.startsWith('word/') && /w:(ascii|hAnsi|cs|eastAsia)Theme=/.test(xml),
    );
    expect(themed.map(([path]) => path)).toEqual([]);
  });

  it('O10-10: every run is 14 points, in tables, footnotes and footers too', () => {
    const wrong = places
      .flatMap(runsOf)
      .filter(({ run }) => run.sz !== clause.halfPoints || run.szCs !== clause.halfPoints);
    expect(wrong.map(({ place }) => at(place))).toEqual([]);
  });

  it('O10-10: every paragraph is single-spaced with nothing before or after', () => {
    const wrong = places.filter(({ paragraph }) => {
      const found = formatting.paragraph(paragraph);
      return (
        found['spacing.line'] !== clause.line ||
        found['spacing.lineRule'] !== 'auto' ||
        found['spacing.before'] !== '0' ||
        found['spacing.after'] !== '0'
      );
    });
    expect(wrong.map(at)).toEqual([]);
  });

  it('O10-10: body paragraphs begin 1.25 cm in; centred ones, tables, notes and footers do not', () => {
    const firstLineOf = ({ paragraph }: Place) => formatting.paragraph(paragraph)['ind.firstLine'] ?? '0';
    const body = places.filter(
      (place) =>
        place.part === 'word/document.xml' &&
        !place.inTable &&
        formatting.paragraph(place.paragraph).jc === 'both',
    );
    expect(body.length).toBeGreaterThan(10);
    expect(body.filter((place) => firstLineOf(place) !== clause.firstLine).map(at)).toEqual([]);
    const indented = places.filter(
      (place) =>
        place.inTable ||
        place.part !== 'word/document.xml' ||
        formatting.paragraph(place.paragraph).jc === 'center',
    );
    expect(indented.filter((place) => firstLineOf(place) !== '0').map(at)).toEqual([]);
  });

  it('O10-10: A4, left 2.5 cm, right 1.5 cm, above, below, header and footer 2.5 cm, in every section', () => {
    const sections = descendantsOf(partRoot(parts, 'word/document.xml'), 'w:sectPr');
    expect(sections.length).toBeGreaterThan(0);
    for (const section of sections) {
      expect(childOf(section, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
      const margin = childOf(section, 'w:pgMar')?.attributes ?? {};
      expect(margin).toMatchObject({ 'w:left': clause.left, 'w:right': clause.right, 'w:gutter': '0' });
      for (const side of ['top', 'bottom', 'header', 'footer'])
        expect(margin[`w:${side}`]).toMatch(clause.cm2_5);
    }
  });

  it('O10-10: the footer has the page number, the title page has none', () => {
    const section = descendantsOf(partRoot(parts, 'word/document.xml'), 'w:sectPr')[0];
    expect(childOf(section, 'w:titlePg')).toBeDefined();
    const relationships = childrenOf(partRoot(parts, 'word/_rels/document.xml.rels'), 'Relationship');
    const footer = (type: string) => {
      const id = childrenOf(section, 'w:footerReference').find(
        ({ attributes }) => attributes['w:type'] === type,
      )?.attributes['r:id'];
      const target = relationships.find(({ attributes }) => attributes.Id === id)?.attributes.Target;
      return descendantsOf(partRoot(parts, `word/${target}`), 'w:instrText')
        .flatMap(({ children }) => children)
        .join('')
        .trim();
    };
    expect(footer('default')).toBe('PAGE');
    expect(footer('first')).toBe('');
  });

  it('O10-10: the language tags are those of Kazakh or Russian; Latin text is marked as English', () => {
    const own = content().programme.language === 'kk' ? 'kk-KZ' : 'ru-RU';
    const languages = new Map(
      places.flatMap((place) =>
        descendantsOf(place.paragraph, 'w:r').map(
          (run) => [shownText(run), formatting.run(place.paragraph, run).lang] as const,
        ),
      ),
    );
    expect(new Set(languages.values())).toEqual(new Set([own, 'en-US']));
    for (const [words, language] of languages)
      if (language === 'en-US') expect(words).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(parts.get('docProps/core.xml')).toContain(`<dc:language>${own}</dc:language>`);
  });

  it('O10-7: exactly the ten sections, in their order, as headings of the first level that navigation finds', () => {
    const { language } = content().programme;
    const headings = places.filter(({ paragraph }) => formatting.styleName(paragraph) === 'heading 1');
    expect(headings.map(({ paragraph }) => shownText(paragraph))).toEqual(
      sectionKeys.map((key, index) => `${index + 1}. ${sectionName(key, language)}`),
    );
    for (const { paragraph } of headings) {
      expect(formatting.paragraph(paragraph)).toMatchObject({ outlineLvl: '0', keepNext: 'on' });
      for (const run of descendantsOf(paragraph, 'w:r'))
        expect(formatting.run(paragraph, run)).toMatchObject({ b: 'on', color: 'auto' });
    }
  });

  it('the contents name every section and second-level heading with a page number, and no update is asked for', () => {
    const entries = contentsEntries(parts);
    const headings = places.filter(({ paragraph }) => /^heading [12]$/.test(formatting.styleName(paragraph)));
    expect(entries.map(({ headingText }) => headingText)).toEqual(
      headings.map(({ paragraph }) => shownText(paragraph)),
    );
    for (const { text, headingText, number } of entries) {
      expect(text).toBe(headingText);
      expect(number).toMatch(/^[1-9]\d*$/);
    }
    for (const [path, xml] of parts)
      expect(`${path} ${/w:dirty|updateFields/.exec(xml)?.[0] ?? ''}`).toBe(`${path} `);
  });

  it('tables fill the text width to the twip, repeat their header rows and keep rows of less than half a page whole', () => {
    const tables = descendantsOf(partRoot(parts, 'word/document.xml'), 'w:tbl');
    expect(tables.length).toBeGreaterThanOrEqual(3);
    for (const table of tables) {
      const width = 11906 - 1417 - 850;
      expect(childOf(childOf(table, 'w:tblPr'), 'w:tblW')?.attributes).toEqual({
        'w:w': String(width),
        'w:type': 'dxa',
      });
      const columns = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) =>
        Number(attributes['w:w']),
      );
      expect(columns.reduce((sum, column) => sum + column, 0)).toBe(width);
      const rows = childrenOf(table, 'w:tr').map((row) => childOf(row, 'w:trPr'));
      expect(rows.every((row) => childOf(row, 'w:cantSplit'))).toBe(true);
      expect(childOf(rows[0], 'w:tblHeader')).toBeDefined();
      expect(childOf(rows.at(-1), 'w:tblHeader')).toBeUndefined();
    }
  });
});

describe('the rest of the file', () => {
  it('gives the same bytes for the same content', async () => {
    const [first, second] = [
      await renderProgramme(smallProgramme()),
      await renderProgramme(smallProgramme()),
    ];
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
  });

  it('has the injected instant, title and author in its properties, and the mode in which Word does not squeeze lines', async () => {
    const { bytes } = await renderProgramme(smallProgramme(), { createdAt: '2026-03-01T10:00:00+05:00' });
    const parts = readParts(bytes);
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core.match(/2026-03-01T05:00:00Z/g)).toHaveLength(2);
    expect(core).toContain('<dc:title>Қазіргі сабақты жоспарлау</dc:title>');
    expect(core).toContain('<dc:creator>«Өлшем» біліктілікті арттыру орталығы</dc:creator>');
    expect(parts.get('word/settings.xml')).toMatch(/compatibilityMode"[^>]*w:val="14"/);
  });

  it('O10-10: a smaller size in tables is a setting that touches nothing else', async () => {
    const content = smallProgramme();
    content.organisation.documents = { tableFontSize: 11, runningHeads: 'marginsOnly' };
    const parts = readParts((await renderProgramme(content)).bytes);
    const formatting = readFormatting(parts);
    for (const { paragraph, inTable } of paragraphsOf(parts))
      for (const run of descendantsOf(paragraph, 'w:r'))
        expect(formatting.run(paragraph, run)).toMatchObject(
          inTable ? { sz: '22', szCs: '22' } : { sz: '28', szCs: '28' },
        );
    const margin = childOf(
      descendantsOf(partRoot(parts, 'word/document.xml'), 'w:sectPr')[0],
      'w:pgMar',
    )?.attributes;
    expect(margin).toMatchObject({
      'w:top': '1417',
      'w:bottom': '1417',
      'w:header': '709',
      'w:footer': '709',
    });
  });
});
