/** How a hub stands: each has its own form, so that none is told by colour alone. */
export type HubLook = 'active' | 'coming' | 'suspended' | 'candidate' | 'new';
/** How somebody else stands: with a hub, promised to one, without one though in need, with one that is suspended. */
export type PlaceLook = 'member' | 'promised' | 'unserved' | 'lost' | 'neighbour';

const FORMS: Record<PlaceLook, [color: string, drawing: string]> = {
  member: ['var(--mk-accent)', '<circle cx="9" cy="9" r="5"/>'],
  promised: ['var(--mk-accent)', '<circle cx="9" cy="9" r="4.5" class="hollow"/>'],
  unserved: [
    'var(--st-incomplete)',
    '<path d="M9 1.5 17 16H1z"/><path d="M9 6.5v4.2M9 13.3v.1" class="in"/>',
  ],
  lost: [
    'var(--st-notusing)',
    '<path d="M9 1 17 9 9 17 1 9z"/><path d="M6.5 6.5l5 5M11.5 6.5l-5 5" class="in"/>',
  ],
  neighbour: ['var(--mk-muted)', '<circle cx="9" cy="9" r="3.5"/>'],
};

export function placeSvg(look: PlaceLook, size = 18): string {
  const [color, drawing] = FORMS[look];
  return `<svg width="${size}" height="${size}" viewBox="0 0 18 18" class="mk-form" style="color:${color}" aria-hidden="true">${drawing}</svg>`;
}

/** Wider with more members, never too small for its number. */
export const hubSize = (members: number): number => Math.round(22 + 4 * Math.sqrt(Math.max(0, members)));
