import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { API } from '@/api/client';
import { useWaiting } from '@/shared/offline/useOutbox';
import { Chip } from '@/shared/ui/Chip';

/** Told beside a visit of which something was written on this device that isn't with the server yet. */
export default function Waits({ visit }: { visit: string }) {
  const { t } = useTranslation();
  const at = `${API}/visits/${visit}`;
  if (!useWaiting()?.some((row) => row.url === at)) return null;
  return (
    <Link to="/queue">
      <Chip icon="clock" look="exempt">
        {t('visit.waits')}
      </Chip>
    </Link>
  );
}
