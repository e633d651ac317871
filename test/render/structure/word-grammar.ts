/**
 * The part of WordprocessingML that documents may use, after ECMA-376 part 1 (the CT_ types of wml.xsd).
 * `children` in the order that the schema's sequence asks for; `anyOrder` where it is a choice. `attributes` with the
 * pattern of their values; a name that ends in `!` is required. What is not here is reported as unknown.
 */
export interface ElementRule {
  children?: readonly string[];
  anyOrder?: true;
  attributes?: Readonly<Record<string, RegExp>>;
  /** Whether text may stand in it. */
  text?: true;
}

const any = /^[\s\S]*$/;
const whole = /^-?\d+$/;
const natural = /^\d+$/;
const onOff = /^(0|1|true|false|on|off)$/;
const name = /^.+$/;
const language = /^[a-z]{2,3}(-[A-Z]{2})?$/;

const words = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => `w:${word}`);
const onOffRule: ElementRule = { attributes: { 'w:val': onOff } };
const valueRule = (pattern: RegExp): ElementRule => ({ attributes: { 'w:val!': pattern } });
const rulesFor = (names: string, rule: ElementRule): Record<string, ElementRule> =>
  Object.fromEntries(words(names).map((element) => [element, rule]));

const runContent = words(
  't tab br fldChar instrText footnoteReference footnoteRef separator continuationSeparator',
);
const inParagraph = words('r hyperlink bookmarkStart bookmarkEnd');
const inStory = words('p tbl');
const edge: ElementRule = {
  attributes: {
    'w:val!': /^(single|nil|none)$/,
    'w:sz': natural,
    'w:space': natural,
    'w:color': /^(auto|[0-9A-F]{6})$/,
  },
};
const width: ElementRule = { attributes: { 'w:w!': whole, 'w:type!': /^(dxa|auto|pct|nil)$/ } };

const runProperties =
  words(`rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
  snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
  lang eastAsianLayout specVanish oMath`);
const paragraphProperties = words(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr
  suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE
  autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection
  textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`);
const tableProperties =
  words(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
  tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`);

const wordRules: Record<string, ElementRule> = {
  ...rulesFor('keepNext keepLines pageBreakBefore widowControl contextualSpacing b bCs i iCs', onOffRule),
  ...rulesFor(
    'doNotExpandShiftReturn cantSplit tblHeader titlePg semiHidden unhideWhenUsed qFormat',
    onOffRule,
  ),
  ...rulesFor('pStyle rStyle tblStyle basedOn next link name', valueRule(name)),
  ...rulesFor('sz szCs uiPriority defaultTabStop', valueRule(natural)),
  ...rulesFor('footnoteRef separator continuationSeparator', {}),
  ...rulesFor('top left bottom right insideH insideV', edge),
  ...rulesFor('tblW tcW tblInd', width),
  'w:document': { children: words('background body') },
  'w:body': { children: [...inStory, 'w:sectPr'], anyOrder: true },
  'w:footnotes': { children: words('footnote') },
  'w:endnotes': { children: words('endnote') },
  ...rulesFor('footnote endnote', {
    children: inStory,
    anyOrder: true,
    attributes: { 'w:id!': whole, 'w:type': /^(normal|separator|continuationSeparator)$/ },
  }),
  ...rulesFor('hdr ftr', { children: inStory, anyOrder: true }),
  'w:p': { children: ['w:pPr', ...inParagraph], anyOrder: true },
  'w:pPr': { children: paragraphProperties },
  'w:tabs': { children: words('tab') },
  'w:spacing': {
    attributes: {
      'w:before': natural,
      'w:after': natural,
      'w:line': natural,
      'w:lineRule': /^(auto|exact|atLeast)$/,
    },
  },
  'w:ind': {
    attributes: { 'w:left': whole, 'w:right': whole, 'w:firstLine': natural, 'w:hanging': natural },
  },
  'w:jc': valueRule(/^(left|right|center|both|start|end)$/),
  'w:outlineLvl': valueRule(/^[0-9]$/),
  'w:r': { children: ['w:rPr', ...runContent], anyOrder: true },
  'w:rPr': { children: runProperties },
  'w:rFonts': {
    attributes: { 'w:hint': name, 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name },
  },
  'w:color': valueRule(/^(auto|[0-9A-F]{6})$/),
  'w:u': valueRule(/^(single|none)$/),
  'w:vertAlign': valueRule(/^(superscript|subscript|baseline)$/),
  'w:lang': { attributes: { 'w:val': language, 'w:eastAsia': language, 'w:bidi': language } },
  'w:t': { text: true, attributes: { 'xml:space': /^preserve$/ } },
  'w:instrText': { text: true, attributes: { 'xml:space': /^preserve$/ } },
  'w:br': { attributes: { 'w:type': /^(page|column|textWrapping)$/ } },
  'w:fldChar': { attributes: { 'w:fldCharType!': /^(begin|separate|end)$/, 'w:dirty': onOff } },
  'w:footnoteReference': { attributes: { 'w:id!': natural } },
  'w:hyperlink': {
    children: inParagraph,
    anyOrder: true,
    attributes: { 'r:id': name, 'w:anchor': name, 'w:history': onOff },
  },
  'w:bookmarkStart': { attributes: { 'w:id!': natural, 'w:name!': /^[\p{L}_][\p{L}\p{N}_]{0,39}$/u } },
  'w:bookmarkEnd': { attributes: { 'w:id!': natural } },
  'w:tbl': { children: words('tblPr tblGrid tr') },
  'w:tblPr': { children: tableProperties },
  'w:tblLayout': { attributes: { 'w:type!': /^(fixed|autofit)$/ } },
  'w:tblBorders': { children: words('top left bottom right insideH insideV') },
  'w:tblCellMar': { children: words('top left bottom right') },
  'w:tblLook': {
    attributes: {
      'w:val': /^[0-9A-F]{4}$/,
      'w:firstRow': onOff,
      'w:lastRow': onOff,
      'w:firstColumn': onOff,
      'w:lastColumn': onOff,
      'w:noHBand': onOff,
      'w:noVBand': onOff,
    },
  },
  'w:tblGrid': { children: words('gridCol') },
  'w:gridCol': { attributes: { 'w:w!': natural } },
  'w:tr': { children: words('trPr tc') },
  'w:trPr': { children: words('cantSplit tblHeader'), anyOrder: true },
  'w:tc': { children: ['w:tcPr', ...inStory], anyOrder: true },
  'w:tcPr': {
    children: words(
      'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
    ),
  },
  'w:gridSpan': valueRule(natural),
  'w:vMerge': { attributes: { 'w:val': /^(restart|continue)$/ } },
  'w:vAlign': valueRule(/^(top|center|both|bottom)$/),
  'w:sectPr': {
    children:
      words(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
      pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings`),
  },
  ...rulesFor('headerReference footerReference', {
    attributes: { 'w:type!': /^(default|first|even)$/, 'r:id!': name },
  }),
  'w:pgSz': { attributes: { 'w:w!': natural, 'w:h!': natural, 'w:orient': /^(portrait|landscape)$/ } },
  'w:pgMar': {
    attributes: Object.fromEntries(
      words('top! right! bottom! left! header! footer! gutter!').map((attribute) => [attribute, whole]),
    ),
  },
  'w:pgNumType': { attributes: { 'w:start': natural } },
  'w:docGrid': { attributes: { 'w:linePitch': whole, 'w:type': name } },
  'w:styles': { children: words('docDefaults latentStyles style') },
  'w:docDefaults': { children: words('rPrDefault pPrDefault') },
  'w:rPrDefault': { children: words('rPr') },
  'w:pPrDefault': { children: words('pPr') },
  'w:style': {
    children:
      words(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat
      locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
    attributes: {
      'w:type!': /^(paragraph|character|table|numbering)$/,
      'w:styleId!': name,
      'w:default': onOff,
      'w:customStyle': onOff,
    },
  },
  'w:settings': {
    children: words(`zoom defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat
      themeFontLang clrSchemeMapping decimalSymbol listSeparator`),
  },
  'w:zoom': { attributes: { 'w:percent!': natural } },
  'w:characterSpacingControl': valueRule(/^(doNotCompress|compressPunctuation)$/),
  'w:footnotePr': { children: words('footnote') },
  'w:endnotePr': { children: words('endnote') },
  'w:compat': { children: words('doNotExpandShiftReturn compatSetting') },
  'w:compatSetting': { attributes: { 'w:name!': name, 'w:uri!': name, 'w:val!': name } },
  'w:themeFontLang': { attributes: { 'w:val': language, 'w:eastAsia': language, 'w:bidi': language } },
  'w:decimalSymbol': valueRule(any),
  'w:listSeparator': valueRule(any),
  'w:numbering': { children: words('abstractNum num') },
  'w:fonts': { children: words('font') },
  'w:font': {
    children: words('altName panose1 charset family notTrueType pitch sig'),
    attributes: { 'w:name!': name },
  },
  'w:panose1': valueRule(/^[0-9A-F]{20}$/),
  'w:charset': valueRule(/^[0-9A-F]{2}$/),
  'w:family': valueRule(/^(roman|swiss|modern|script|decorative|auto)$/),
  'w:pitch': valueRule(/^(default|fixed|variable)$/),
};

/** The elements whose meaning depends on where they stand. */
const rulesWithin: Readonly<Record<string, ElementRule>> = {
  'w:tabs/w:tab': {
    attributes: {
      'w:val!': /^(left|center|right|decimal|bar|clear|num)$/,
      'w:pos!': whole,
      'w:leader': /^(none|dot|hyphen|underscore)$/,
    },
  },
  'w:r/w:tab': {},
  'w:footnotePr/w:footnote': { attributes: { 'w:id!': whole } },
  'w:endnotePr/w:endnote': { attributes: { 'w:id!': whole } },
  ...Object.fromEntries(words('top left bottom right').map((side) => [`w:tblCellMar/${side}`, width])),
};

export const ruleFor = (element: string, parent: string): ElementRule | undefined =>
  rulesWithin[`${parent}/${element}`] ?? wordRules[element];
