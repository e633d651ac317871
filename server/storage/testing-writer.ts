import { openFolderStore } from './pglite.ts';

/** Run as a process by tests, which kill it: writes records 1, 2, 3 … in the folder and says each after its commit. */
const store = await openFolderStore(process.argv[2] ?? '');
if (!store.ok) console.log(store.problem.code);
else {
  const [row] = await store.value.query<{ n: number }>('select count(*) as n from records');
  for (let n = (row?.n ?? 0) + 1; n <= 10_000; n++) {
    await store.value.inOrganisation('one', (sql) =>
      sql.query("insert into records values ('one', 'people', $1, '{}', '{}', 1, false)", [`${n}`]),
    );
    await new Promise((resolve) => process.stdout.write(`${n}\n`, resolve));
  }
}
