import { element, elementWith, leaf, type Xml, xmlPart } from './xml-element.ts';

const colours: Readonly<Record<string, string>> = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '44546A',
  lt2: 'E7E6E6',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '000000',
  folHlink: '000000',
};

const fill = element('a:solidFill', leaf('a:schemeClr', { val: 'phClr' }));
const line = elementWith('a:ln', { w: 6350 }, fill, leaf('a:prstDash', { val: 'solid' }));
const effect = element('a:effectStyle', leaf('a:effectLst'));
const three = (name: string, style: Xml): Xml => element(name, style, style, style);
const plainStyles = elementWith(
  'a:fmtScheme',
  { name: 'Plain' },
  three('a:fillStyleLst', fill),
  three('a:lnStyleLst', line),
  three('a:effectStyleLst', effect),
  three('a:bgFillStyleLst', fill),
);

const fontOf = (name: string, font: string): Xml =>
  element(
    name,
    leaf('a:latin', { typeface: font }),
    leaf('a:ea', { typeface: '' }),
    leaf('a:cs', { typeface: '' }),
  );

/** `word/theme/theme1.xml`: what Word offers as the document's own fonts and colours; the font is O10-10's. */
export const themePart = (font: string): string =>
  xmlPart(
    elementWith(
      'a:theme',
      { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Ereje' },
      element(
        'a:themeElements',
        elementWith(
          'a:clrScheme',
          { name: 'Ereje' },
          ...Object.entries(colours).map(([name, val]) => element(`a:${name}`, leaf('a:srgbClr', { val }))),
        ),
        elementWith(
          'a:fontScheme',
          { name: 'Ereje' },
          fontOf('a:majorFont', font),
          fontOf('a:minorFont', font),
        ),
        plainStyles,
      ),
    ),
  );
