import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { API, get } from '@/api/client';
import type { ProvinceHubs } from '@/api/types';
import { downloadFile, XLSX } from '@/shared/download';
import { useFormat } from '@/shared/format';
import { NationRanking } from '@/shared/map/NationRanking';
import { useMe } from '@/shared/session';
import { Bones, Failed, Head } from '@/shared/ui/feedback';
import { useHref } from '@/shared/url';

const rateOf = ({ servedRate, counts }: ProvinceHubs) => ({
  rate: servedRate,
  done: counts.served,
  of: counts.needy,
});

/** How far the network of each province reaches, those that serve least first. */
export function NationNetwork() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const list = useQuery(get('/api/v1/hub-network/provinces', { params: { query: { size: 500 } } }));
  const items = list.data?.items;
  if (!items) {
    return (
      <>
        <Head title={t('network.nationTitle')} />
        {list.error ? <Failed error={list.error} retry={() => list.refetch()} /> : <Bones lines={10} />}
      </>
    );
  }
  const sum = (of: (p: ProvinceHubs) => number) => items.reduce((n, p) => n + of(p), 0);
  const needy = sum((p) => p.counts.needy);
  const served = sum((p) => p.counts.served);
  const save = (accept: string, ending: string) => () =>
    downloadFile(`${API}/hub-network/provinces`, {}, `hub-network-${me.today}.${ending}`, accept);
  return (
    <div className="mk-grid">
      <div>
        <Head title={t('network.nationTitle')} />
        <p className="mk-sentence">
          <strong>
            {t('network.sentence', {
              hubs: f.n(sum((p) => p.counts.active)),
              n: f.n(served),
              of: f.n(needy),
            })}
          </strong>{' '}
          {needy > 0 && `(${f.pct(served / needy)}) `}
          {t('network.provincesWithout', { n: f.n(items.filter((p) => p.counts.active === 0).length) })}
        </p>
      </div>
      <NationRanking
        id="network"
        path="/hub-network"
        rows={items}
        rateOf={rateOf}
        measure={t('network.servedRate')}
        titles={{ map: t('network.nationMap'), list: t('network.provinces') }}
        items={[
          { icon: 'file', label: 'Excel (.xlsx)', run: save(XLSX, 'xlsx') },
          { icon: 'file', label: 'CSV', run: save('text/csv', 'csv') },
        ]}
        columns={[
          {
            key: 'served',
            label: t('network.servedOf'),
            numeric: true,
            cell: ({ counts }) => `${f.n(counts.served)}/${f.n(counts.needy)}`,
          },
          {
            key: 'hubs',
            label: t('network.hubs'),
            numeric: true,
            cell: ({ counts }) => f.n(counts.active),
          },
          {
            key: 'lapsed',
            label: t('hubTile.lapsed'),
            numeric: true,
            cell: ({ provinceCode: province, counts }) =>
              counts.lapsed > 0 && me.scope.level === 'NATION' ? (
                <Link to={href('/hubs', { province, district: null, state: 'SUSPENDED' })}>
                  {f.n(counts.lapsed)}
                </Link>
              ) : (
                f.n(counts.lapsed)
              ),
          },
        ]}
      />
    </div>
  );
}
