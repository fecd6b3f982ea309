import { expect, it } from 'vitest';
import { wordsWith } from './actWords';

const using = { solutionId: 's1', title: 'ตั้งรหัสใหม่', text: 'ตั้งรหัสใหม่ในระบบ' };

it('A solution that is taken over is put to what was written, and is known to have helped', () => {
  expect(wordsWith(undefined)).toEqual({ text: '', on: null, taken: null });
  expect(wordsWith(using)).toEqual({ text: using.text, on: null, taken: using });
  const begun = { text: 'โทรแนะนำแล้ว', on: '2026-11-20', taken: null };
  const both = { text: 'โทรแนะนำแล้ว\n\nตั้งรหัสใหม่ในระบบ', on: '2026-11-20', taken: using };
  expect(wordsWith(using, begun)).toEqual(both);
  expect(wordsWith(using, both)).toEqual(both);
  expect(wordsWith(undefined, both)).toEqual(both);
});
