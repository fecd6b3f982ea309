import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LgType, LocalGovernment, Status } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ListLine } from '@/shared/line/ListLine';
import { can, useMe, useScope } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { usePlaceColumns } from '@/shared/table/usePlaceColumns';
import { useStatusColumns } from '@/shared/table/useStatusColumns';
import { Empty, Head } from '@/shared/ui/feedback';
import { PlaceFilter, SearchFilter, StatusFilter, TypeFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { useUrlState } from '@/shared/url';

const EditForm = lazy(() => import('./LocalGovernmentForm'));

export default function LocalGovernmentsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const [url, change] = useUrlState();
  const { province, district, asOf } = useScope();
  const [adding, add] = useDisclosure(false);
  useTitle(t('nav.localGovernments'));

  const filters = {
    province,
    district,
    type: url.type as LgType | undefined,
    status: url.status as Status | undefined,
    q: url.q,
    asOf,
  };
  const list = useList('/api/v1/local-governments', filters, { sort: 'name' });

  const place = usePlaceColumns((lg: LocalGovernment) => lg);
  const statuses = useStatusColumns<LocalGovernment>();
  const columns: Column<LocalGovernment>[] = [
    place.name,
    place.code,
    place.type,
    { ...place.district, sort: 'district' },
    place.province,
    ...statuses,
    {
      key: 'active',
      label: t('lg.active'),
      optional: true,
      cell: (lg) =>
        lg.activeFrom || lg.activeTo ? `${f.date(lg.activeFrom)} – ${f.date(lg.activeTo)}` : '–',
    },
  ];
  const filtered = Boolean(url.type || url.status || url.q || url.district || url.province);

  return (
    <>
      <Head title={t('nav.localGovernments')} lead={t('lg.lead')}>
        {can(me) && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={add.open}>
            {t('lg.add')}
          </Button>
        )}
      </Head>
      <search className="mk-filters">
        <SearchFilter placeholder={t('place.searchHint')} />
        <PlaceFilter />
        <TypeFilter />
        <StatusFilter />
      </search>
      <DataTable
        name="local-governments"
        label={t('nav.localGovernments')}
        columns={columns}
        rowKey={(lg) => lg.code}
        {...list}
        tools={
          <ListLine
            text={async (of) =>
              (await import('@/shared/line/statusLine')).statusLine(of, '/api/v1/local-governments', filters)
            }
          />
        }
        empty={
          filtered ? (
            <Empty
              icon="search"
              title={t('lg.noneTitle')}
              text={t('lg.noneText')}
              action={
                <Button
                  variant="default"
                  onClick={() =>
                    change({ type: null, status: null, q: null, district: null, province: null })
                  }
                >
                  {t('common.clearFilters')}
                </Button>
              }
            />
          ) : (
            <Empty
              icon="building"
              title={t('home.emptyTitle')}
              text={t('home.emptyText')}
              action={
                can(me) && <Link to="/imports/new?kind=local-governments">{t('home.emptyAction')}</Link>
              }
            />
          )
        }
      />
      {adding && (
        <Suspense>
          <EditForm onClose={add.close} />
        </Suspense>
      )}
    </>
  );
}
