/** A test whose title begins with the clauses that it exercises. */
export interface NamedTest {
  /** As written in the title, known or not: `O10-29`. */
  clauses: string[];
  title: string;
}

const clauseList = String.raw`(?:O10|BDI)-\d+(?:\s*,\s*(?:O10|BDI)-\d+)*`;
/** `it('…`, `test.only("…`, or the second call of `it.each(table)('…`. A group of tests is no test. */
const call = String.raw`(?:(?<![\w.$])(?:it|test)(?:\.(?:only|fails|concurrent|sequential))*|\))\s*\(\s*`;
const namedTest = new RegExp(`${call}(['"\`])(${clauseList}):\\s((?:\\\\.|(?!\\1)[^\\\\])*)\\1`, 'g');

/** Tests that do not run prove nothing. */
const notRun = /^\s*(?:\/\/|\/?\*).*$|\b(?:it|test)\.(?:skip|todo|fixme)\b.*$/gm;

/** The tests of one source file that are named for clauses: `O10-7, O10-8: …`. */
export const readTitles = (source: string): NamedTest[] =>
  Array.from(source.replace(notRun, '').matchAll(namedTest), ([, , clauses = '', title = '']) => ({
    clauses: clauses.split(',').map((clause) => clause.trim()),
    title,
  }));
