import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportListed } from '@/api/imports';
import { useFormat } from '@/shared/format';
import { can, useMe, useScope } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { Empty, Head } from '@/shared/ui/feedback';
import { ChoiceFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { useUrlState } from '@/shared/url';
import { AllOngoing } from './Ongoing';
import { ImportChip } from './Report';
import { isKind, KINDS } from './upload';

export default function ImportsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const [url] = useUrlState();
  const { province } = useScope();
  const may = can(me, 'PROVINCE');
  useTitle(t('nav.imports'));
  const filters = {
    kind: isKind(url.kind) ? url.kind : undefined,
    status: url.status as ImportListed['status'] | undefined,
    province: url.province && province,
  };
  const list = useList('/api/v1/imports', filters);
  const columns: Column<ImportListed>[] = [
    {
      key: 'file',
      label: t('imports.file'),
      cell: (r) => (
        <Link to={`/imports/${r.id}`}>
          {r.fileName ?? (isKind(r.kind) ? t(`importKind.${r.kind}`) : r.kind)}
        </Link>
      ),
    },
    {
      key: 'kind',
      label: t('imports.kind'),
      cell: (r) => (isKind(r.kind) ? t(`importKind.${r.kind}`) : r.kind),
    },
    {
      key: 'status',
      label: t('imports.status'),
      cell: (r) => (
        <>
          <ImportChip status={r.status} />{' '}
          {r.dryRun && <span className="mk-small mk-muted">{t('imports.dryRun')}</span>}
          {r.undoneAt && (
            <span className="mk-small mk-muted">{t('imports.undone', { date: f.moment(r.undoneAt) })}</span>
          )}
        </>
      ),
    },
    { key: 'read', label: t('stat.read'), numeric: true, cell: (r) => f.n(r.stats.read) },
    { key: 'created', label: t('stat.created'), numeric: true, cell: (r) => f.n(r.stats.created) },
    { key: 'updated', label: t('stat.updated'), numeric: true, cell: (r) => f.n(r.stats.updated) },
    { key: 'rejected', label: t('stat.rejected'), numeric: true, cell: (r) => f.n(r.stats.rejected) },
    {
      key: 'warnings',
      label: t('imports.warningsShort'),
      numeric: true,
      cell: (r) => f.n(r.warningCount),
    },
    {
      key: 'when',
      label: t('imports.when'),
      cell: (r) => <span className="mk-nowrap">{f.moment(r.createdAt)}</span>,
    },
    { key: 'by', label: t('imports.by'), cell: (r) => r.createdBy?.name ?? '–' },
  ];
  return (
    <>
      <Head title={t('nav.imports')} lead={t('imports.lead')}>
        {may && (
          <Button component={Link} to="/imports/new" leftSection={<Icon name="upload" size={16} />}>
            {t('imports.new')}
          </Button>
        )}
      </Head>
      <AllOngoing />
      <search className="mk-filters">
        <ChoiceFilter
          name="kind"
          label={t('imports.kind')}
          data={KINDS.map((value) => ({ value, label: t(`importKind.${value}`) }))}
        />
        <ChoiceFilter
          name="status"
          label={t('imports.status')}
          data={(['DONE', 'PARTIAL', 'REJECTED', 'INTERRUPTED'] as const).map((value) => ({
            value,
            label: t(`importStatus.${value}`),
          }))}
        />
      </search>
      <DataTable
        name="imports"
        label={t('nav.imports')}
        columns={columns}
        rowKey={(r) => r.id}
        {...list}
        empty={
          <Empty
            icon="upload"
            title={t('imports.emptyTitle')}
            text={t('imports.emptyText')}
            action={may && <Link to="/imports/new">{t('imports.new')}</Link>}
          />
        }
      />
    </>
  );
}
