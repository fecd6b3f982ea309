import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { usePrefs } from '@/shared/prefs';
import { useDistricts, useMe, useProvinces, useScope } from '@/shared/session';

/** On paper the bar with place and day is gone: one line says what the sheet is about. */
export function PrintHead() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const { lang } = usePrefs();
  const { province, district, day } = useScope();
  const inProvince = useProvinces().data?.items.find((p) => p.code === province);
  const inDistrict = useDistricts(province).data?.items.find((d) => d.code === district);
  const own = me.scope.level === 'DISTRICT' || me.scope.level === 'LOCAL_GOVERNMENT' ? me.scope.name : null;
  const place = [
    inProvince && (lang === 'th' ? inProvince.name : inProvince.nameEn),
    inDistrict?.name ?? own,
  ].filter(Boolean);
  return (
    <p className="mk-printonly">
      {t('app.name')} · {place.length > 0 ? place.join(' › ') : t('scope.nation')} ·{' '}
      {t('app.printedAsOf', { date: f.date(day) })}
    </p>
  );
}
