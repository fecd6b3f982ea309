import type { ReactNode } from 'react';

const shapes = {
  home: <path d="M3 10.5 12 3l9 7.5M5.5 9v11h13V9M10 20v-6h4v6" />,
  map: <path d="m3 6 6-2.5 6 2.5 6-2.5v14.5L15 20.5 9 18l-6 2.5zM9 3.5V18M15 6v14.5" />,
  building: <path d="M4 21V8l8-5 8 5v13M2.5 21h19M9 21v-5h6v5M8.5 11h.01M12 11h.01M15.5 11h.01" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  list: <path d="M4 6h.01M4 12h.01M4 18h.01M9 6h11M9 12h11M9 18h11" />,
  pause: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M10 9v6M14 9v6" />,
  upload: <path d="M12 16V4m0 0L7 9m5-5 5 5M4 16v4h16v-4" />,
  download: <path d="M12 4v12m0 0 5-5m-5 5-5-5M4 17v3h16v-3" />,
  pencil: <path d="m4 20 1-4.5L16 4.5l3.5 3.5L8.5 19zM14 6.5 17.5 10" />,
  users: (
    <path d="M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20c.5-4 3-6 6.500-6s6 2 6.500 6M16 4.300a3.500 3.500 0 0 1 0 6.400M18 14.500c2 .8 3.200 2.700 3.500 5.500" />
  ),
  key: <path d="M8 19a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9m3.200-7.700L20 2.500M16 6.500l3 3" />,
  search: <path d="M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13m5-1.500L21 21" />,
  chevron: <path d="m9 5 7 7-7 7" />,
  down: <path d="m5 9 7 7 7-7" />,
  up: <path d="m5 15 7-7 7 7" />,
  left: <path d="m15 5-7 7 7 7" />,
  clock: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18m0-14v5.500l3.500 2" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  question: <path d="M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 17.500h.01" />,
  half: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
    </>
  ),
  hatch: <path d="M5 14 14 5M7 19 19 7M12 21l9-9M3 9l6-6" />,
  phone: (
    <path d="M6 3h3.500l1.500 5-2.500 1.500a11 11 0 0 0 6 6L16 13l5 1.500V18a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3" />
  ),
  mail: <path d="M3 6h18v12H3zm0 .5 9 7 9-7" />,
  pin: (
    <path d="M12 21s7-6.500 7-11.500a7 7 0 1 0-14 0C5 14.500 12 21 12 21m0-9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5" />
  ),
  more: <path d="M5 12h.01M12 12h.01M19 12h.01" />,
  columns: <path d="M4 5h16v14H4zM10 5v14M15 5v14" />,
  trash: <path d="M4 7h16M9 7V4h6v3M6.500 7l1 13h9l1-13M10 11v5M14 11v5" />,
  undo: <path d="M4 9h10a5.500 5.500 0 0 1 0 11H8M4 9l5-5M4 9l5 5" />,
  plus: <path d="M12 5v14M5 12h14" />,
  file: <path d="M6 3h8l4 4v14H6zM14 3v5h4" />,
  copy: <path d="M8 8h12v12H8zM16 8V4H4v12h4" />,
  user: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8m-8 9c.5-4.500 3.500-7 8-7s7.500 2.500 8 7" />,
  print: <path d="M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z" />,
  gear: (
    <path d="M12 15.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7m0-13v3m0 13v3M2.500 12h3m13 0h3M5.300 5.300l2.100 2.100m9.200 9.200 2.100 2.100m0-13.400-2.100 2.100m-9.200 9.200-2.100 2.100" />
  ),
  info: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18m0-10v5.500M12 7.500h.01" />,
  warning: <path d="M12 4 2.500 20h19zm0 6v5M12 17.500h.01" />,
  trainer: (
    <path d="M3 5h18v10h-7M9 8a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5m-5.500 12c.3-3 2.300-5 5.500-5s5.200 2 5.500 5M16 8.500h2M16 11.500h2" />
  ),
  hub: (
    <path d="M12 15.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6m-7-8a2 2 0 1 0 0-4 2 2 0 0 0 0 4m14 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4m-7 14.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4M6.500 7l3.200 3.500M17.500 7l-3.200 3.500M12 15.500V18" />
  ),
  broken: <path d="M4 12h5m6 0h5M10 8.500l2 7m1-9 2 9" />,
  swap: <path d="M4 8h15m0 0-4-4m4 4-4 4M20 16H5m0 0 4-4m-4 4 4 4" />,
  lock: <path d="M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3" />,
  unlock: <path d="M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 6.800-1.200" />,
  image: <path d="M4 5h16v14H4zm0 11 5-5 4 4 2.500-2.500L20 17M15.500 9h.01" />,
  visit: <path d="M9 4h6v3H9zM9 5.500H5V21h14V5.500h-4M8.500 14l2.500 2.500 5-5" />,
  meeting: (
    <path d="M3 13h18M6 13v7M18 13v7M7.500 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4m9 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4M4.500 13c.3-1.500 1.400-2 3-2s2.700.5 3 2m3 0c.3-1.500 1.400-2 3-2s2.700.5 3 2" />
  ),
  talk: <path d="M4 5h16v11h-8l-5 4.500V16H4zM12 8v3.500M12 13.500h.01" />,
  bulb: (
    <path d="M9.500 18h5M10 21h4M9.500 15c0-2-3-3-3-6.500a5.500 5.500 0 0 1 11 0c0 3.500-3 4.500-3 6.500z" />
  ),
  calendar: <path d="M4 6h16v14H4zM4 10.500h16M8 3v5M16 3v5" />,
  screen: <path d="M3 5h18v11H3zM8 20h8M12 16v4" />,
  eye: (
    <path d="M12 5.250C4.500 5.250 1.500 12 1.500 12s3 6.750 10.500 6.750S22.500 12 22.500 12s-3-6.750-10.500-6.750m0 10.500a3.750 3.750 0 1 0 0-7.500 3.750 3.750 0 0 0 0 7.500" />
  ),
  eyeOff: (
    <path d="m4.500 3.750 15 16.500M12 5.250C4.500 5.250 1.500 12 1.500 12s3 6.750 10.500 6.750S22.500 12 22.500 12s-3-6.750-10.500-6.750m0 10.500a3.750 3.750 0 1 0 0-7.500 3.750 3.750 0 0 0 0 7.500" />
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** Always beside a word or inside a named control, so hidden from readers. */
export function Icon({ name, size = 20, stroke = 1.8 }: { name: IconName; size?: number; stroke?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}

/** The mark: a hub with three neighbours, one of them still to be reached. */
export function Mark({ size = 34, tile = true }: { size?: number; tile?: boolean }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {tile && <rect width="32" height="32" rx="7" fill="#0B6E6E" />}
      <path
        d="M15.500 17 8 8.500M15.500 17l9-6M15.500 17l3 8.500"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="15.500" cy="17" r="4.600" fill="#fff" />
      <circle cx="8" cy="8.500" r="2.700" fill="#fff" />
      <circle cx="24.500" cy="11" r="2.700" fill="#F2C14E" />
      <circle cx="18.500" cy="25.500" r="2.700" fill="#fff" />
    </svg>
  );
}
