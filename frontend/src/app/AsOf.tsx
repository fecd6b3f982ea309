import { useTranslation } from 'react-i18next';
import { fiscalYearOf } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { useMe, useScope } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { useUrlState } from '@/shared/url';

/** The day that everything on the page is told for, with its fiscal year. */
export default function AsOf() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const { day } = useScope();
  const [url, change] = useUrlState();
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
      <DateField
        aria-label={t('app.asOf')}
        size="xs"
        w={146}
        maxDate={me.today}
        value={day}
        onChange={(iso) => change({ asOf: iso === me.today ? null : iso })}
        clearable={url.asOf !== undefined}
      />
      <span className="mk-small mk-muted" style={{ whiteSpace: 'nowrap' }}>
        <span className="mk-hide-phone">{t('app.fiscalYear', { year: f.fy(fiscalYearOf(day)) })}</span>
        <span className="mk-only-phone">{t('app.fiscalYearShort', { year: f.fy(fiscalYearOf(day)) })}</span>
      </span>
    </div>
  );
}
