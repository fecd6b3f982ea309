import { useTranslation } from 'react-i18next';
import type { Reason, Status } from '@/api/types';
import { Reasons, StatusChip } from '../status';
import type { Column } from './DataTable';

/** How it stands, and why. */
export function useStatusColumns<T extends { status: Status; reasons: readonly Reason[] }>(): Column<T>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'status',
      label: t('lg.status'),
      sort: 'status',
      cell: (row) => <StatusChip status={row.status} reasons={row.reasons} />,
    },
    {
      key: 'reasons',
      label: t('lg.reasons'),
      cell: (row) => (
        <span className="mk-small">
          <Reasons reasons={row.reasons} />
        </span>
      ),
    },
  ];
}
