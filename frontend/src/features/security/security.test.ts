import { expect, it } from 'vitest';
import { safeNext } from './SignInPage';
import { placeOf } from './UsersPage';

it('Signing in never leads to another site', () => {
  expect(safeNext('/map?province=55')).toBe('/map?province=55');
  for (const evil of ['//evil.example', 'https://evil.example', '/\\evil.example', null, '']) {
    expect(safeNext(evil)).toBe('/');
  }
});

it('A user gets exactly the place that the role has', () => {
  const chosen = { provinceCode: '55', districtCode: '5505', localGovernmentCode: '6550501' };
  const none = { provinceCode: null, districtCode: null, localGovernmentCode: null };
  expect(placeOf({ role: 'ADMIN', ...chosen })).toEqual(none);
  expect(placeOf({ role: 'PROVINCE', ...chosen })).toEqual({ ...none, provinceCode: '55' });
  expect(placeOf({ role: 'DISTRICT', ...chosen })).toEqual({ ...none, districtCode: '5505' });
  expect(placeOf({ role: 'LOCAL', ...chosen })).toEqual({ ...none, localGovernmentCode: '6550501' });
});
