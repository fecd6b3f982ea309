import { expect, it } from 'vitest';
import type { Issue } from '@/api/types';
import { lastAnswer } from './lastAnswer';

const ME = { id: 'me', name: 'อปท.' };
const TRAINER = { id: 'trainer', name: 'ครู ก' };
const DEPARTMENT = { id: null, name: 'กรม สถ.' };
const comment = (at: string, text: string, by: object) => ({ writtenAt: at, text, by });
const answer = (at: string, text: string) => ({ action: 'ANSWERED', at, text, by: DEPARTMENT });
const of = (comments: object[], history: object[]) =>
  lastAnswer({ comments, history } as unknown as Pick<Issue, 'history' | 'comments'>, ME.id);

it('The answer is what somebody else said last, in a comment or for the Department', () => {
  const asked = comment('2026-11-03T02:00:00Z', 'ยังค้างอยู่', ME);
  const told = comment('2026-11-01T20:00:00Z', 'ลองปิดรายงานก่อน', TRAINER);
  const answered = answer('2026-11-04T02:00:00Z', 'แก้ในรุ่นใหม่แล้ว');
  expect(of([told, asked], [])).toEqual({ name: 'ครู ก', on: '2026-11-02', text: 'ลองปิดรายงานก่อน' });
  expect(of([told, asked], [answered])?.name).toBe('กรม สถ.');
});

it('What nobody answered has none', () => {
  expect(of([comment('2026-11-03T02:00:00Z', 'ยังค้างอยู่', ME)], [])).toBeUndefined();
  expect(lastAnswer({}, ME.id)).toBeUndefined();
});
