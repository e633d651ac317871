/** Frozen: a change of the tables is another file. A block is known by the request for it; a database by its home. */
export const leaseRequests: readonly string[] = [
  'alter table leases add column request text',
  // How many numbers may still be given at once after this block.
  'alter table leases add column room bigint not null default 0',
  'create unique index leases_by_request on leases (organisation, request)',
  // Where the database lay when numbers were last given: elsewhere, it is a copy or came from a backup.
  'alter table organisations add column home text',
];
