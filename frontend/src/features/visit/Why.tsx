import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import type { Priority, VisitPolicy } from '@/api/types';
import { useFormat } from '@/shared/format';
import { isLate, isNever } from './due';

export const PARTS = ['need', 'waiting', 'issues', 'budget', 'closing'] as const;

export function useVisitPolicy(): VisitPolicy | undefined {
  return useQuery({ ...get('/api/v1/visits/policy'), staleTime: Number.POSITIVE_INFINITY }).data;
}

/** Why one comes where it comes: each part with its words, its points and the most that it can have. */
export function Why({ of, policy }: { of: Priority; policy: VisitPolicy }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <dl className="mk-why">
      {PARTS.map((part) => (
        <div key={part} style={{ display: 'contents' }}>
          <dt>{t(`priorityPart.${part}`)}</dt>
          <dd>
            <i aria-hidden="true">
              <b style={{ width: `${of.parts[part] * 100}%` }} />
            </i>
          </dd>
          <dd className="mk-num">
            {t('priority.points', {
              n: f.n(Math.round(of.parts[part] * policy.weights[part] * 10) / 10),
              of: f.n(policy.weights[part]),
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The same in a sentence: since when nobody was there, and when somebody will be. */
export function Waiting({ of }: { of: Priority }) {
  const { t } = useTranslation();
  const f = useFormat();
  const late = isNever(of) || isLate(of);
  return (
    <span>
      <strong className={late ? 'mk-down' : undefined}>
        {isNever(of)
          ? t('priority.never')
          : isLate(of)
            ? t('priority.late', { n: f.n(of.overdueDays) })
            : t('priority.due', { date: f.date(of.dueOn) })}
      </strong>
      {of.lastContactOn && ` · ${t('priority.last', { date: f.date(of.lastContactOn) })}`}
      {of.onsiteDueOn && ` · ${t('priority.onsite', { date: f.date(of.onsiteDueOn) })}`}
    </span>
  );
}
