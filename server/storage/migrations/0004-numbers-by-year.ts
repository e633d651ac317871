/** Frozen: a change of the tables is another file. Numbers begin anew each year; what became of a block is known. */
export const numbersByYear: readonly string[] = [
  'alter table leases add column year int not null default 0',
  'update leases set year = extract(year from given_at)',
  'alter table leases drop constraint leases_pkey',
  'alter table leases add primary key (organisation, kind, year, first)',
  // `device`, `before`, `restore`, or `begun`: that the row is numbered here, a block from 0 to 0.
  "alter table leases add column reason text not null default 'device'",
  "update leases set reason = 'restore' where device = ''",
  // As far as the device told: the first number that was never taken; JSON of numbers.
  'alter table leases add column next bigint',
  "alter table leases add column open text not null default '[]'",
  "alter table leases add column returned text not null default '[]'",
];
