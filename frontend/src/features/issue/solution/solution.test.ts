import { expect, it } from 'vitest';
import { wordsOf } from './SolutionForm';

it('Keywords are typed with commas or on lines, and told once each', () => {
  expect(wordsOf(' งบไม่สมดุล, เทศบัญญัติ ,\nงบ  ไม่สมดุล, งบไม่สมดุล,')).toEqual([
    'งบไม่สมดุล',
    'เทศบัญญัติ',
    'งบ ไม่สมดุล',
  ]);
  expect(wordsOf('  ')).toEqual([]);
});
