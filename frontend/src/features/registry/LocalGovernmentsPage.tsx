import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LgType, LocalGovernment, Status } from '@/api/types';
import { useFormat } from '@/shared/format';
import { can, useMe, useScope } from '@/shared/session';
import { Reasons, StatusChip } from '@/shared/status';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { Empty, Head } from '@/shared/ui/feedback';
import { PlaceFilter, SearchFilter, StatusFilter, TypeFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';

const EditForm = lazy(() => import('./LocalGovernmentForm'));

export default function LocalGovernmentsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
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

  const columns: Column<LocalGovernment>[] = [
    {
      key: 'name',
      label: t('lg.name'),
      sort: 'name',
      cell: (lg) => (
        <Link lang="th" to={href(`/local-governments/${lg.code}`)}>
          {lg.name}
        </Link>
      ),
    },
    { key: 'code', label: t('lg.code'), sort: 'code', cell: (lg) => lg.code, optional: true },
    { key: 'type', label: t('lg.type'), sort: 'type', cell: (lg) => t(`typeShort.${lg.type}`) },
    { key: 'district', label: t('place.district'), sort: 'district', cell: (lg) => lg.district.name },
    { key: 'province', label: t('place.province'), cell: (lg) => lg.province.name },
    {
      key: 'status',
      label: t('lg.status'),
      sort: 'status',
      cell: (lg) => <StatusChip status={lg.status} reasons={lg.reasons} />,
    },
    {
      key: 'reasons',
      label: t('lg.reasons'),
      cell: (lg) => (
        <span className="mk-small">
          <Reasons reasons={lg.reasons} />
        </span>
      ),
    },
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
