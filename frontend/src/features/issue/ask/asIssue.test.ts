import { expect, it } from 'vitest';
import { asIssue, askedInto } from './asIssue';

it('A short question is the title, of a longer one the first line', () => {
  expect(asIssue('  อนุมัติงบไม่ได้ ')).toEqual({ title: 'อนุมัติงบไม่ได้', detail: '' });
  expect(asIssue('อนุมัติงบไม่ได้\nระบบแจ้งว่ายอดไม่เท่ากัน')).toEqual({
    title: 'อนุมัติงบไม่ได้',
    detail: 'อนุมัติงบไม่ได้\nระบบแจ้งว่ายอดไม่เท่ากัน',
  });
  expect(asIssue('')).toEqual({ title: '', detail: '' });
});

it('A long line is cut at a space, or after a whole letter, and is told in full below', () => {
  const spaced = `${'ก'.repeat(100)} ${'ข'.repeat(100)}`;
  expect(asIssue(spaced)).toEqual({ title: `${'ก'.repeat(100)}…`, detail: spaced });
  const marked = `${'ก'.repeat(119)}กี่${'ข'.repeat(20)}`;
  expect(asIssue(marked).title).toBe(`${'ก'.repeat(119)}กี่…`);
  const leading = `${'ก'.repeat(119)}เก่า${'ข'.repeat(20)}`;
  expect(asIssue(leading).title).toBe(`${'ก'.repeat(119)}…`);
});

it('An issue that was begun before keeps its words when something else is asked', () => {
  expect(askedInto(undefined, 'พิมพ์ฎีกาไม่ได้')).toEqual({ title: 'พิมพ์ฎีกาไม่ได้', detail: '' });
  const begun = { title: 'อนุมัติงบไม่ได้', detail: 'ยอดไม่เท่ากัน' };
  expect(askedInto(begun, 'พิมพ์ฎีกาไม่ได้')).toEqual({
    title: 'อนุมัติงบไม่ได้',
    detail: 'ยอดไม่เท่ากัน\n\nพิมพ์ฎีกาไม่ได้',
  });
  expect(askedInto(begun, 'อนุมัติงบไม่ได้')).toEqual(begun);
  expect(askedInto({ title: '', detail: 'ยอดไม่เท่ากัน' }, 'พิมพ์ฎีกาไม่ได้')).toEqual({
    title: 'พิมพ์ฎีกาไม่ได้',
    detail: 'ยอดไม่เท่ากัน\n\nพิมพ์ฎีกาไม่ได้',
  });
});
