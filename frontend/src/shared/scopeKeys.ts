/** What stays when one page leads to another: the day looked at and the place. */
export const SCOPE_KEYS = ['asOf', 'province', 'district'] as const;
