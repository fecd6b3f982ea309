import { put } from '@/api/client';
import { keepDraft } from '@/shared/form/draft';
import i18next from '@/shared/i18n';
import { draftedWith, keep, throwAway } from '@/shared/offline/outbox';
import type { Raised, RaisedAt, Unkept } from '@/shared/raising';
import { withParams } from '@/shared/url';
import { issueAt, visitAt } from '../asked';
import { afterVisit, bodyOf, emptyIssue } from '../issueValues';
import { newDraft } from '../newDraft';

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
export async function keepRaised(visit: RaisedAt, raised: readonly Raised[]): Promise<Unkept[]> {
  const unkept: Unkept[] = [];
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
      unkept.push({
        write: put('/api/v1/issues/{id}', { params: { path: { id: one.id } }, body: bodyOf(values) }),
        setAside: () => {
          const place = { localGovernment: visit.localGovernmentCode ?? undefined, visit: visit.id };
          const asked = { ...place, raised: one.id };
          keepDraft(newDraft(asked), { values, base: null });
          return withParams('/issues/new', asked);
        },
      });
    }
  }
  // whatever an earlier try or an earlier opening of the form wrote down and this one doesn't say any more
  const still = new Set(written(raised).map((one) => issueAt(one.id)));
  for (const row of await draftedWith(visitAt(visit.id)).catch(() => [])) {
    if (row.kind === 'ISSUE' && !still.has(row.url)) await throwAway(row.id);
  }
  return unkept;
}
