import { expect, test } from 'vitest';
import type { TemplateElement } from '#shared/model/certificates/certificate-template.ts';
import { arrowStep } from './arrow-step.ts';
import { type Grip, gripPlace, gripsOf, moved, onGrid, placeOf, pulled } from './element-place.ts';

const sheet = { id: 'e', artwork: false };
const frame: TemplateElement = {
  ...sheet,
  kind: 'frame',
  x: 20,
  y: 30,
  width: 40,
  height: 10,
  thickness: 0.5,
};
const line: TemplateElement = { ...sheet, kind: 'line', x: 50, y: 60, toX: 20, toY: 80, thickness: 0.5 };
const code: TemplateElement = { ...sheet, kind: 'qr', x: 100, y: 100, size: 35 };

test.each<[Grip, object]>([
  ['upperLeft', { x: 25, y: 33, width: 35, height: 7 }],
  ['upperRight', { x: 20, y: 33, width: 5, height: 7 }],
  ['lowerLeft', { x: 25, y: 30, width: 35, height: 3 }],
  ['lowerRight', { x: 20, y: 30, width: 5, height: 3 }],
])('the corner %s goes where it is pulled and the opposite one stays', (grip, place) => {
  expect(placeOf(pulled(frame, grip, { x: 25, y: 33 }))).toEqual(place);
});

test('a corner that is pulled past the other leaves something to see', () => {
  expect(placeOf(pulled(frame, 'upperLeft', { x: 90, y: 90 }))).toEqual({
    x: 59,
    y: 39,
    width: 1,
    height: 1,
  });
});

test('an end of a line goes alone, the line as a whole keeps its length', () => {
  expect(pulled(line, 'end', { x: 10, y: 10 })).toMatchObject({ x: 50, y: 60, toX: 10, toY: 10 });
  expect(pulled(line, 'start', { x: 10, y: 10 })).toMatchObject({ x: 10, y: 10, toX: 20, toY: 80 });
  expect(pulled(line, 'whole', { x: 52, y: 61 })).toMatchObject({ x: 52, y: 61, toX: 22, toY: 81 });
  expect(placeOf(line)).toEqual({ x: 20, y: 60, width: 30, height: 20 });
});

test('a code stays a square', () => {
  expect(pulled(code, 'lowerRight', { x: 130, y: 142 })).toMatchObject({ x: 100, y: 100, size: 42 });
});

test('every grip is where pulling it to its own place changes nothing', () => {
  for (const element of [frame, line, code]) {
    for (const grip of [...gripsOf(element), 'whole'] as const) {
      expect(pulled(element, grip, gripPlace(element, grip)), `${element.kind} ${grip}`).toEqual(element);
    }
  }
});

test('an arrow moves half a millimetre, with Shift five; nothing leaves what can be stored', () => {
  const step = arrowStep({ key: 'ArrowLeft', shiftKey: false });
  expect(step && moved(frame, step)).toMatchObject({ x: 19.5, y: 30 });
  const large = arrowStep({ key: 'ArrowDown', shiftKey: true });
  expect(large && moved(frame, large)).toMatchObject({ x: 20, y: 35 });
  expect(arrowStep({ key: 'a', shiftKey: false })).toBeNull();
  expect(moved(frame, { x: 9_999, y: -9_999 })).toMatchObject({ x: 1_500, y: -500 });
});

test('the grid takes the nearest line', () => {
  expect([onGrid(20.4, 1), onGrid(20.6, 1), onGrid(20.26, 0.1)]).toEqual([20, 21, 20.3]);
});
