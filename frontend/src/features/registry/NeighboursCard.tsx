import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import { useFormat } from '@/shared/format';
import { StatusChip } from '@/shared/status';
import { Bones, Failed } from '@/shared/ui/feedback';
import { useHref } from '@/shared/url';

export function NeighboursCard({ code }: { code: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const near = useQuery(
    get('/api/v1/local-governments/{code}/neighbours', { params: { path: { code }, query: { limit: 6 } } }),
  );
  return (
    <section className="mk-card" aria-labelledby="neighbours">
      <h2 id="neighbours" style={{ marginBottom: 10 }}>
        {t('lg.neighbours')}
      </h2>
      {near.error ? (
        <Failed error={near.error} />
      ) : !near.data ? (
        <Bones lines={5} />
      ) : near.data.items.length === 0 ? (
        <p className="mk-muted">{t('lg.noNeighbours')}</p>
      ) : (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 10 }}>
          {near.data.items.map((n) => (
            <li key={n.code} style={{ display: 'grid', gap: 2 }}>
              <span>
                <Link lang="th" to={href(`/local-governments/${n.code}`)}>
                  {n.shortName || n.name}
                </Link>{' '}
                <span className="mk-muted mk-small">{t('lg.km', { km: f.km(n.distanceKm) })}</span>
              </span>
              <span>
                <StatusChip status={n.status} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
