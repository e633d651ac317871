import { type Outcome, success } from '#shared/model/problem.ts';
import type { BlockReason, NumberList } from '#shared/sync/lease-messages.ts';
import type { Sql } from '../storage/sql.ts';
import { hasBegun, isNearYear } from './begin-numbers.ts';
import type { NumberRow } from './room.ts';

type Row = NumberRow & {
  first: number;
  last: number;
  reason: BlockReason | 'begun';
  device: string;
  name: string | null;
  revoked: boolean;
  next: number | null;
  open: string;
  returned: string;
};

/** All numbers of the organisation of this year and the years beside it: who has them, how far they were used. */
export async function listNumbers(sql: Sql, now: Date): Promise<Outcome<NumberList>> {
  const all = await sql.query<Row>(
    `select l.kind, l.year, l.first, l.last, l.reason, l.device, d.name, d.revoked_at is not null as revoked,
        l.next, l.open, l.returned
      from leases l left join devices d on d.organisation = l.organisation and d.id = l.device
      order by l.kind, l.year, l.first`,
  );
  const near = all.filter(({ year }) => isNearYear(year, now));
  const rows: NumberList['rows'] = [];
  for (const some of Map.groupBy(near, ({ kind, year }) => `${kind} ${year}`).values()) {
    const [{ kind, year }] = some as [Row];
    if (!(await hasBegun(sql, { kind, year }))) continue;
    rows.push({ kind, year, next: Math.max(...some.map(({ last }) => last)) + 1 });
  }
  const begun = new Set(rows.map(({ kind, year }) => `${kind} ${year}`));
  const shown = near.filter((row) => row.reason !== 'begun' && begun.has(`${row.kind} ${row.year}`));
  return success({ rows, blocks: shown.map(blockOf) });
}

const blockOf = ({ kind, year, first, last, reason, device, name, revoked, next, open, returned }: Row) => ({
  ...{ kind, year, first, last, next },
  reason: reason === 'begun' ? 'before' : reason,
  device: reason === 'device' ? { id: device, name: name ?? '', revoked } : null,
  open: JSON.parse(open) as number[],
  returned: JSON.parse(returned) as number[],
});
