import type { CSSProperties, ReactNode } from 'react';

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
  children = phone,
  ...look
}: {
  phone: string;
  /** What the link says, if not the number alone. */
  children?: ReactNode;
  className?: string;
  style?: CSSProperties;
}) {
  const tel = telOf(phone);
  return tel ? (
    <a href={tel} {...look}>
      {children}
    </a>
  ) : (
    <span {...look}>{phone}</span>
  );
}
