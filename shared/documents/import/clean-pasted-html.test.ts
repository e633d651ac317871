import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, type RichBlock, richTextSchema } from '#shared/model/rich-text.ts';
import { isXmlSafe } from '../xml-safe-text.ts';
import { cleanPastedHtml } from './clean-pasted-html.ts';

function paste(html: string) {
  const result = cleanPastedHtml(html);
  richTextSchema.parse({ type: 'doc', content: result.content });
  return result;
}
const texts = (blocks: readonly RichBlock[]) => blocks.map(plainText);
const note = (code: string, count: number) => expect.objectContaining({ code, count });

describe('paste from Word', () => {
  const wordPage = (body: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; mso-pagination:widow-orphan;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
</head><body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

  it('leaves text and emphasis, and no markup of Word', () => {
    const { content, report } = paste(
      wordPage(
        `<p class=MsoNormal style='text-align:justify;text-indent:1.0cm'><b><span lang=KZ style='font-size:14.0pt;font-family:"Arial"'>Оқу
бағдарламасы</span></b><span style='mso-spacerun:yes'>  </span><i>туралы</i><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
      ),
    );
    expect(content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Оқу бағдарламасы', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'туралы', marks: [{ type: 'italic' }] },
        ],
      },
    ]);
    expect(report).toEqual([]);
  });

  const item = (level: number, mark: string, text: string, list = 'l0') =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;

  it('makes lists of the paragraphs that only look like one', () => {
    const { content } = paste(
      wordPage(
        item(1, '·', 'бір') +
          item(2, 'o', 'ішкі') +
          item(1, '·', 'екі') +
          item(1, '3.', 'үш', 'l1') +
          item(1, '4.', 'төрт', 'l1'),
      ),
    );
    expect(content).toMatchObject([
      {
        type: 'bulletList',
        content: [
          { content: [{ content: [{ text: 'бір' }] }, { type: 'bulletList', content: [{}] }] },
          { content: [{ content: [{ text: 'екі' }] }] },
        ],
      },
      { type: 'orderedList', attrs: { start: 3 }, content: [{}, {}] },
    ]);
  });

  it('keeps footnotes as footnotes', () => {
    const { content } = paste(
      wordPage(`<p class=MsoNormal>Мәтін<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>.</p>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Ескертпе мәтiнi.</p></div></div>`),
    );
    expect(content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Мәтін' },
          { type: 'footnote', attrs: { text: 'Ескертпе мәтіні.' } },
          { type: 'text', text: '.' },
        ],
      },
    ]);
  });

  it('keeps merged cells, drops comments and counts pictures', () => {
    const { content, report } = paste(
      wordPage(`<table class=MsoTableGrid border=1><tr><td colspan=2 rowspan=2 width=100><p class=MsoNormal>A</p></td><td><p>B</p></td></tr><tr><td>C</td></tr></table>
<p>Сурет <!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/a.png"/></v:shape><![endif]--><![if !vml]><img width=1 src="file:///C:/a.png"><![endif]></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p>Пікір</p></div></div>`),
    );
    expect(content).toMatchObject([
      {
        type: 'table',
        content: [{ content: [{ attrs: { colspan: 2, rowspan: 2 } }, {}] }, { content: [{}] }],
      },
      { type: 'paragraph' },
    ]);
    expect(texts(content).join(' ')).not.toContain('Пікір');
    expect(report).toEqual([note('imagesDropped', 1), note('commentsDropped', 1)]);
  });
});

describe('paste from LibreOffice', () => {
  it('reads its fonts, lists and footnotes', () => {
    const { content } = paste(
      `<meta charset="utf-8"><style type="text/css">p { line-height: 115% }</style><h1 class="western">Тақырып</h1>
<p style="margin-bottom: 0cm"><font face="Arial, sans-serif"><font size="4">Мәтін<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></font></font></p>
<ol><li><p>бір</p><p>жалғасы</p></li><li><p>екі</p></li></ol>
<div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Ескертпе</p></div>`,
    );
    expect(content).toMatchObject([
      { type: 'heading', attrs: { level: 2 } },
      { content: [{ text: 'Мәтін' }, { type: 'footnote', attrs: { text: 'Ескертпе' } }] },
      { type: 'orderedList', content: [{ content: [{ type: 'paragraph' }, { type: 'paragraph' }] }, {}] },
    ]);
    expect(content).toHaveLength(3);
  });
});

describe('paste from Google Docs', () => {
  it('reads emphasis from styles, and its wrapper is not bold', () => {
    const { content } = paste(
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="text-align:center"><span style="font-weight:700;font-style:italic;text-decoration:none">Қалың</span><span style="font-weight:400"> жай</span><a href="https://adilet.zan.kz/"><span style="text-decoration:underline">сілтеме</span></a></p><ul><li dir="ltr" aria-level="1"><p>бір</p><ul><li aria-level="2"><p>екі</p></li></ul></li></ul></b>`,
    );
    expect(content).toEqual([
      {
        type: 'paragraph',
        attrs: { textAlign: 'center' },
        content: [
          { type: 'text', text: 'Қалың', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'text', text: ' жай' },
          {
            type: 'text',
            text: 'сілтеме',
            marks: [{ type: 'link', attrs: { href: 'https://adilet.zan.kz/' } }],
          },
        ],
      },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              { type: 'paragraph', content: [{ type: 'text', text: 'бір' }] },
              {
                type: 'bulletList',
                content: [
                  {
                    type: 'listItem',
                    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'екі' }] }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('keeps its footnotes', () => {
    const { content } = paste(
      `<p>Мәтін<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Ескертпе</span></p></div>`,
    );
    expect(content).toMatchObject([
      { content: [{ text: 'Мәтін' }, { type: 'footnote', attrs: { text: 'Ескертпе' } }] },
    ]);
  });
});

describe('paste from anywhere', () => {
  it('cleans texts and tells what was put right', () => {
    const { content, report } = paste('<p>ж<b>əне</b>\u202E бi\u00ADлiм\u0000</p>');
    expect(texts(content)).toEqual(['және білім']);
    expect(report).toEqual([
      { code: 'lookAlikesMended', count: 3, params: { words: 'және, білім' } },
      note('charactersRemoved', 3),
    ]);
  });

  it('lets no script, frame or dangerous address through', () => {
    const { content, report } = paste(
      `<p onclick="a()">Мәтін <script>alert(1)</script><iframe src="https://a"></iframe><a href="javascript:alert(1)">а</a><a href=" data:text/html,x">б</a><a href="file:///C:/x">в</a></p><svg onload="a()"><text>ж</text></svg>`,
    );
    expect(content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Мәтін абв' }] }]);
    expect(report).toEqual([
      note('drawingsDropped', 1),
      note('unsafeLinksDropped', 3),
      note('scriptsDropped', 2),
    ]);
  });

  it('headings inside cells and tables inside tables become paragraphs', () => {
    const { content, report } = paste(
      '<table><tr><th><h2>Бас</h2></th><td><table><tr><td>ішкі</td></tr></table></td></tr></table>',
    );
    expect(content).toMatchObject([
      {
        type: 'table',
        content: [
          { content: [{ type: 'tableHeader', content: [{ type: 'paragraph' }] }, { type: 'tableCell' }] },
        ],
      },
    ]);
    expect(report).toEqual([note('nestedTablesFlattened', 1)]);
  });

  it('spans that reach beyond the table are cut, short rows are filled', () => {
    const { content } = paste(
      '<table><tr><td rowspan=99 colspan=0>а</td><td>б</td></tr><tr><td>в</td><td>г</td></tr><tr></tr></table>',
    );
    const [table] = content;
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.content.map((row) => row.content.length)).toEqual([3, 2]);
    expect(table.content[0]?.content[0]?.attrs?.rowspan).toBe(2);
  });

  it('plain text, and nothing at all', () => {
    expect(paste('Тек мәтін').content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Тек мәтін' }] },
    ]);
    expect(paste('').content).toEqual([]);
    expect(paste('<p>&nbsp;</p>').content).toEqual([]);
  });

  it('nesting without end and tables without measure end in something that the editor can hold', () => {
    expect(texts(paste(`${'<div><b>'.repeat(20_000)}ішінде`).content)).toEqual(['ішінде']);
    expect(texts(paste(`${'<ul><li>'.repeat(3_000)}ішінде`).content)).toEqual(['ішінде']);
    const { content } = paste(`<table>${'<tr><td colspan=60>а</td></tr>'.repeat(3_000)}</table>`);
    expect(content).toHaveLength(3_000);
  });

  it('any HTML gives blocks of the model, and nothing that XML forbids', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<ul>',
        '<ol start=5>',
        '<li>',
        '</ul>',
        '<table>',
        '<tr>',
        '<td colspan=3 rowspan=2>',
        '</td>',
        '</table>',
        '<b>',
        '</b>',
        '<h1>',
        '<a href="https://a.kz">',
        '<br>',
        '<!--',
        '-->',
        '<![if x]>',
        "<p style='mso-list:l0 level3 lfo1'>",
        '<style>',
        '</style>',
        'мәтін ',
        '&#0;',
        '&#xD800;',
        '&nbsp;',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const text of texts(paste(pieces.join('')).content)) expect(isXmlSafe(text)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
