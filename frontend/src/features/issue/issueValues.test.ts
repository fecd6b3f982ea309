import { expect, it } from 'vitest';
import type { Issue } from '@/api/types';
import { asWritten, isDrawn } from './issueValues';

it('What waits of an issue names whom its form has chosen to see to it', () => {
  const issue = { id: '3', ownerId: 'u1', owner: { id: 'u1', name: 'สมหญิง' } } as Issue;
  const mend = { address: '/issues/3/edit', values: { ownerId: 'u2', ownerName: 'สมชาย' } };
  expect(asWritten(issue, { json: '{"ownerId":"u2"}', mend }).owner).toEqual({ id: 'u2', name: 'สมชาย' });
  expect(asWritten(issue, { json: '{"ownerId":"u1"}', mend }).owner?.name).toBe('สมหญิง');
  expect(asWritten(issue, { json: '{}', mend }).owner).toBeUndefined();
});

it('What can be refused and has no input here is told over the form', () => {
  const of = { isNew: true, local: false, nation: false, placed: false };
  expect(isDrawn('localGovernmentCode', { of: 'PLACE' }, of)).toBe(true);
  expect(isDrawn('localGovernmentCode', { of: 'PLACE' }, { ...of, placed: true })).toBe(false);
  expect(isDrawn('localGovernmentCode', { of: 'PLACE' }, { ...of, isNew: false })).toBe(false);
  expect(isDrawn('provinceCode', { of: 'PROVINCE' }, of)).toBe(false);
  expect(isDrawn('provinceCode', { of: 'PROVINCE' }, { ...of, nation: true })).toBe(true);
  expect(isDrawn('dueOn', { of: 'PLACE' }, { ...of, local: true })).toBe(false);
  expect(isDrawn('title', { of: 'PLACE' }, { ...of, local: true })).toBe(true);
});
