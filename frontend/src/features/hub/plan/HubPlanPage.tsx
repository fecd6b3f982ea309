import { Alert, Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { ProblemError } from '@/api/problem';
import type { HubPlan } from '@/api/types';
import { useFormat } from '@/shared/format';
import { PlanEnded, PlanFrame, PlanProgress } from '@/shared/plan/PlanFrame';
import { found, underWay } from '@/shared/plan/plan';
import { underWayAt } from '@/shared/plan/UnderWay';
import { type PlanProps, usePlan } from '@/shared/plan/usePlan';
import { mayWriteIn, useMe, useProvinceName } from '@/shared/session';
import { Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { PrintButton } from '@/shared/ui/PrintButton';
import { HubNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { Warning } from '@/shared/ui/Warning';
import { useHref } from '@/shared/url';
import { useSend } from '@/shared/useSend';
import '../hub.css';
import { HubPlanActions } from './HubPlanActions';
import { HubPlanChip } from './HubPlanChip';
import { HubPlanHubs, type Wishes } from './HubPlanHubs';
import { HubPlanLinks, UnreachedByHubPlan } from './HubPlanLinks';
import { HubPlanMap } from './HubPlanMap';
import { HubPlanProof } from './HubPlanProof';
import { HubPlanTermsCard } from './HubPlanTermsCard';
import { hubPlanOf } from './hubPlanQuery';
import { type Named, proposing } from './ProposeHubPlanDialog';

export default function HubPlanPage() {
  const { id = '' } = useParams();
  return <PlanView key={id} id={id} />;
}

function PlanView({ id }: { id: string }) {
  const { t } = useTranslation();
  const href = useHref();
  const found = usePlan(hubPlanOf(id));
  useTitle(t('hubNav.hub-plans'));
  return (
    <PlanFrame
      found={found}
      nav={<HubNav />}
      back={<Link to={href('/hub-plans')}>{t('hubPlan.toList')}</Link>}
    >
      {(props) => <Whole {...props} />}
    </PlanFrame>
  );
}

function Whole({ plan, settle }: PlanProps<HubPlan>) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const nameOf = useProvinceName();
  const navigate = useNavigate();
  const href = useHref();
  const { send, busy } = useSend();
  const [other, setOther] = useState<ReactNode>();
  const [wishes, setWishes] = useState<Wishes>({ pinned: plan.pinned, excluded: plan.excluded });
  const may = mayWriteIn(me, plan.provinceCode);
  const ready = found(plan.state) && plan.terms != null;
  const solve = async () => {
    setOther(undefined);
    const wished = proposing({
      provinceCode: plan.provinceCode,
      radiusKm: plan.radiusKm,
      maxMembers: plan.maxMembers,
      maxSeconds: plan.maxSeconds,
      seed: plan.seed ?? '',
      pinned: [...wishes.pinned],
      excluded: [...wishes.excluded],
    });
    const conflict = (problem: ProblemError) => {
      const said = underWayAt('/hub-plans')(problem);
      setOther(said);
      return said !== false;
    };
    const made = await send(wished, { conflict });
    if (made) navigate(href(`/hub-plans/${made.data.id}`));
  };
  const changed = useChanged(plan, wishes);
  return (
    <div className="mk-grid">
      <div>
        <Head
          title={t('hubPlan.title', { province: nameOf(plan.provinceCode, plan.provinceName) })}
          lead={
            <>
              <HubPlanChip state={plan.state} />{' '}
              {t('hubPlan.proposed', { name: plan.createdBy, date: f.moment(plan.createdAt) })} ·{' '}
              {t('hubPlans.within', { km: f.n(plan.radiusKm), n: f.n(plan.maxMembers) })}
            </>
          }
        >
          {may && <HubPlanActions plan={plan} settle={settle} onSolve={solve} busy={busy} />}
          {ready && <PrintButton />}
        </Head>
        {ready && <Sentence plan={plan} />}
      </div>
      {other}
      <Notes plan={plan} />
      {underWay(plan.state) && (
        <PlanProgress plan={plan}>
          <p style={{ margin: 0 }}>
            {t('hubPlan.weighing', { n: f.n(plan.candidates), needy: f.n(plan.needy) })}
          </p>
        </PlanProgress>
      )}
      {ready && (
        <>
          <HubPlanTermsCard plan={plan} />
          <section className="mk-card" aria-labelledby="plan-map">
            <h2 id="plan-map" style={{ marginBottom: 10 }}>
              {t('hubPlan.map')}
            </h2>
            <HubPlanMap plan={plan} />
            {plan.present.reached > 0 && (
              <p className="mk-small mk-muted" style={{ margin: '6px 0 0' }}>
                {t('hubPlan.onlyAdded', { n: f.n(plan.present.reached) })}
              </p>
            )}
          </section>
          {may && changed > 0 && (
            <div className="mk-card mk-inline mk-noprint" role="status">
              <strong>{t('hubPlan.wished', { n: f.n(changed) })}</strong>
              <Button size="xs" loading={busy} onClick={() => void solve()}>
                {t('hubPlan.solveWith')}
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => setWishes({ pinned: plan.pinned, excluded: plan.excluded })}
              >
                {t('hubPlan.dropWishes')}
              </Button>
            </div>
          )}
          <HubPlanHubs plan={plan} wishes={wishes} onWish={may ? setWishes : undefined} />
          <UnreachedByHubPlan plan={plan} />
          <HubPlanLinks plan={plan} />
        </>
      )}
    </div>
  );
}

/** How many wishes differ from those that the plan was made with. */
function useChanged(plan: HubPlan, wishes: Wishes): number {
  const apart = (a: readonly Named[], b: readonly Named[]) => {
    const [inA, inB] = [new Set(a.map((x) => x.code)), new Set(b.map((x) => x.code))];
    return a.filter((x) => !inB.has(x.code)).length + b.filter((x) => !inA.has(x.code)).length;
  };
  return apart(plan.pinned, wishes.pinned) + apart(plan.excluded, wishes.excluded);
}

function Sentence({ plan }: { plan: HubPlan }) {
  const { t } = useTranslation();
  const f = useFormat();
  if (!plan.terms) return null;
  return (
    <p className="mk-sentence">
      <strong>
        {t('hubPlan.sentence', {
          hubs: f.n(plan.terms.newHubs),
          n: f.n(plan.terms.reached),
          of: f.n(plan.needy),
        })}
      </strong>{' '}
      <HubPlanProof plan={plan} />
    </p>
  );
}

/** What has to be known before the network is read. */
function Notes({ plan }: { plan: HubPlan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  return (
    <>
      <PlanEnded plan={plan} />
      {plan.appliedAt && (
        <Alert color="teal" variant="light" icon={<Icon name="check" />}>
          {t('hubPlan.appliedAt', { date: f.moment(plan.appliedAt), name: plan.appliedBy ?? '' })}{' '}
          <Link to={href('/hubs', { province: plan.provinceCode, district: null, state: 'PROPOSED' })}>
            {t('hubPlan.toInvite')}
          </Link>
        </Alert>
      )}
      {found(plan.state) && plan.needy > 0 && plan.candidates === 0 && (
        <Warning>
          {t('hubPlan.noCandidates')}{' '}
          <Link to={href('/hub-candidates', { province: plan.provinceCode, view: 'not' })}>
            {t('candidates.toNot')}
          </Link>
        </Warning>
      )}
      {(['pinned', 'excluded', 'declined'] as const)
        .filter((which) => plan[which].length > 0)
        .map((which) => (
          <p key={which} className="mk-small" style={{ margin: 0 }}>
            <strong>{t(`hubPlanNote.${which}`)}</strong>{' '}
            <span lang="th">{plan[which].map((one) => one.name).join(', ')}</span>
          </p>
        ))}
    </>
  );
}
