import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/shared/url';

/** A list that the address narrows to one trainer's says so, and shows all again. */
export function OfTrainer({ says }: { says: string }) {
  const { t } = useTranslation();
  const [url, change] = useUrlState();
  if (!url.trainer) return null;
  return (
    <p className="mk-inline" style={{ margin: '0 0 12px' }}>
      {says}
      <Button size="xs" variant="default" onClick={() => change({ trainer: null })}>
        {t('common.clear')}
      </Button>
    </p>
  );
}
