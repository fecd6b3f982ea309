import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Source } from '@/api/types';
import { can, useMe } from '@/shared/session';

/** Where a fact comes from; an import leads to its report for those who may read it. */
export function FactSource({ source, importId }: { source: Source; importId: string | null | undefined }) {
  const { t } = useTranslation();
  const me = useMe();
  const label = t(`source.${source}`);
  return (
    <span className="mk-small">
      ({t('compliance.source')}:{' '}
      {importId && can(me, 'DEPARTMENT', 'PROVINCE', 'OBSERVER') ? (
        <Link to={`/imports/${importId}`}>{label}</Link>
      ) : (
        label
      )}
      )
    </span>
  );
}
