import { expect, it } from 'vitest';
import { answered, changed, isAsProposed, saysAlready, together, withSentence } from './writing';

it('Only what was changed is sent', () => {
  expect(changed({ summary: 'ก', status: 'ข', hubs: '' }, { summary: 'ก', status: 'ค' })).toEqual({
    status: 'ข',
  });
});

it('Two who write different sections lose nothing and are asked nothing', () => {
  const typed = { mine: { status: 'ของฉัน' }, from: { status: 'เดิม' }, base: '"1"' };
  expect(together(typed, { status: 'เดิม', hubs: 'ของเขา' })).toEqual({
    values: { status: 'ของฉัน', hubs: 'ของเขา' },
    both: [],
  });
});

it('Two who write the same section see both texts', () => {
  const typed = {
    mine: { status: 'ของฉัน', hubs: 'เหมือนกัน' },
    from: { status: 'เดิม', hubs: '' },
    base: '"1"',
  };
  expect(together(typed, { status: 'ของเขา', hubs: 'เหมือนกัน' })).toEqual({
    values: { status: 'ของฉัน', hubs: 'เหมือนกัน' },
    both: ['status'],
  });
});

it("What only proposes itself anew was written by nobody, and is in nobody's way", () => {
  const typed = { mine: { status: 'ของฉัน' }, from: { status: 'เสนอเมื่อวาน' }, base: '"1"' };
  const now = { status: 'เสนอวันนี้' };
  expect(together(typed, now, now).both).toEqual([]);
  expect(together(typed, now, { status: 'เสนออย่างอื่น' }).both).toEqual(['status']);
});

it('Once it is sent, a form says what was typed since, and else what stands on the server', () => {
  const sent = { status: 'ของฉัน', hubs: 'เสนอเมื่อวาน', meeting: 'ก' };
  const stored = { status: 'ของฉัน', hubs: 'เสนอวันนี้', meeting: 'ก' };
  const values = { ...sent, status: 'ของฉัน ', meeting: 'ก ข' };
  const now = answered(values, sent, stored);
  expect(now).toEqual({ status: 'ของฉัน ', hubs: 'เสนอวันนี้', meeting: 'ก ข' });
  expect(changed(now, stored)).toEqual({ meeting: 'ก ข' });
});

it('A sentence is put where the cursor stands, apart from what stands around it', () => {
  expect(withSentence('', 'หนึ่ง')).toEqual({ text: 'หนึ่ง', end: 5 });
  expect(withSentence('หนึ่ง', 'สอง').text).toBe('หนึ่ง สอง');
  expect(withSentence('หนึ่ง\n', 'สอง').text).toBe('หนึ่ง\nสอง');
  expect(withSentence('หนึ่งสาม', 'สอง', 5)).toEqual({ text: 'หนึ่ง สอง สาม', end: 9 });
});

it('Spaces make no other text', () => {
  expect(saysAlready('ก ข\nค ง', 'ข ค')).toBe(true);
  expect(isAsProposed(' ก\n ข ', 'ก ข')).toBe(true);
  expect(isAsProposed('ก', undefined)).toBe(false);
});
