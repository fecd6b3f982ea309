import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Eligibility } from '@/api/types';
import { useFormat } from '@/shared/format';
import { StatusAndWhy } from '@/shared/status';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import './hub.css';

/** Whether it has earned to be a hub: at each of the month ends that count, and why not. */
export function EligibilityCard({ of }: { of: Eligibility }) {
  const { t } = useTranslation();
  return (
    <section className="mk-card" aria-labelledby="hub-eligibility">
      <h2 id="hub-eligibility" style={{ marginBottom: 4 }}>
        {t('eligibility.title')}
      </h2>
      <EligibilityWords of={of} />
      <MonthEnds of={of} />
    </section>
  );
}

export function EligibilityWords({ of }: { of: Eligibility }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <p
      className={of.eligible ? 'mk-up' : 'mk-down'}
      style={{ display: 'flex', gap: 6, alignItems: 'center', margin: '0 0 10px' }}
    >
      <Icon name={of.eligible ? 'check' : 'cross'} size={18} stroke={2.4} />
      {t(of.eligible ? 'eligibility.earned' : 'eligibility.notEarned', { n: f.n(of.monthEnds.length) })}
    </p>
  );
}

export function MonthEnds({ of }: { of: Eligibility }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  return (
    <ul className="mk-monthends" aria-label={t('eligibility.monthEnds')}>
      {of.monthEnds.map((end) => (
        <li key={end.on}>
          <Link to={href(`/local-governments/${of.localGovernment.code}`, { asOf: end.on })}>
            {f.date(end.on)}
          </Link>
          <span>
            <StatusAndWhy of={end} />
          </span>
        </li>
      ))}
    </ul>
  );
}
