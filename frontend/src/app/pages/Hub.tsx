import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { getWithEtag } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { AuditTimeline } from '@/features/audit/AuditTimeline';
import { AdviceDialog } from '@/features/hub/advice/AdviceDialog';
import { AdviceLog } from '@/features/hub/advice/AdviceLog';
import type { HubProps } from '@/features/hub/HubActions';
import { HubDetail } from '@/features/hub/HubDetail';
import { InvitationWay } from '@/features/letter/way/InvitationWay';
import { useStanding } from '@/features/letter/way/useStanding';
import { useMe } from '@/shared/session';
import { Bones, Empty, Failed } from '@/shared/ui/feedback';
import { HubNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';

export default function HubPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const hub = useQuery(getWithEtag('/api/v1/hubs/{id}', { params: { path: { id } } }));
  useTitle(hub.data?.data.localGovernment.name ?? t('hubNav.hubs'));
  if (hub.error instanceof ProblemError && hub.error.status === 404) {
    return (
      <>
        <HubNav />
        <Empty
          icon="hub"
          whole
          title={t('hub.notFound')}
          text={t('hub.notFoundText')}
          action={<Link to={href(me.role === 'LOCAL' ? '/' : '/hubs')}>{t('hub.back')}</Link>}
        />
      </>
    );
  }
  return (
    <>
      <HubNav />
      {hub.error ? (
        <Failed error={hub.error} retry={() => hub.refetch()} />
      ) : !hub.data ? (
        <Bones lines={10} height={22} />
      ) : (
        <HubView key={id} hub={hub.data.data} etag={hub.data.etag} />
      )}
    </>
  );
}

function HubView({ hub, etag }: HubProps) {
  const { t } = useTranslation();
  const me = useMe();
  const [advising, setAdvising] = useState<string>();
  const { letter } = useStanding('HUB_INVITATION', hub.id);
  const invitation =
    letter?.sentOn && letter.letterNumber && letter.letterDate
      ? { on: letter.letterDate, letterNumber: letter.letterNumber }
      : undefined;
  return (
    <>
      <HubDetail
        hub={hub}
        etag={etag}
        advice={<AdviceLog hub={hub} />}
        letter={<InvitationWay hub={hub} />}
        invitation={invitation}
        onAdvise={setAdvising}
      >
        {me.role !== 'LOCAL' && (
          <section className="mk-card" aria-labelledby="audit">
            <h2 id="audit" style={{ marginBottom: 10 }}>
              {t('hub.history')}
            </h2>
            <AuditTimeline entity="hub" id={hub.id} />
          </section>
        )}
      </HubDetail>
      {advising && <AdviceDialog hub={hub} member={advising} onClose={() => setAdvising(undefined)} />}
    </>
  );
}
