import { useTranslation } from 'react-i18next';
import { useScope } from '@/shared/session';
import { TrainerNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { NationCoverage } from './NationCoverage';
import { ProvinceCoverage } from './ProvinceCoverage';

/** Does everybody have a trainer? For the nation by province, for a province one by one. */
export default function CoveragePage() {
  const { t } = useTranslation();
  const { province } = useScope();
  useTitle(t('trainerNav.coverage'));
  return (
    <>
      <TrainerNav />
      {province ? <ProvinceCoverage key={province} province={province} /> : <NationCoverage />}
    </>
  );
}
