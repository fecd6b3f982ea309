import { expect, it } from 'vitest';
import { ProblemError } from '@/api/problem';
import { obstacles } from './ReportPage';
import { fileReasons, reportOf } from './upload';

const report = { id: '1', status: 'REJECTED', errorCount: 1 };

it('A rejected import is an answer with a report, not a failure', () => {
  expect(reportOf(200, JSON.stringify({ ...report, status: 'DONE' })).status).toBe('DONE');
  expect(reportOf(422, JSON.stringify({ code: 'IMPORT_REJECTED', import: report }))).toEqual(report);
});

it('An unreadable file is a failure with its words', () => {
  expect(() =>
    reportOf(422, JSON.stringify({ code: 'UNREADABLE_FILE', detail: 'อ่านไม่ได้', title: 'x' })),
  ).toThrow('อ่านไม่ได้');
  expect(() =>
    reportOf(422, JSON.stringify({ code: 'NO_HEADER', detail: 'ไม่พบหัวตาราง', import: report })),
  ).toThrow('ไม่พบหัวตาราง');
  expect(() => reportOf(413, '<html>')).toThrow(ProblemError);
});

it('Of an unreadable file the refusal and its reason are told, each once', () => {
  const reasons = (detail: string, ...messages: string[]) =>
    fileReasons(
      new ProblemError({
        status: 422,
        title: 'x',
        detail,
        errors: messages.map((message) => ({ code: 'X', message })),
      }),
    );
  expect(reasons('อ่านไม่ได้', 'ไฟล์มีรหัสผ่าน')).toEqual(['ไฟล์มีรหัสผ่าน']);
  expect(reasons('อ่านไม่ได้', 'อ่านไม่ได้')).toEqual([]);
  expect(fileReasons(new Error('x'))).toEqual([]);
});

it('What stands in the way of an undo is listed', () => {
  const refused = new ProblemError({
    status: 409,
    title: 'x',
    blockers: [{ code: '6550105', what: 'posting-status 2026-09-30' }],
  });
  expect(obstacles(refused)).toEqual(['6550105 · posting-status 2026-09-30']);
  expect(obstacles(new Error('x'))).toEqual([]);
});
