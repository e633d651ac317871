import { expect, test } from 'vitest';
import { contentSecurityPolicy, pageHeaders } from './content-security-policy.ts';

const sourcesOf = (directive: string) =>
  contentSecurityPolicy
    .split('; ')
    .map((part) => part.split(' '))
    .find(([name]) => name === directive)
    ?.slice(1);

test('scripts come from the program itself only: nothing inline, nothing evaluated, no other host', () => {
  expect(sourcesOf('script-src')).toEqual(["'self'"]);
  expect(sourcesOf('worker-src')).toEqual(["'self'"]);
});

test('what is not named is refused', () => {
  expect(sourcesOf('default-src')).toEqual(["'none'"]);
});

test.each(['object-src', 'base-uri', 'frame-src', 'frame-ancestors', 'form-action'])(
  '%s is refused',
  (name) => {
    expect(sourcesOf(name)).toEqual(["'none'"]);
  },
);

test('a page may ask for the camera itself, and for nothing else of the machine', () => {
  const rights = (pageHeaders['Permissions-Policy'] ?? '').split(', ');
  expect(rights.filter((right) => !right.endsWith('=()'))).toEqual(['camera=(self)']);
  for (const one of ['microphone', 'geolocation']) expect(rights).toContain(`${one}=()`);
});
