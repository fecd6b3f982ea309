import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import { useFormat } from '@/shared/format';
import { useScope } from '@/shared/session';
import { Narrowed } from '@/shared/ui/Narrowed';
import { type Params, useUrlState } from '@/shared/url';
import { useToday } from '@/shared/useToday';

/** What they are narrowed to that no field shows: one place, one visit, one person, a day that is over. */
export function Only({ board }: { board: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { asOf } = useScope();
  const today = useToday();
  const [url] = useUrlState();
  const place = useQuery({
    ...get('/api/v1/local-governments/{code}', { params: { path: { code: url.localGovernment ?? '' } } }),
    enabled: url.localGovernment !== undefined,
  });
  const ofOwner = useQuery({
    ...get('/api/v1/issues', { params: { query: { owner: url.owner, size: 1 } } }),
    enabled: url.owner !== undefined,
  });
  const only: { says: string; not: Params }[] = [];
  if (url.visit) {
    only.push({ says: t('issues.ofVisit'), not: { visit: null, localGovernment: null } });
  } else if (url.localGovernment) {
    const name = place.data?.name ?? url.localGovernment;
    only.push({ says: t('issues.ofPlace', { name }), not: { localGovernment: null } });
  }
  if (url.owner) {
    // who has none has no name here either
    const name = ofOwner.data?.items[0]?.owner?.name;
    only.push({
      says: name ? t('issues.ofOwner', { name }) : t('issues.ofSomebody'),
      not: { owner: null },
    });
  }
  if (url.resolvedFrom || url.resolvedTo) {
    only.push({
      says: t('issues.resolvedIn', { from: f.date(url.resolvedFrom), to: f.date(url.resolvedTo) }),
      not: { resolvedFrom: null, resolvedTo: null },
    });
  }
  if (board && url.overdue) only.push({ says: t('issues.overdue'), not: { overdue: null } });
  if (board && url.mine) only.push({ says: t('issues.mine'), not: { mine: null } });
  if (!board && asOf && url.open) {
    only.push({
      says: t(url.open === 'true' ? 'issues.asOf' : 'issues.resolvedBy', { date: f.date(asOf) }),
      not: { asOf: null },
    });
  }
  if (!board && url.escalated) {
    const date = f.date(asOf ?? today);
    only.push({
      says: t(url.escalated === 'true' ? 'issues.escalatedOn' : 'issues.notEscalatedOn', { date }),
      not: { escalated: null, asOf: null },
    });
  }
  return only.map(({ says, not }) => <Narrowed key={says} says={says} not={not} />);
}
