import { expect, it } from 'vitest';
import { filled, inserted, officialDate, unfilled } from './words';

it('An example letter is filled, in Thai digits, and leaves alone what nothing fills', () => {
  expect(filled('เรียน {ชื่อ อปท.} ปี 2569 {ไม่รู้จัก}', { 'ชื่อ อปท.': 'อบต.ปัว 1' })).toBe(
    'เรียน อบต.ปัว ๑ ปี ๒๕๖๙ {ไม่รู้จัก}',
  );
  expect(filled('ระบบ (e-LAAS)', {})).toBe('ระบบ (e-\u2060LAAS)');
  expect(officialDate('2026-11-23')).toBe('๒๓ พฤศจิกายน ๒๕๖๙');
});

it('Braces that nothing fills are told, unclosed ones too', () => {
  expect(unfilled('{อำเภอ} {ไม่รู้จัก}', ['{อำเภอ}'])).toEqual(['ไม่รู้จัก']);
  expect(unfilled('{อำเภอ} และ {จังหวัด', ['อำเภอ', 'จังหวัด'])).toEqual(['จังหวัด']);
  expect(unfilled('{อำเภอ} {จังหวัด}', ['อำเภอ', 'จังหวัด'])).toEqual([]);
});

it('A placeholder is put in where the cursor stands', () => {
  expect(inserted('เรียน ผู้บริหาร', '{อำเภอ}', 6, 6)).toBe('เรียน {อำเภอ}ผู้บริหาร');
});
