import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { can, mayWriteIn, useMe, useScope } from '@/shared/session';
import { Empty } from '@/shared/ui/feedback';
import { ProvinceSelect } from '@/shared/ui/places';
import { useUrlState } from '@/shared/url';

/** What belongs to the office of one province: whoever has the nation chooses it, and nobody else sees it. */
export function OfOffice({
  filters,
  children,
}: {
  /** What else is chosen there. */
  filters?: ReactNode;
  children: (province: string) => ReactNode;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const { province } = useScope();
  const [, change] = useUrlState();
  const choosesProvince = me.scope.level === 'NATION';
  const may = can(me, 'PROVINCE') && (!province || mayWriteIn(me, province));
  return (
    <>
      {(choosesProvince || filters) && (
        <search className="mk-filters mk-noprint">
          {choosesProvince && (
            <ProvinceSelect
              value={province}
              onChange={(code) => change({ province: code, district: null })}
            />
          )}
          {filters}
        </search>
      )}
      {!may ? (
        <div className="mk-card">
          <Empty icon="lock" title={t('letter.notYours')} text={t('letter.notYoursText')} />
        </div>
      ) : province === undefined ? (
        <div className="mk-card">
          <Empty icon="map" title={t('place.provinceFirst')} text={t('letter.provinceFirst')} />
        </div>
      ) : (
        children(province)
      )}
    </>
  );
}
