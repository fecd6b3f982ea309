import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LocalGovernmentDetail } from '@/api/types';
import { useFormat } from '@/shared/format';
import { can, useMe } from '@/shared/session';
import { EditButton } from '@/shared/ui/EditButton';
import { PrintButton } from '@/shared/ui/PrintButton';
import { useHref } from '@/shared/url';

const EditForm = lazy(() => import('./LocalGovernmentForm'));

export function LocalGovernmentHead({ lg, etag }: { lg: LocalGovernmentDetail; etag: string | null }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [editing, edit] = useDisclosure(false);
  return (
    <div className="mk-head" style={{ marginBottom: 0 }}>
      <div style={{ minWidth: 0 }}>
        <h1 lang="th">{lg.name}</h1>
        <p>
          {t(`type.${lg.type}`)} ·{' '}
          {me.role === 'LOCAL' ? (
            `${lg.district.name} · ${lg.province.name}`
          ) : (
            <>
              <Link to={href('/', { province: lg.province.code, district: lg.district.code })}>
                {t('place.districtOf', { name: lg.district.name })}
              </Link>{' '}
              ·{' '}
              <Link to={href('/', { province: lg.province.code, district: null })}>
                {t('place.provinceOf', { name: lg.province.name })}
              </Link>
            </>
          )}{' '}
          · {t('lg.code')} {f.digits(lg.code)}
        </p>
        {lg.activeTo && <p className="mk-down">{t('lg.closedOn', { date: f.date(lg.activeTo) })}</p>}
      </div>
      <div className="mk-noprint" style={{ display: 'flex', gap: 8 }}>
        <PrintButton />
        {can(me) && <EditButton onClick={edit.open} />}
      </div>
      {editing && (
        <Suspense>
          <EditForm lg={lg} etag={etag} onClose={edit.close} />
        </Suspense>
      )}
    </div>
  );
}
