import { describe, expect, it } from 'vitest';
import { readWebLink } from './web-link.ts';

describe('O10-20, O10-25: the address of a material or a post', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    [
      ' https://www.facebook.com/ulgi/posts/123?ref=share ',
      'https://www.facebook.com/ulgi/posts/123?ref=share',
    ],
    ['Курстың бірінші күні\nhttps://instagram.com/p/C1/ #курс', 'https://instagram.com/p/C1/'],
    ['Қараңыз (https://t.me/ulgi/15).', 'https://t.me/ulgi/15'],
    ['http://facebook.com/1', null],
    ['javascript:alert(1)', null],
    ['facebook.com/ulgi', null],
    ['https://', null],
    [`https://example.com/${'a'.repeat(2000)}`, null],
  ])('%s', (text, link) => expect(readWebLink(text)).toBe(link));
});
