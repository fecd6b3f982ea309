import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Checklist } from '@/api/types';
import { useFormat } from '@/shared/format';
import { can, useMe } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { Chip } from '@/shared/ui/Chip';
import { Empty, Head } from '@/shared/ui/feedback';
import { ChoiceFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import '../visit.css';
import { VisitNav } from '../VisitNav';

export function InUse({ of }: { of: Checklist }) {
  const { t } = useTranslation();
  return of.active ? (
    <Chip icon="check" look="complete">
      {t('checklist.active')}
    </Chip>
  ) : (
    <Chip icon="pause" look="nodata">
      {t('checklist.retired')}
    </Chip>
  );
}

/** What is asked on visits, version by version. */
export default function ChecklistsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [url] = useUrlState();
  useTitle(t('visitNav.checklists'));
  const list = useList('/api/v1/checklists', {
    active: url.active === undefined ? undefined : url.active === 'true',
  });
  const may = can(me, 'DEPARTMENT');
  const columns: Column<Checklist>[] = [
    {
      key: 'name',
      label: t('checklist.name'),
      cell: (c) => (
        <>
          <Link lang="th" to={href(`/checklists/${c.id}`)}>
            {c.name}
          </Link>
          {c.source && (
            <span className="mk-small mk-muted" lang="th" style={{ display: 'block' }}>
              {c.source}
            </span>
          )}
        </>
      ),
    },
    { key: 'version', label: t('checklist.version'), numeric: true, cell: (c) => f.n(c.version) },
    {
      key: 'questions',
      label: t('checklist.questions'),
      numeric: true,
      cell: (c) => f.n(c.questions.length),
    },
    {
      key: 'byPhone',
      label: t('checklist.byPhone'),
      numeric: true,
      cell: (c) => f.n(c.questions.filter((q) => q.byPhone).length),
    },
    { key: 'active', label: t('visit.state'), cell: (c) => <InUse of={c} /> },
  ];
  return (
    <>
      <VisitNav />
      <Head title={t('visitNav.checklists')} lead={t('checklist.lead')}>
        {may && (
          <Button component={Link} to={href('/checklists/new')} leftSection={<Icon name="plus" size={16} />}>
            {t('checklist.new')}
          </Button>
        )}
      </Head>
      <search className="mk-filters">
        <ChoiceFilter
          name="active"
          label={t('visit.state')}
          data={[
            { value: 'true', label: t('checklist.active') },
            { value: 'false', label: t('checklist.retired') },
          ]}
        />
      </search>
      <DataTable
        name="checklists"
        label={t('visitNav.checklists')}
        columns={columns}
        rowKey={(c) => c.id}
        {...list}
        empty={<Empty icon="list" title={t('checklist.emptyTitle')} text={t('checklist.emptyText')} />}
      />
    </>
  );
}
