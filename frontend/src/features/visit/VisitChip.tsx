import { useTranslation } from 'react-i18next';
import type { Visit, VisitMode } from '@/api/types';
import { Chip } from '@/shared/ui/Chip';
import { Icon } from '@/shared/ui/icons';
import { MODE_ICON } from './visitWords';

/** How far a visit has come; an unanswered call is told apart, for it is no contact. */
export function VisitChip({ of }: { of: Pick<Visit, 'state' | 'overdue' | 'reached'> }) {
  const { t } = useTranslation();
  if (of.overdue) {
    return (
      <Chip icon="warning" look="incomplete">
        {t('visit.overdue')}
      </Chip>
    );
  }
  if (of.state === 'PLANNED') {
    return (
      <Chip icon="calendar" look="exempt">
        {t('visitState.PLANNED')}
      </Chip>
    );
  }
  if (of.state === 'CANCELLED') {
    return (
      <Chip icon="cross" look="nodata">
        {t('visitState.CANCELLED')}
      </Chip>
    );
  }
  return of.reached ? (
    <Chip icon="check" look="complete">
      {t('visitState.DONE')}
    </Chip>
  ) : (
    <Chip icon="phone" look="nodata">
      {t('visit.notReached')}
    </Chip>
  );
}

/** Whether the visited agrees. */
export function AgreedChip({ of }: { of: Visit['confirmation'] }) {
  const { t } = useTranslation();
  if (!of) return null;
  return of.confirmed ? (
    <Chip icon="check" look="complete">
      {t('agreed.yes')}
    </Chip>
  ) : (
    <Chip icon="warning" look="late">
      {t('agreed.no')}
    </Chip>
  );
}

export function Mode({ of }: { of: VisitMode }) {
  const { t } = useTranslation();
  return (
    <span className="mk-inline mk-nowrap" style={{ gap: 5 }}>
      <span className="mk-muted" style={{ display: 'inline-flex' }}>
        <Icon name={MODE_ICON[of]} size={16} />
      </span>
      {t(`visitMode.${of}`)}
    </span>
  );
}
