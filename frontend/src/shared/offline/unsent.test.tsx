import { beforeEach, expect, it } from 'vitest';
import { keepDraft } from '../form/draft';
import { unsentWork } from './unsent';

beforeEach(() => localStorage.clear());

it('Minutes, remarks and reports that were typed and not saved are asked about before anybody signs out', async () => {
  for (const name of [
    'meeting.7',
    'meeting.new.55.MONTHLY_SUMMARY',
    'return.55.2026-10',
    'report.55.2026-10',
  ])
    keepDraft(name, { values: { text: 'พิมพ์ไว้' }, base: null });
  keepDraft('contacts.550101', { values: { phone: '054' }, base: null });
  const { drafts, count } = await unsentWork();
  expect(Object.keys(drafts).sort()).toEqual([
    'meeting.7',
    'meeting.new.55.MONTHLY_SUMMARY',
    'report.55.2026-10',
    'return.55.2026-10',
  ]);
  expect(count).toBe(4);
});
