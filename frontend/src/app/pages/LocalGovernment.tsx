import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { getWithEtag } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { Hub } from '@/api/types';
import { ResponsibleCard } from '@/features/assignment/coverage/ResponsibleCard';
import { AuditTimeline } from '@/features/audit/AuditTimeline';
import { CompliancePanel } from '@/features/compliance/CompliancePanel';
import { FactsPanel } from '@/features/compliance/FactsPanel';
import { LocalHubCard } from '@/features/hub/LocalHubCard';
import { AskEntry } from '@/features/issue/ask/AskEntry';
import { OpenIssuesCard } from '@/features/issue/place/OpenIssuesCard';
import { ContactsCard } from '@/features/registry/ContactsCard';
import { LocalGovernmentHead } from '@/features/registry/LocalGovernmentHead';
import { NeighboursCard } from '@/features/registry/NeighboursCard';
import { RegistryCard } from '@/features/registry/RegistryCard';
import { ContactLog } from '@/features/visit/log/ContactLog';
import { can, useMe, useScope } from '@/shared/session';
import { Bones, Empty, Failed } from '@/shared/ui/feedback';
import { useTitle } from '@/shared/ui/useTitle';
import { WhenNear } from '@/shared/ui/WhenNear';
import { useHref } from '@/shared/url';
import { page } from '../page';

const AdviceDialog = lazy(async () => ({
  default: (await import('@/features/hub/advice/AdviceDialog')).AdviceDialog,
}));

const TimelineCard = page(
  () => import('@/features/overview/TimelineCard'),
  'timeline',
  'hubs',
  'trainers',
  'visits',
);

const TellPlace = page(() => import('@/features/compliance/TellPlace'), 'letters');

/** Who tells local governments what they are asked for. */
const WRITERS = ['PROVINCE', 'DISTRICT', 'TRAINER'] as const;

export default function LocalGovernmentPage() {
  const { code = '' } = useParams();
  return <LocalGovernmentView code={code} key={code} />;
}

export function LocalGovernmentView({ code }: { code: string }) {
  const { t } = useTranslation();
  const href = useHref();
  const me = useMe();
  const { asOf } = useScope();
  const [advising, setAdvising] = useState<{ hub: Hub; member: string }>();
  const lg = useQuery(
    getWithEtag('/api/v1/local-governments/{code}', { params: { path: { code }, query: { asOf } } }),
  );
  useTitle(lg.data?.data.name);
  if (lg.error instanceof ProblemError && lg.error.status === 404) {
    return (
      <Empty
        icon="building"
        whole
        title={t('lg.notFoundTitle')}
        text={t('lg.notFoundText', { code })}
        action={<Link to={href('/local-governments')}>{t('lg.toList')}</Link>}
      />
    );
  }
  if (lg.error) return <Failed error={lg.error} retry={() => lg.refetch()} />;
  if (!lg.data) return <Bones lines={10} height={22} />;
  const detail = lg.data.data;
  return (
    <div className="mk-grid">
      <LocalGovernmentHead lg={detail} etag={lg.data.etag} />
      {me.role === 'LOCAL' && <AskEntry />}
      {me.role === 'LOCAL' && (
        <div className="mk-pair">
          <ResponsibleCard lg={detail} />
          <LocalHubCard lg={detail} onAdvise={(hub, member) => setAdvising({ hub, member })} />
        </div>
      )}
      {advising && (
        <Suspense>
          <AdviceDialog {...advising} onClose={() => setAdvising(undefined)} />
        </Suspense>
      )}
      {me.role === 'LOCAL' && <OpenIssuesCard code={code} />}
      {me.role === 'LOCAL' && <ContactLog lg={detail} />}
      <CompliancePanel
        code={code}
        beside={
          can(me, ...WRITERS) && (
            <Suspense>
              <TellPlace code={code} name={detail.name} />
            </Suspense>
          )
        }
      />
      <div className="mk-cols">
        <div className="mk-grid">
          {me.role !== 'LOCAL' && <ContactLog lg={detail} />}
          <FactsPanel code={code} />
          <WhenNear placeholder={<Bones lines={8} />}>
            <TimelineCard code={code} />
          </WhenNear>
          <RecordOfWrites code={code} />
        </div>
        <div className="mk-grid">
          {me.role !== 'LOCAL' && <OpenIssuesCard code={code} />}
          {me.role !== 'LOCAL' && <ResponsibleCard lg={detail} />}
          {me.role !== 'LOCAL' && <LocalHubCard lg={detail} />}
          <ContactsCard code={code} name={detail.name} />
          <RegistryCard lg={detail} />
          {me.role !== 'LOCAL' && <NeighboursCard code={code} />}
        </div>
      </div>
    </div>
  );
}

/** Who wrote what of its own record: for whoever asks, and not before. */
function RecordOfWrites({ code }: { code: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="mk-card mk-folded mk-noprint"
      onToggle={(e) => {
        if (e.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        <h2>{t('audit.title')}</h2>
      </summary>
      {opened && <AuditTimeline entity="local-government" id={code} />}
    </details>
  );
}
