import type { CSSProperties, ReactNode } from 'react';
import { CalledButton, type CalledPlace } from './called';

/** Where a tap calls, if a number is written there; of several the first. */
export function telOf(phone: string | null | undefined): string | undefined {
  const number = phone
    ?.split(/[,;/]/)
    .map((one) => one.replace(/[^\d+]/g, ''))
    .find((one) => /\d/.test(one));
  return number ? `tel:${number}` : undefined;
}

/** A phone number that calls; what was written in place of one ("none") is only read. */
export function PhoneLink({
  phone,
  of,
  children = phone,
  ...look
}: {
  phone: string;
  /** The local government that it reaches: a call can be noted down there. */
  of?: CalledPlace;
  /** What the link says, if not the number alone. */
  children?: ReactNode;
  className?: string;
  style?: CSSProperties;
}) {
  const tel = telOf(phone);
  return tel ? (
    <>
      <a href={tel} {...look}>
        {children}
      </a>
      {of && <CalledButton of={of} />}
    </>
  ) : (
    <span {...look}>{phone}</span>
  );
}
