import { expect, test } from 'vitest';
import { fitForEditor } from './to-rich-text.ts';

test('a text without blocks gets a line to type into', () => {
  expect(fitForEditor({ type: 'doc', content: [] })).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph' }],
  });
});

test('a list without items would be refused by the editor with all the text, so it goes alone', () => {
  const line = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Қалады' }] };
  expect(fitForEditor({ type: 'doc', content: [{ type: 'bulletList', content: [] }, line] }).content).toEqual(
    [line],
  );
});

test('a list item that begins with a list gets a line before it', () => {
  const inner = {
    type: 'bulletList' as const,
    content: [{ type: 'listItem' as const, content: [{ type: 'paragraph' as const }] }],
  };
  const { content } = fitForEditor({
    type: 'doc',
    content: [{ type: 'orderedList', content: [{ type: 'listItem', content: [inner] }] }],
  });
  expect(content[0]).toMatchObject({ content: [{ content: [{ type: 'paragraph' }, inner] }] });
});
