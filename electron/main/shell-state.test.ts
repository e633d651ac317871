import { expect, test } from 'vitest';
import { parseShellState, visibleBounds } from './shell-state.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const window = { x: 100, y: 100, width: 1280, height: 800 };

test('a window comes back where it was', () => {
  expect(visibleBounds(window, [screen])).toEqual(window);
});

test('a window on a second screen comes back there while the screen is there', () => {
  const second = { x: 1920, y: 0, width: 1280, height: 1024 };
  const there = { ...window, x: 2000 };
  expect(visibleBounds(there, [screen, second])).toEqual(there);
  expect(visibleBounds(there, [screen])).toBeNull();
});

test.each([
  { ...window, x: 1900 },
  { ...window, x: -1200 },
  { ...window, y: -50 },
  { ...window, y: 1030 },
])('a window whose title bar nobody can reach is placed anew (%o)', (lost) => {
  expect(visibleBounds(lost, [screen])).toBeNull();
});

test('a window is never larger than its screen', () => {
  const small = { x: 0, y: 0, width: 1280, height: 720 };
  expect(visibleBounds({ ...window, width: 4000, height: 3000 }, [small])).toMatchObject({
    width: 1280,
    height: 720,
  });
});

test('what is broken in the file is forgotten, the rest is kept; Kazakh is where it starts', () => {
  const fresh = { language: 'kk', bounds: null, maximized: false };
  expect(parseShellState('')).toEqual(fresh);
  expect(parseShellState('{"lang')).toEqual(fresh);
  expect(parseShellState('null')).toEqual(fresh);
  expect(parseShellState('{"language":"ru","bounds":{"x":"1"},"maximized":true}')).toEqual({
    language: 'ru',
    bounds: null,
    maximized: true,
  });
  expect(parseShellState('{"language":"xx"}').language).toBe('kk');
});
