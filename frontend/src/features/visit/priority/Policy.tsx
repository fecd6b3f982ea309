import { useTranslation } from 'react-i18next';
import type { VisitPolicy } from '@/api/types';
import { useFormat } from '@/shared/format';
import { PARTS } from '../Why';

/** By which numbers the order is made: they are the office's, not this page's. */
export function Policy({ of }: { of: VisitPolicy }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <details className="mk-more mk-small">
      <summary>{t('policy.title')}</summary>
      <p style={{ margin: '6px 0' }}>{t('policy.lead')}</p>
      <dl className="mk-dl" style={{ fontSize: 'inherit' }}>
        {PARTS.map((part) => (
          <div key={part} style={{ display: 'contents' }}>
            <dt>
              {t(`priorityPart.${part}`)} ({t('policy.weight', { n: f.n(of.weights[part]) })})
            </dt>
            <dd>{t(`policyPart.${part}`)}</dd>
          </div>
        ))}
        <dt>{t('policy.cadence')}</dt>
        <dd>
          {of.cadenceDays
            .map((days, i) => t('policy.cadenceOf', { need: f.n(i + 1), n: f.n(days) }))
            .join(' · ')}
        </dd>
        <dt>{t('policy.onsite')}</dt>
        <dd>{t('policy.onsiteDays', { n: f.n(of.onsiteDays) })}</dd>
      </dl>
    </details>
  );
}
