import type { DocumentSettings } from '#shared/model/document-settings.ts';

/**
 * The format that O10-10 asks for: the only place where its figures stand.
 * Lengths are in twips (1/1440 inch; 1 cm = 566.93), font sizes in half-points.
 */
export const documentFormat = {
  clause: 'O10-10',
  font: 'Times New Roman',
  /** 14 pt */
  fontSize: 28,
  /** «жоларалық интервал – бір»: 240 is one line under the rule "auto". */
  line: 240,
  /** 1.25 cm */
  firstLineIndent: 709,
  /** A4 */
  page: { width: 11906, height: 16838 },
  /** 2.5 cm left, 1.5 cm right, 2.5 cm above and below */
  margin: { left: 1417, right: 850, top: 1417, bottom: 1417 },
  /** Distance of header and footer from the edge, by the reading that the organisation chose. */
  runningHeads: { marginsAndDistances: 1417, marginsOnly: 709 },
} as const;

export interface ResolvedFormat {
  font: string;
  /** Half-points */
  fontSize: number;
  /** Half-points, inside tables */
  tableFontSize: number;
  line: number;
  /** Twips, like all below */
  firstLineIndent: number;
  page: { width: number; height: number };
  margin: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  /** Width of the text: page less left and right margin. */
  textWidth: number;
}

/** The format table with the organisation's readings applied; lengths in twips, sizes in half-points (O10-10). */
export function resolveFormat(settings: DocumentSettings): ResolvedFormat {
  const { page, margin } = documentFormat;
  const distance = documentFormat.runningHeads[settings.runningHeads];
  return {
    font: documentFormat.font,
    fontSize: documentFormat.fontSize,
    tableFontSize: settings.tableFontSize * 2,
    line: documentFormat.line,
    firstLineIndent: documentFormat.firstLineIndent,
    page: { ...page },
    margin: { ...margin, header: distance, footer: distance },
    textWidth: page.width - margin.left - margin.right,
  };
}
