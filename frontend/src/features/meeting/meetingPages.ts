/** Open to all who may open one of them. */
export const MEETING_PAGES = ['meetings', 'meeting-actions'] as const;
