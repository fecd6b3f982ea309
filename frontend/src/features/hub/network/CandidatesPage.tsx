import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useScope } from '@/shared/session';
import { Empty, Head } from '@/shared/ui/feedback';
import { PlaceFilter } from '@/shared/ui/filters';
import { HubNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useUrlState } from '@/shared/url';
import { Candidates } from './Candidates';
import { NotEarned } from './NotEarned';

/** Who could become a hub, and who can't yet and why. */
export default function CandidatesPage() {
  const { t } = useTranslation();
  const { province } = useScope();
  const [url, change] = useUrlState();
  const not = url.view === 'not';
  useTitle(t('hubNav.hub-candidates'));
  return (
    <>
      <HubNav />
      <Head title={t('hubNav.hub-candidates')} lead={t(not ? 'candidates.leadNot' : 'candidates.lead')} />
      <SegmentedControl
        className="mk-noprint mk-wrapcontrol"
        mb="sm"
        aria-label={t('candidates.view')}
        value={not ? 'not' : 'ranked'}
        onChange={(view) =>
          change({ view: view === 'not' ? view : null, sort: null, size: null, at: null }, { replace: true })
        }
        data={[
          { value: 'ranked', label: t('candidates.ranked') },
          { value: 'not', label: t('candidates.not') },
        ]}
      />
      {not ? (
        <NotEarned />
      ) : province ? (
        <Candidates key={province} province={province} />
      ) : (
        <>
          <search className="mk-filters">
            <PlaceFilter />
          </search>
          <div className="mk-card">
            <Empty icon="map" title={t('hub.provinceFirst')} text={t('candidates.provinceFirst')} />
          </div>
        </>
      )}
    </>
  );
}
