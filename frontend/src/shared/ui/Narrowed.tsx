import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Params, useUrlState } from '../url';

/**
 * What a list is narrowed to that no field shows, and the way out of it.
 *
 * @param not what the address says then
 * @param lang of what it says, where that isn't the screen's
 */
export function Narrowed({ says, not, lang }: { says: string; not: Params; lang?: 'th' }) {
  const { t } = useTranslation();
  const [, change] = useUrlState();
  return (
    <p className="mk-inline" style={{ margin: '0 0 12px' }}>
      <span lang={lang}>{says}</span>
      <Button
        className="mk-noprint"
        size="xs"
        variant="default"
        aria-label={t('common.clearOf', { what: says })}
        onClick={() => change(not)}
      >
        {t('common.clear')}
      </Button>
    </p>
  );
}
