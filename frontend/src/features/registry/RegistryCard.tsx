import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LocalGovernmentDetail } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useHref } from '@/shared/url';

/** What the registry knows besides the name: former names, types and what it was before. */
export function RegistryCard({ lg }: { lg: LocalGovernmentDetail }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  return (
    <section className="mk-card" aria-labelledby="registry">
      <h2 id="registry">{t('lg.registry')}</h2>
      <dl className="mk-dl">
        <dt>{t('lg.shortName')}</dt>
        <dd lang="th">{lg.shortName}</dd>
        <dt>{t('lg.aliases')}</dt>
        <dd lang="th">{lg.aliases.length > 0 ? lg.aliases.join(', ') : '–'}</dd>
        <dt>{t('lg.typeHistory')}</dt>
        <dd>
          {lg.typeHistory.length > 0
            ? lg.typeHistory.map((h) => (
                <div key={`${h.type}${h.from}`}>
                  {t(`type.${h.type}`)}
                  {(h.from || h.to) && (
                    <span className="mk-muted">
                      {' '}
                      {h.from ? f.date(h.from) : t('lg.always')} – {h.to ? f.date(h.to) : t('lg.now')}
                    </span>
                  )}
                </div>
              ))
            : '–'}
        </dd>
        <dt>{t('lg.predecessors')}</dt>
        <dd>
          {lg.predecessors.length > 0
            ? lg.predecessors.map((code) => (
                <div key={code}>
                  <Link to={href(`/local-governments/${code}`)}>{f.digits(code)}</Link>
                </div>
              ))
            : '–'}
        </dd>
        <dt>{t('lg.active')}</dt>
        <dd>
          {lg.activeFrom ? f.date(lg.activeFrom) : t('lg.always')} –{' '}
          {lg.activeTo ? f.date(lg.activeTo) : t('lg.now')}
        </dd>
        <dt>{t('lg.position')}</dt>
        <dd>
          {lg.latitude != null && lg.longitude != null
            ? f.digits(`${lg.latitude.toFixed(4)}, ${lg.longitude.toFixed(4)}`)
            : '–'}
        </dd>
      </dl>
    </section>
  );
}
