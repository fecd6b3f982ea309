import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { useMe, useScope } from '@/shared/session';

/** Hubs are shown as they are today, whatever day the rest of the program looks at. */
export function TodayOnly() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const { asOf } = useScope();
  if (asOf === undefined || asOf === me.today) return null;
  return (
    <p className="mk-small mk-muted" style={{ margin: '0 0 10px' }}>
      {t('hub.todayOnly', { date: f.date(me.today) })}
    </p>
  );
}
