/**
 * Frozen: a change of the tables is another file. Of the log only the updates of long texts are looked for by their
 * record, so that other changes need not stand in an index for that. Pages of records keep room for the next version
 * of their rows, which then need no new place in the index.
 */
export const lighterWrites: readonly string[] = [
  'drop index changes_of_record',
  `create index texts_of_record on changes (organisation, table_name, record_id, seq) where kind = 'text'`,
  'alter table records set (fillfactor = 75)',
];
