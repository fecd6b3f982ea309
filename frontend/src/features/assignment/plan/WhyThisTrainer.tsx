import { useTranslation } from 'react-i18next';
import type { PlanLine } from '@/api/types';
import { useFormat } from '@/shared/format';

/** Why a local government got its trainer, and what the next best would have been. */
export function WhyThisTrainer({
  line,
  nameOf,
}: {
  line: PlanLine;
  /** What a trainer is called on this page, by code. */
  nameOf: (code: string) => string | undefined;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const { because, nextBest } = line.why;
  const before = line.currentTrainerCode;
  return (
    <span className="mk-small mk-whythis">
      {line.changed && (
        <strong className="mk-change">
          {before ? t('plan.before', { name: nameOf(before) ?? before }) : t('plan.beforeNobody')}
        </strong>
      )}
      {t(`planBecause.${because}`)}
      {nextBest && (
        <span className="mk-muted">
          {' · '}
          {t('plan.nextBest', { name: nameOf(nextBest.trainerCode) ?? nextBest.trainerName })}{' '}
          {/* What rounds to nothing is no difference. */}
          {Math.abs(nextBest.extraKm) < 0.05
            ? t('plan.asFar')
            : t(nextBest.extraKm > 0 ? 'plan.farther' : 'plan.nearer', {
                km: f.km(Math.abs(nextBest.extraKm)),
              })}{' '}
          {t(nextBest.extraCost >= 0 ? 'plan.nextWorse' : 'plan.nextBetter', {
            load: f.n(nextBest.load),
            cost: f.n(Math.abs(Math.round(nextBest.extraCost))),
          })}
        </span>
      )}
    </span>
  );
}
