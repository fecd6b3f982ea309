import { expect, it } from 'vitest';
import { newId } from './newId';

it('An id is a UUID of version 7 that bears its time', () => {
  const at = Date.UTC(2026, 10, 23, 3);
  const id = newId(at);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(at);
  expect(newId(at)).not.toBe(id);
});
