import { expect, test } from 'vitest';
import { countOpenStreams } from './open-streams.ts';

const opener = (streams = countOpenStreams({ perSession: 2, perOrganisation: 3 })) => {
  const ended: string[] = [];
  const open = (organisation: string, token: string, name: string) =>
    streams.open({ organisation, token }, () => ended.push(name));
  return { open, ended };
};

test('the oldest stream of a session gives way to a new one, and those of others stay', () => {
  const { open, ended } = opener();
  open('one', 'a', 'a1');
  open('one', 'b', 'b1');
  open('one', 'a', 'a2');
  expect(open('one', 'a', 'a3')).not.toBeNull();
  expect(ended).toEqual(['a1']);
});

test('an organisation has no more than its streams, another one has its own', () => {
  const { open, ended } = opener();
  const close = open('one', 'a', 'a');
  for (const token of ['b', 'c']) open('one', token, token);
  expect(open('one', 'd', 'd')).toBeNull();
  expect(open('two', 'd', 'd')).not.toBeNull();
  close?.();
  close?.();
  expect(open('one', 'd', 'd')).not.toBeNull();
  expect(open('one', 'e', 'e')).toBeNull();
  expect(ended).toEqual([]);
});

test('who has a stream keeps one when the organisation has no more', () => {
  const { open, ended } = opener();
  for (const name of ['a1', 'a2', 'b1']) open('one', name.slice(0, 1), name);
  expect(open('one', 'a', 'a3')).not.toBeNull();
  expect(ended).toEqual(['a1']);
  expect(open('one', 'c', 'c1')).toBeNull();
});
