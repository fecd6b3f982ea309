import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Source } from '@/api/types';
import { can, useMe } from '@/shared/session';

/** Where a fact comes from; an import leads to its report for those who may read it, a visit to what was found there. */
export function FactSource({
  fact: { source, importId, visitId },
}: {
  fact: { source: Source; importId?: string | null; visitId?: string | null };
}) {
  const { t } = useTranslation();
  const me = useMe();
  const label = t(`source.${source}`);
  const to = visitId
    ? `/visits/${visitId}`
    : importId && can(me, 'DEPARTMENT', 'PROVINCE', 'OBSERVER')
      ? `/imports/${importId}`
      : null;
  return (
    <span className="mk-small">
      ({t('compliance.source')}: {to ? <Link to={to}>{label}</Link> : label})
    </span>
  );
}
