import { useTranslation } from 'react-i18next';
import { useScope } from '@/shared/session';
import { HubNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { TodayOnly } from '../TodayOnly';
import { NationNetwork } from './NationNetwork';
import { ProvinceNetwork } from './ProvinceNetwork';

/** How far does the network reach? For the nation by province, for a province hub by hub. */
export default function NetworkPage() {
  const { t } = useTranslation();
  const { province } = useScope();
  useTitle(t('hubNav.label'));
  return (
    <>
      <HubNav />
      <TodayOnly />
      {province ? <ProvinceNetwork key={province} province={province} /> : <NationNetwork />}
    </>
  );
}
