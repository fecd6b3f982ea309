import type { Me } from '@/api/types';

/** What narrows the list, by the names of the address. */
const NARROWING = ['kind', 'state', 'module', 'severity', 'open', 'overdue', 'mine', 'owner'] as const;
/** With none of them. */
export const CLEARED = Object.fromEntries(NARROWING.map((key) => [key, null]));
type Narrowed = Partial<Record<(typeof NARROWING)[number], string>>;

/** What most people look for, each with what the address then says; one press each, with how many they are. */
export const SAVED = {
  open: { open: 'true' },
  overdue: { overdue: 'true' },
  escalated: { state: 'ESCALATED' },
  high: { open: 'true', severity: 'HIGH' },
  mine: { open: 'true', mine: 'true' },
  resolved: { state: 'RESOLVED' },
} as const satisfies Record<string, Narrowed>;
export type Saved = keyof typeof SAVED;

/** Nothing is given to a local government to see to. */
export const savedFor = (me: Pick<Me, 'role'>) =>
  (Object.keys(SAVED) as Saved[]).filter(
    (one) => one !== 'mine' || (me.role !== 'LOCAL' && me.role !== 'OBSERVER'),
  );

/** The one that the address says, and nothing else. */
export const savedOf = (url: Readonly<Record<string, string | undefined>>): Saved | 'all' | undefined => {
  const same = (of: Narrowed) => NARROWING.every((key) => (url[key] ?? undefined) === of[key]);
  if (same({})) return 'all';
  return (Object.keys(SAVED) as Saved[]).find((one) => same(SAVED[one]));
};
