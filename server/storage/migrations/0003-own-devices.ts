/** Frozen: a change of the tables is another file. A device is its own computer's; wrong passwords count for all processes. */
export const ownDevices: readonly string[] = [
  // SHA-256 of the secret that the computer of this device keeps; null until it has entered with one.
  'alter table devices add column secret_hash text',
  // Of the whole server: a login that nobody has belongs to no organisation. `times`: JSON of milliseconds.
  'create table wrong_tries (name text primary key, times text not null, last_at timestamptz not null)',
  'create index wrong_tries_by_age on wrong_tries (last_at)',
  // Which files are here is seen on the disk, by the record of each: this table was never written.
  'drop table attachments',
  // Sessions are looked for by their primary key, which the token begins with.
  'drop index sessions_by_token',
];
