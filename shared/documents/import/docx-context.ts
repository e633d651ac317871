import type { FindLevel } from './docx-numbering.ts';
import type { Relation } from './docx-package.ts';
import type { DocxStyle } from './docx-styles.ts';
import type { IntakeTally } from './intake-tally.ts';
import type { XmlElement } from './parse-xml.ts';

/** A field that is open: its code decides what becomes of its result. Fields run across paragraphs. */
export interface OpenField {
  code: string;
  inResult: boolean;
}

/** What the readers of paragraphs, runs and tables share while one part is read. */
export interface DocxContext {
  styles: ReadonlyMap<string, DocxStyle>;
  findLevel: FindLevel;
  relations: ReadonlyMap<string, Relation>;
  /** Text of footnotes (`footnote 2`) and endnotes (`endnote 1`). */
  notes: ReadonlyMap<string, string>;
  tally: IntakeTally;
  fields: OpenField[];
  /** Text boxes met in the current paragraph; they follow it. */
  textBoxes: XmlElement[];
}
