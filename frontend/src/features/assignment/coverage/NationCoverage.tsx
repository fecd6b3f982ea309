import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { ProvinceCoverage } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ListLine } from '@/shared/line/ListLine';
import { NationRanking } from '@/shared/map/NationRanking';
import { can, useMe, useScope } from '@/shared/session';
import { Bones, Failed, Head } from '@/shared/ui/feedback';
import { useHref } from '@/shared/url';

const rateOf = ({ rate, covered, total }: ProvinceCoverage) => ({ rate, done: covered, of: total });

/** Which provinces have divided their work, the least covered first. */
export function NationCoverage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const { day } = useScope();
  const { data, error, refetch } = useQuery(
    get('/api/v1/coverage/provinces', { params: { query: { on: day } } }),
  );
  const head = (
    <Head title={t('trainerNav.coverage')}>
      <ListLine
        compact={false}
        text={async (of) => (await import('./coverageLine')).coverageLine(of, { on: day })}
      />
      {can(me, 'DEPARTMENT') && <Link to={href('/plans/national')}>{t('national.title')}</Link>}
    </Head>
  );
  if (error || !data) {
    return (
      <>
        {head}
        {error ? <Failed error={error} retry={() => refetch()} /> : <Bones lines={10} />}
      </>
    );
  }
  const total = data.reduce((n, p) => n + p.total, 0);
  const covered = data.reduce((n, p) => n + p.covered, 0);
  const whole = data.filter((p) => p.total > 0 && p.covered === p.total).length;
  return (
    <div className="mk-grid">
      <div>
        {head}
        <p className="mk-sentence">
          <strong>{t('home.covered', { n: f.n(covered), of: f.n(total) })}</strong>{' '}
          {total > 0 && `(${f.pct(covered / total)}) `}
          {t('coverage.wholeProvinces', { n: f.n(whole), of: f.n(data.length) })}
        </p>
      </div>
      <NationRanking
        id="coverage"
        path="/coverage"
        rows={data}
        rateOf={rateOf}
        measure={t('home.coverage')}
        titles={{ map: t('coverage.nationMap'), list: t('coverage.provinces') }}
        file={`maekhai-coverage-${day}`}
        columns={[
          {
            key: 'of',
            label: t('coverage.withShort'),
            numeric: true,
            cell: (p) => t('home.ofTotal', { n: f.n(p.covered), of: f.n(p.total) }),
          },
          { key: 'with', label: t('coverage.with'), value: (p) => p.covered },
          { key: 'total', label: t('home.total'), value: (p) => p.total },
          {
            key: 'trainers',
            label: t('coverage.trainers'),
            numeric: true,
            value: (p) => p.trainers,
            cell: (p) => f.n(p.trainers),
          },
        ]}
      />
    </div>
  );
}
