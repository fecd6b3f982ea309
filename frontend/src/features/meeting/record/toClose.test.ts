import { expect, it } from 'vitest';
import type { Meeting } from '@/api/types';
import { toClose } from './toClose';

const missing = (meeting: object) =>
  toClose({ attendees: [], agenda: [], ...meeting } as unknown as Meeting)
    .filter((one) => !one.there)
    .map((one) => one.what);

it('Minutes need somebody who came, something that was said, and whoever wrote it down', () => {
  expect(missing({})).toEqual(['came', 'said', 'recorder', 'times', 'checker']);
  expect(
    missing({
      attendees: [{ attendance: 'SUBSTITUTE' }, { attendance: null }],
      agenda: [{ resolution: 'รับทราบ' }, { discussion: 'ไม่มี' }],
      recorder: 'นายหนึ่ง',
      checker: 'นายสอง',
      from: '09:30',
      to: '12:00',
    }),
  ).toEqual(['everyone', 'resolutions']);
});
