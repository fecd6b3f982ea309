import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Params, useUrlState } from '../url';

/** What a list is narrowed to that no field shows, and the way out of it. @param not what the address says then */
export function Narrowed({ says, not }: { says: string; not: Params }) {
  const { t } = useTranslation();
  const [, change] = useUrlState();
  return (
    <p className="mk-inline" style={{ margin: '0 0 12px' }}>
      <span>{says}</span>
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
