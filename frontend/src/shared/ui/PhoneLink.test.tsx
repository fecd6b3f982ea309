import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PhoneLink, telOf } from './PhoneLink';

it('Of what is written as a phone number the first number is called', () => {
  expect(telOf('054-123-456')).toBe('tel:054123456');
  expect(telOf('+66 54 123456 / 081 234 5678')).toBe('tel:+6654123456');
  expect(telOf(', 081-234-5678')).toBe('tel:0812345678');
  for (const none of ['ไม่มี', '-', '+', ' , ', '', null, undefined]) expect(telOf(none)).toBeUndefined();
});

it('Only a number is a link', () => {
  render(
    <>
      <PhoneLink phone="054-123-456">Call 054-123-456</PhoneLink>
      <PhoneLink phone="ไม่มี">Call ไม่มี</PhoneLink>
    </>,
  );
  expect(screen.getAllByRole('link').map((a) => [a.textContent, a.getAttribute('href')])).toEqual([
    ['Call 054-123-456', 'tel:054123456'],
  ]);
  expect(screen.getByText('ไม่มี').tagName).toBe('SPAN');
});
