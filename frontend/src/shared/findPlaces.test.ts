import { expect, it } from 'vitest';
import { findPlaces } from './findPlaces';

const place = (code: string, name: string, shortName: string, district: string) => ({
  code,
  name,
  shortName,
  district: { name: district },
});
const nan = [
  place('6550101', 'องค์การบริหารส่วนตำบลผาสิงห์', 'อบต.ผาสิงห์', 'เมืองน่าน'),
  place('5550502', 'เทศบาลตำบลปัว', 'ทต.ปัว', 'ปัว'),
  place('6550505', 'องค์การบริหารส่วนตำบลแงง', 'อบต.แงง', 'ปัว'),
];
const found = (typed: string) => findPlaces(nan, typed, 20).map((one) => one.shortName);

it('What is kept of a province is found by parts of a name, short form, district and code, however they are written', () => {
  expect(found('ผาสิงห์')).toEqual(['อบต.ผาสิงห์']);
  expect(found('อบต แงง')).toEqual(['อบต.แงง']);
  expect(found('เเงง')).toEqual(['อบต.แงง']);
  expect(found('ตำบล ปัว')).toEqual(['ทต.ปัว', 'อบต.แงง']);
  for (const code of ['5550502', '5-55-05-02', '05550502', '๕๕๕๐๕๐๒', '555 0502']) {
    expect(found(code)).toEqual(['ทต.ปัว']);
  }
  expect(found('เชียงใหม่')).toEqual([]);
  expect(findPlaces(nan, 'ตำบล', 2)).toHaveLength(2);
});
