import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CoveredPlace } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ListLine } from '@/shared/line/ListLine';
import { useScope } from '@/shared/session';
import { StatusChip } from '@/shared/status';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { usePlaceColumns } from '@/shared/table/usePlaceColumns';
import { Empty } from '@/shared/ui/feedback';
import { ChoiceFilter, PlaceFilter } from '@/shared/ui/filters';
import { TrainerMark } from '@/shared/ui/TrainerMark';
import { useHref, useUrlState } from '@/shared/url';
import type { BoardTrainer } from '../moves';

/** The same facts as rows, to be sorted, paged and taken away. */
export function CoverageTable({
  province,
  trainers,
}: {
  /** None: the whole nation. */
  province?: string;
  trainers: readonly BoardTrainer[];
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const { district, day } = useScope();
  const [url] = useUrlState();
  const known = new Map(trainers.map((x) => [x.code, x]));
  const chosen = trainers.find((x) => x.code === url.trainer && x.id !== null);
  const filters = {
    province,
    district,
    on: day,
    trainer: chosen?.id ?? undefined,
    covered: url.covered === undefined ? undefined : url.covered === 'true',
  };
  const list = useList('/api/v1/coverage/local-governments', filters, { sort: 'name' });
  const place = usePlaceColumns((p: CoveredPlace) => p.localGovernment);
  const columns: Column<CoveredPlace>[] = [
    place.name,
    place.code,
    place.district,
    ...(province ? [] : [place.province]),
    {
      key: 'trainer',
      label: t('coverage.trainer'),
      cell: (p) =>
        p.trainer ? (
          <span className="mk-inline">
            <TrainerMark mark={known.get(p.trainer.code)?.mark} />
            <Link to={href(`/trainers/${p.trainer.id}`)}>
              {known.get(p.trainer.code)?.name ?? p.trainer.name}
            </Link>
          </span>
        ) : (
          <strong className="mk-down">{t('board.nobody')}</strong>
        ),
    },
    {
      key: 'from',
      label: t('coverage.since'),
      cell: (p) => <span className="mk-nowrap">{f.date(p.from)}</span>,
    },
    {
      key: 'to',
      label: t('coverage.until'),
      optional: true,
      cell: (p) => <span className="mk-nowrap">{f.date(p.to)}</span>,
    },
    {
      key: 'km',
      label: t('coverage.km'),
      numeric: true,
      cell: (p) => (p.km == null ? '–' : f.km(p.km)),
    },
    { key: 'need', label: t('coverage.need'), numeric: true, cell: (p) => f.n(p.need) },
    { key: 'status', label: t('lg.status'), cell: (p) => <StatusChip status={p.status} /> },
    {
      key: 'backups',
      label: t('coverage.backups'),
      optional: true,
      cell: (p) => p.backups.map((b) => b.name).join(', ') || '–',
    },
  ];
  return (
    <div>
      <search className="mk-filters">
        <ChoiceFilter
          name="covered"
          label={t('coverage.which')}
          data={[
            { value: 'false', label: t('coverage.without') },
            { value: 'true', label: t('coverage.with') },
          ]}
        />
        {trainers.length > 0 && (
          <ChoiceFilter
            name="trainer"
            label={t('coverage.trainer')}
            data={trainers.map((x) => ({ value: x.code, label: `${x.mark.label}. ${x.name}` }))}
          />
        )}
        <PlaceFilter />
      </search>
      <DataTable
        name="coverage"
        label={t('trainerNav.coverage')}
        columns={columns}
        rowKey={(p) => p.localGovernment.code}
        {...list}
        tools={
          <ListLine
            concerned={chosen?.name}
            text={async (of) => (await import('./coverageLine')).coverageLine(of, filters, chosen?.name)}
          />
        }
        empty={<Empty icon="building" title={t('lg.noneTitle')} text={t('lg.noneText')} />}
      />
    </div>
  );
}
