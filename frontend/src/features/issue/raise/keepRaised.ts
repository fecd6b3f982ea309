import { put, type Write } from '@/api/client';
import i18next from '@/shared/i18n';
import { keep, lastWaitingAt, throwAway } from '@/shared/offline/outbox';
import type { Raised, RaisedAt } from '@/shared/raising';
import { issueAt } from '../asked';
import { afterVisit, bodyOf, emptyIssue } from '../issueValues';

/** Those that somebody wrote something into. */
const written = (raised: readonly Raised[]) =>
  raised.filter((one) => one.title.trim() !== '' || one.detail.trim() !== '');

/** What the server would refuse, told while it can still be mended. */
export function missing(raised: readonly Raised[]): Record<string, string> {
  return Object.fromEntries(
    written(raised).flatMap((one) => {
      const at = raised.indexOf(one);
      return [
        ...(one.title.trim() === '' ? [[`${at}.title`, i18next.t('issueRaise.noTitle')]] : []),
        ...(one.module === null ? [[`${at}.module`, i18next.t('issueRaise.noModule')]] : []),
      ] as [string, string][];
    }),
  );
}

/** Issues of a visit are written down before it is sent, and wait for it, with or without a connection. */
export async function keepRaised(
  visit: RaisedAt,
  raised: readonly Raised[],
  before: readonly Raised[],
): Promise<Write[]> {
  const unkept: Write[] = [];
  for (const one of written(raised)) {
    const values = emptyIssue({
      ...one,
      localGovernmentCode: visit.localGovernmentCode,
      placeName: visit.placeName,
      visitId: visit.id,
      raisedOn: visit.on,
    });
    try {
      await keep({
        kind: 'ISSUE',
        title: [one.title.trim(), visit.placeName].filter(Boolean).join(' · '),
        url: issueAt(one.id),
        body: bodyOf(values),
        after: afterVisit(values),
        mend: { address: '/issues/new', values },
        draft: true,
      });
    } catch {
      unkept.push(put('/api/v1/issues/{id}', { params: { path: { id: one.id } }, body: bodyOf(values) }));
    }
  }
  const still = new Set(written(raised).map((one) => one.id));
  for (const { id } of before) {
    const row = still.has(id) ? undefined : await lastWaitingAt(issueAt(id)).catch(() => undefined);
    if (row) await throwAway(row.id);
  }
  return unkept;
}
