import { expect, it } from 'vitest';
import { spanOf } from './PlaceMap';

it('A fitted ramp runs from the lowest to the highest rate in whole steps of 5 %', () => {
  expect(spanOf([0.83, 0.94, null, undefined])).toEqual([0.8, 0.95]);
  expect(spanOf([0.1, 0.85])).toEqual([0.1, 0.85]);
  expect(spanOf([0, 1])).toEqual([0, 1]);
});

it('It has a width also where all rates are alike, and none is known', () => {
  expect(spanOf([1, 1])).toEqual([0.95, 1]);
  expect(spanOf([0, 0])).toEqual([0, 0.05]);
  expect(spanOf([null])).toEqual([0, 1]);
});
