import { useTranslation } from 'react-i18next';
import type { Trainer } from '@/api/types';
import { useFormat } from '@/shared/format';

/** Whether a trainer serves, and when that ends. */
export function TrainerState({ trainer, day }: { trainer: Trainer; day: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  if (trainer.active) {
    return (
      <>
        {t('trainer.active')}
        {trainer.activeTo && (
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {t('workload.until', { date: f.date(trainer.activeTo) })}
          </span>
        )}
      </>
    );
  }
  return (
    <span className="mk-muted">
      {trainer.activeFrom && trainer.activeFrom > day
        ? t('trainer.fromDay', { date: f.date(trainer.activeFrom) })
        : t('trainer.inactive')}
    </span>
  );
}
