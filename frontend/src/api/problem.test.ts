import { describe, expect, it } from 'vitest';
import { fieldErrors, ProblemError, pointerToField, toProblem } from './problem';

const refusal = (status: number, body: unknown, type = 'application/problem+json') =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': type },
  });

describe('Refusals', () => {
  it('keep the detail, the code and what came with them', async () => {
    const problem = await toProblem(
      refusal(422, { title: 'x', detail: 'มีแถวที่ผิด', code: 'REJECTED', import: { id: '1' } }),
    );
    expect(problem).toMatchObject({ status: 422, detail: 'มีแถวที่ผิด', code: 'REJECTED', import: { id: '1' } });
  });

  it('are told even when a proxy answers with a page or with nothing', async () => {
    expect(await toProblem(refusal(502, '<html>', 'text/html'))).toMatchObject({ status: 502, title: '502' });
    expect(await toProblem(refusal(500, '{broken', 'application/json'))).toMatchObject({ status: 500 });
  });

  it('take the status of the answer, whatever the body claims', async () => {
    expect((await toProblem(refusal(404, { status: 200, title: 'x' }))).status).toBe(404);
  });
});

describe('Messages', () => {
  it('stand beside the field their pointer names', () => {
    const error = new ProblemError({
      status: 422,
      title: 'x',
      errors: [
        { pointer: '/email', code: 'BAD', message: 'อีเมลไม่ถูกต้อง' },
        { pointer: '/email', code: 'LONG', message: 'ยาวเกินไป' },
        { pointer: '/elsewhere', code: 'X', message: 'ที่อื่น' },
        { code: 'Y', message: 'ทั้งฟอร์ม' },
      ],
    });
    expect(fieldErrors(error, { email: 'email', phone: 'phone' })).toEqual({
      beside: { email: 'อีเมลไม่ถูกต้อง ยาวเกินไป' },
      general: ['ที่อื่น', 'ทั้งฟอร์ม'],
    });
  });

  it('follow pointers into lists and escaped names', () => {
    expect(pointerToField('/contacts/0/phone')).toBe('contacts.0.phone');
    expect(pointerToField('#/a~1b/c~0d')).toBe('a/b.c~d');
  });
});
