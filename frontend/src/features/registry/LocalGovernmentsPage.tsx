import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { API, get } from '@/api/client';
import type { LgType, LocalGovernment, Status } from '@/api/types';
import { downloadCsv } from '@/shared/download';
import { useFormat } from '@/shared/format';
import { can, useMe, useScope } from '@/shared/session';
import { LG_TYPES, Reasons, STATUSES, StatusChip } from '@/shared/status';
import { type Column, DataTable, usePaging } from '@/shared/table/DataTable';
import { Empty, Head, toastProblem } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { DistrictSelect, ProvinceSelect } from '@/shared/ui/places';
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
  const paging = usePaging('name');
  const [adding, add] = useDisclosure(false);
  const [q, setQ] = useState(url.q ?? '');
  const search = useDebouncedCallback((text: string) => change({ q: text.trim() }, { replace: true }), 250);
  useTitle(t('nav.localGovernments'));

  const filters = {
    province,
    district,
    type: url.type as LgType | undefined,
    status: url.status as Status | undefined,
    q: url.q,
    asOf,
  };
  const list = useQuery({
    ...get('/api/v1/local-governments', { params: { query: { ...filters, ...paging } } }),
    placeholderData: keepPreviousData,
  });

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
        <TextInput
          label={t('lg.search')}
          placeholder={t('place.searchHint')}
          leftSection={<Icon name="search" size={16} />}
          value={q}
          onChange={(e) => {
            setQ(e.currentTarget.value);
            search(e.currentTarget.value);
          }}
        />
        <ProvinceSelect
          value={province}
          disabled={me.scope.level !== 'NATION'}
          onChange={(code) => change({ province: code, district: null })}
        />
        <DistrictSelect
          province={province}
          value={district}
          disabled={!province || me.scope.level === 'DISTRICT'}
          onChange={(code) => change({ district: code })}
        />
        <Select
          label={t('lg.type')}
          placeholder={t('common.all')}
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          value={url.type ?? null}
          data={LG_TYPES.map((type) => ({ value: type, label: t(`type.${type}`) }))}
          onChange={(type) => change({ type })}
        />
        <Select
          label={t('lg.status')}
          placeholder={t('common.all')}
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          value={url.status ?? null}
          data={STATUSES.map((s) => ({ value: s, label: t(`status.${s}`) }))}
          onChange={(status) => change({ status })}
        />
      </search>
      <DataTable
        name="local-governments"
        label={t('nav.localGovernments')}
        columns={columns}
        rows={list.data?.items}
        total={list.data?.total}
        rowKey={(lg) => lg.code}
        error={list.error}
        retry={() => list.refetch()}
        fetching={list.isPlaceholderData}
        actions={
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon name="download" size={16} />}
            onClick={() =>
              downloadCsv(
                `${API}/local-governments`,
                { ...filters, sort: paging.sort },
                'local-governments.csv',
              ).catch(toastProblem)
            }
          >
            CSV
          </Button>
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
                  onClick={() => {
                    setQ('');
                    change({ type: null, status: null, q: null, district: null, province: null });
                  }}
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
