import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useScope } from '@/shared/session';
import { Head } from '@/shared/ui/feedback';
import { TrainerNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { CoverageTable } from './CoverageTable';
import { NationCoverage } from './NationCoverage';
import { ProvinceCoverage } from './ProvinceCoverage';

/** Does everybody have a trainer? For the nation by province, for a province one by one. */
export default function CoveragePage() {
  const { t } = useTranslation();
  const href = useHref();
  const [url] = useUrlState();
  const { province } = useScope();
  useTitle(t('trainerNav.coverage'));
  return (
    <>
      <TrainerNav />
      {province ? (
        <ProvinceCoverage key={province} province={province} />
      ) : url.view === 'table' ? (
        <>
          <Head title={t('trainerNav.coverage')}>
            <Link to={href('/coverage')}>{t('coverage.provinces')}</Link>
          </Head>
          <CoverageTable trainers={[]} />
        </>
      ) : (
        <NationCoverage />
      )}
    </>
  );
}
