import { expect, it } from 'vitest';
import { addWords } from './addWords';

it('What was written stays when words are put to it, and nothing is said twice', () => {
  expect(addWords('', ' ตั้งค่าใหม่ ')).toBe('ตั้งค่าใหม่');
  expect(addWords('โทรแล้ว', 'ตั้งค่าใหม่')).toBe('โทรแล้ว\n\nตั้งค่าใหม่');
  expect(addWords('โทรแล้ว ตั้งค่าใหม่', 'ตั้งค่าใหม่')).toBe('โทรแล้ว ตั้งค่าใหม่');
  expect(addWords('โทรแล้ว ', '')).toBe('โทรแล้ว ');
});
