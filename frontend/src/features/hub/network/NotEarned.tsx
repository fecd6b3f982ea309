import { useTranslation } from 'react-i18next';
import type { Eligibility } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useScope } from '@/shared/session';
import { StatusAndWhy, StatusChip } from '@/shared/status';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { Empty } from '@/shared/ui/feedback';
import { PlaceFilter, SearchFilter } from '@/shared/ui/filters';
import { PlaceLink } from '@/shared/ui/PlaceLink';
import { useUrlState } from '@/shared/url';

/** Who hasn't earned it, and which month ends fail. */
export function NotEarned() {
  const { t } = useTranslation();
  const f = useFormat();
  const [url] = useUrlState();
  const { province, district, asOf } = useScope();
  const filters = { province, district, q: url.q, eligible: false, asOf };
  const list = useList('/api/v1/hubs/eligibility', filters);
  const ends = list.rows?.[0]?.monthEnds.map((e) => e.on) ?? [];
  const columns: Column<Eligibility>[] = [
    {
      key: 'name',
      label: t('lg.name'),
      cell: (e) => (
        <PlaceLink
          of={e.localGovernment}
          district={e.localGovernment.district.name}
          province={!province && e.localGovernment.province.name}
        />
      ),
    },
    ...ends.map(
      (on): Column<Eligibility> => ({
        key: on,
        label: f.date(on),
        cell: (e) => {
          const end = e.monthEnds.find((m) => m.on === on);
          return end && <StatusAndWhy of={end} />;
        },
      }),
    ),
    {
      key: 'now',
      label: t('eligibility.now'),
      optional: true,
      cell: (e) => <StatusChip status={e.status} />,
    },
  ];
  return (
    <>
      <search className="mk-filters">
        <SearchFilter />
        <PlaceFilter />
      </search>
      <DataTable
        name="hub-eligibility"
        label={t('candidates.not')}
        columns={columns}
        rowKey={(e) => e.localGovernment.code}
        {...list}
        empty={<Empty icon="check" title={t('eligibility.emptyTitle')} text={t('eligibility.emptyText')} />}
      />
    </>
  );
}
