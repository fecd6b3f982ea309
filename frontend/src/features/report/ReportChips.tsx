import { useTranslation } from 'react-i18next';
import type { ReportHolder, ReportState, ReportTiming } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Chip } from '@/shared/ui/Chip';
import { STATE_LOOK, TIMING_LOOK } from './reportWords';

/** How far a report has come. */
export function StateChip({ state }: { state: ReportState }) {
  const { t } = useTranslation();
  return <Chip {...STATE_LOOK[state]}>{t(`reportState.${state}`)}</Chip>;
}

/** On time, late, missing or not yet due. */
export function TimingChip({ timing }: { timing: ReportTiming }) {
  const { t } = useTranslation();
  return <Chip {...TIMING_LOOK[timing]}>{t(`reportTiming.${timing}`)}</Chip>;
}

/** Who has it since when. */
export function Holder({ of }: { of: ReportHolder | null | undefined }) {
  const { t } = useTranslation();
  const f = useFormat();
  if (!of) return <span className="mk-muted">–</span>;
  return (
    <>
      {t(`reportHolder.${of.who}`)}{' '}
      <span className="mk-muted mk-small">
        {of.days > 0
          ? t('report.since', { date: f.date(of.since), n: f.n(of.days) })
          : t('report.sinceToday')}
      </span>
    </>
  );
}
