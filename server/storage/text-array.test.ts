import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { textArrayBytes } from './text-array.ts';

test('texts come to PostgreSQL letter for letter: none, empty ones, quotes, backslashes, braces, Kazakh, pictures', async () => {
  const db = await PGlite.create();
  const serializers = { 1009: textArrayBytes as never };
  for (const texts of [
    [],
    [''],
    ['NULL', '{a,b}', 'а"ә\\"\\\\', '\n\t', 'Қасым', '😀 ✓', 'x'.repeat(100_000)],
  ]) {
    const { rows } = await db.query<{ one: string }>('select one from unnest($1::text[]) one', [texts], {
      serializers,
    });
    expect(rows.map(({ one }) => one)).toEqual(texts);
  }
  await db.close();
});
