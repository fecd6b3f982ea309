import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getWithEtag, ifMatch, remove } from '@/api/client';
import type { Clinic } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useMe, useScope } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { Empty, Head, toastDone } from '@/shared/ui/feedback';
import { PlaceFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import { useFresh } from '@/shared/useFresh';
import '../visit.css';
import { VisitNav } from '../VisitNav';
import { maySeeTo, maySeeToClinic, shortName } from '../visitWords';

/** Whose visit was cancelled didn't come. */
const came = (clinic: Clinic) => clinic.visits.filter((v) => v.state !== 'CANCELLED');

/** Days at the district with many places at once. */
export default function ClinicsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const fresh = useFresh();
  const { province, district } = useScope();
  useTitle(t('visitNav.clinics'));
  const list = useList('/api/v1/clinics', { province, district });
  const may = maySeeTo(me);
  const columns: Column<Clinic>[] = [
    {
      key: 'on',
      label: t('clinic.on'),
      sort: 'on',
      cell: (c) =>
        maySeeToClinic(me, c) ? (
          <Link className="mk-nowrap" to={href(`/clinics/${c.id}`)}>
            {f.date(c.on)}
          </Link>
        ) : (
          <span className="mk-nowrap">{f.date(c.on)}</span>
        ),
    },
    {
      key: 'place',
      label: t('clinic.place'),
      sort: 'place',
      cell: (c) => (
        <>
          {c.place}
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {c.district?.name ?? t('clinic.wholeProvince')}
            {!province && ` · ${c.province.name}`}
          </span>
        </>
      ),
    },
    {
      key: 'trainers',
      label: t('visit.trainers'),
      cell: (c) => c.trainers.map((one) => one.name).join(', '),
    },
    {
      key: 'came',
      label: t('clinic.came'),
      cell: (c) => (
        <details>
          <summary>{t('clinic.places', { n: f.n(came(c).length) })}</summary>
          {came(c).map((v) => (
            <div key={v.id}>
              <Link lang="th" to={href(`/visits/${v.id}`)}>
                {shortName(v.localGovernmentName)}
              </Link>
            </div>
          ))}
        </details>
      ),
    },
    {
      key: 'findings',
      label: t('visit.whatCame'),
      cell: (c) => <span className="mk-small mk-clip">{c.findings ?? c.advice ?? '–'}</span>,
    },
  ];
  if (may) {
    columns.push({
      key: 'tools',
      label: t('clinic.delete'),
      cell: (c) =>
        maySeeToClinic(me, c) && (
          <ConfirmButton
            compact
            icon="trash"
            label={t('common.delete')}
            title={t('clinic.deleteTitle')}
            text={t('clinic.deleteText', { date: f.date(c.on), n: f.n(came(c).length) })}
            confirm={t('common.delete')}
            sends={async () => {
              const params = { path: { id: c.id } };
              const { etag } = await fresh(getWithEtag('/api/v1/clinics/{id}', { params }));
              return remove('/api/v1/clinics/{id}', { params, headers: ifMatch(etag) });
            }}
            done={() => toastDone(t('clinic.deleted'))}
          />
        ),
    });
  }
  return (
    <>
      <VisitNav />
      <Head title={t('visitNav.clinics')} lead={t('clinic.lead')}>
        {may && (
          <Button component={Link} to={href('/clinics/new')} leftSection={<Icon name="plus" size={16} />}>
            {t('clinic.new')}
          </Button>
        )}
      </Head>
      <search className="mk-filters">
        <PlaceFilter />
      </search>
      <DataTable
        name="clinics"
        label={t('visitNav.clinics')}
        columns={columns}
        rowKey={(c) => c.id}
        {...list}
        empty={
          <Empty
            icon="users"
            title={t('clinic.emptyTitle')}
            text={t('clinic.emptyText')}
            action={may ? <Link to={href('/clinics/new')}>{t('clinic.new')}</Link> : undefined}
          />
        }
      />
    </>
  );
}
