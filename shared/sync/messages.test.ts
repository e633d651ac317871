import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod';
import * as messages from './messages.ts';

/** The shape of each version's messages. A shape that people use is never changed: it gets a new version. */
const shapes: Record<number, string> = {
  1: 'mN1hLi0Lbur7TrZLoyCyz6',
  2: 'gEIWHhHtZN_IdD4Cs8XDz2',
};

test('the shape of the messages is the one of their version', () => {
  const schemas = Object.entries(messages).filter(([, value]) => value instanceof z.ZodType);
  const shape = schemas
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => [name, z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any' })]);
  const hash = createHash('sha256').update(JSON.stringify(shape)).digest('base64url').slice(0, 22);
  expect(hash).toBe(shapes[messages.syncVersion]);
});
