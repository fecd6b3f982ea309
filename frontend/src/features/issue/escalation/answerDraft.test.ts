import { afterEach, expect, it, vi } from 'vitest';
import { keepDraft } from '@/shared/form/draft';
import { answerDraft, begunWith } from './answerDraft';

vi.mock('@/shared/signedIn', () => ({ pageOwner: () => 'somsri' }));
afterEach(() => vi.unstubAllGlobals());

it('An answer that some of them did not get is found again by any that is left', () => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  const issues = [{ id: '1' }, { id: '2' }, { id: '3' }];
  expect(begunWith(issues)).toBe('1');
  keepDraft(answerDraft('3'), { values: { text: 'แก้ในระบบแล้ว' }, base: null });
  expect(begunWith(issues)).toBe('3');
  expect(begunWith([])).toBeUndefined();
});
