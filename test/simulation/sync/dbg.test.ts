import 'fake-indexeddb/auto';
import { test } from 'vitest';
import { runHistory } from './history.ts';
import { judgeHistory } from './judge-history.ts';
test('dbg', async () => {
  const out: string[] = [];
  const history = await runHistory(Number(process.env.SYNC_SEED), Number(process.env.SYNC_LENGTH ?? 40));
  const faults = await judgeHistory(history);
  if (process.env.TOLD) out.push(history.told.join('\n'));
  out.push(faults.join('\n'));
  const rec = process.env.REC ?? '';
  const rows = await history.server.store.inOrganisation(history.server.organisation, (sql) => sql.query<{seq:number;device:string;row:string;effect:string}>('select seq, device, row, effect from changes where record_id = $1 or change_group = $1 order by seq', [rec]));
  for (const c of history.clients) out.push(`${c.name} ${c.signedIn.session.device.slice(0, 4)} ${c.signedIn.session.role}`);
  for (const r of rows) { const x = JSON.parse(r.row); out.push([r.seq, r.device.slice(0, 4), x.kind, 'seen', x.seen, x.recordId, JSON.stringify(x.after), x.id.slice(0, 6), r.effect].join(' ')); }
  for (const c of history.clients) {
    out.push(c.name + ' place ' + JSON.stringify({ ...(JSON.parse((await c.db.meta.get('syncPlace'))!.value)), points: 0 }));
    for (const r of await c.db.changes.filter((x) => x.recordId === rec || x.group === rec).toArray()) out.push(['  ', r.seq, r.device.slice(0, 6), r.kind, r.recordId, JSON.stringify(r.after), r.id.slice(0, 6), 'base', r.base?.slice(0, 6)].join(' '));
    out.push('   refusals ' + JSON.stringify(await c.db.refusals.toArray()));
  }
  console.log(out.join('\n'));
}, 100000);
