import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LgType } from '@/api/types';
import { useHref } from '../url';
import type { Column } from './DataTable';

interface Place {
  code: string;
  name: string;
  type: LgType;
  district: { name: string };
  province: { name: string };
}

/** The columns that tell which local government a row is about. */
export function usePlaceColumns<T>(placeOf: (row: T) => Place) {
  const { t } = useTranslation();
  const href = useHref();
  return {
    name: {
      key: 'name',
      label: t('lg.name'),
      sort: 'name',
      cell: (row) => (
        <Link lang="th" to={href(`/local-governments/${placeOf(row).code}`)}>
          {placeOf(row).name}
        </Link>
      ),
    },
    code: {
      key: 'code',
      label: t('lg.code'),
      sort: 'code',
      optional: true,
      cell: (row) => placeOf(row).code,
    },
    type: {
      key: 'type',
      label: t('lg.type'),
      sort: 'type',
      cell: (row) => t(`typeShort.${placeOf(row).type}`),
    },
    district: { key: 'district', label: t('place.district'), cell: (row) => placeOf(row).district.name },
    province: { key: 'province', label: t('place.province'), cell: (row) => placeOf(row).province.name },
  } satisfies Record<string, Column<T>>;
}
