import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Plan } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ListLine } from '@/shared/line/ListLine';
import { PlanEnded, PlanFrame, PlanProgress } from '@/shared/plan/PlanFrame';
import { found, underWay } from '@/shared/plan/plan';
import { type PlanProps, usePlan } from '@/shared/plan/usePlan';
import { mayWriteIn, useMe, useProvinceName } from '@/shared/session';
import { Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { TrainerNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import { CoveragePlanActions } from './CoveragePlanActions';
import { CoveragePlanBoard } from './CoveragePlanBoard';
import { CoveragePlanChip, GapWords } from './CoveragePlanChip';
import { CoveragePlanTermsCard } from './CoveragePlanTermsCard';
import { coveragePlanOf } from './coveragePlanQuery';
import { consequences } from './coveragePlanWords';

export default function CoveragePlanPage() {
  const { id = '' } = useParams();
  return <PlanView key={id} id={id} />;
}

function PlanView({ id }: { id: string }) {
  const { t } = useTranslation();
  const href = useHref();
  const found = usePlan(coveragePlanOf(id));
  useTitle(t('plan.title', { province: found.of?.plan.provinceName ?? '' }));
  return (
    <PlanFrame
      found={found}
      nav={<TrainerNav />}
      back={<Link to={href('/plans')}>{t('coverage.toPlans')}</Link>}
    >
      {(props) => <Whole {...props} />}
    </PlanFrame>
  );
}

function Whole(props: PlanProps<Plan>) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const nameOf = useProvinceName();
  const { plan } = props;
  const may = mayWriteIn(me, plan.provinceCode);
  const ready = found(plan.state) && plan.lines.length > 0;
  return (
    <div className="mk-grid">
      <div>
        <Head
          title={t('plan.title', { province: nameOf(plan.provinceCode, plan.provinceName) })}
          lead={
            <>
              <CoveragePlanChip state={plan.state} />{' '}
              {t(plan.state === 'APPLIED' ? 'plan.made' : 'plan.proposed', {
                date: f.date(plan.from),
                name: plan.createdBy,
              })}{' '}
              {f.moment(plan.createdAt)}
            </>
          }
        >
          <CoveragePlanActions {...props} may={may} />
        </Head>
        {ready && <Sentence plan={plan} />}
      </div>
      <Notes plan={plan} />
      {underWay(plan.state) && <Searching plan={plan} />}
      {ready && (
        <>
          <details className="mk-more mk-card mk-noprint">
            <summary>{t('plan.how')}</summary>
            <div style={{ marginTop: 12 }}>
              <CoveragePlanTermsCard plan={plan} />
            </div>
          </details>
          <CoveragePlanBoard {...props} may={may && plan.state === 'READY'} />
        </>
      )}
    </div>
  );
}

/** How good it is so far. */
function Searching({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <PlanProgress plan={plan}>
      <p style={{ margin: 0 }}>
        {plan.state === 'RUNNING' && (
          <>
            <strong className="mk-num">{f.pct(plan.progress)}</strong> · <GapWords plan={plan} />
          </>
        )}
      </p>
      {plan.objective != null && (
        <dl className="mk-dl">
          <dt>{t('plan.best')}</dt>
          <dd className="mk-num">{f.n(Math.round(plan.objective))}</dd>
          <dt>{t('plan.bound')}</dt>
          <dd className="mk-num">{plan.bound == null ? '–' : f.n(Math.round(plan.bound))}</dd>
        </dl>
      )}
    </PlanProgress>
  );
}

function Sentence({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { begin } = consequences(plan.lines);
  const covered = plan.lines.length - plan.uncovered.length;
  return (
    <p className="mk-sentence">
      <strong>{t('plan.sentence', { n: f.n(covered), of: f.n(plan.lines.length) })}</strong>{' '}
      {plan.state !== 'APPLIED' && t('plan.sentenceChanged', { n: f.n(begin) })} <GapWords plan={plan} />
    </p>
  );
}

/** What has to be known before the division is read. */
function Notes({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const supposed = plan.scenario && (plan.scenario.without.length > 0 || plan.scenario.added.length > 0);
  return (
    <>
      {supposed && (
        <Alert color="teal" variant="light" icon={<Icon name="info" />} title={t('plan.whatIfTitle')}>
          {plan.scenario!.without.length > 0 && (
            <div>{t('plan.without', { names: plan.scenario!.without.join(', ') })}</div>
          )}
          {plan.scenario!.added.length > 0 && (
            <>
              <div>{t('plan.added', { names: plan.scenario!.added.join(', ') })}</div>
              <div>{t('plan.onlySupposed')}</div>
            </>
          )}
        </Alert>
      )}
      {plan.missingCapacity > 0 && (
        <Alert color="orange" variant="light" icon={<Icon name="warning" />} title={t('plan.missingTitle')}>
          {t('plan.missing', { n: f.n(plan.missingCapacity) })}{' '}
          <Link to={href('/trainers')}>{t('plan.toTrainers')}</Link>
        </Alert>
      )}
      <PlanEnded plan={plan} />
      {plan.agreed && (
        <Alert color="teal" variant="light" icon={<Icon name="users" />}>
          {t('plan.agreedOn', { date: f.date(plan.agreed.on), name: plan.agreed.by })}
          {plan.agreed.place && ` ${t('plan.agreedAt', { place: plan.agreed.place })}`}
          {plan.agreed.meetingId && (
            <>
              {' '}
              <Link to={href(`/meetings/${plan.agreed.meetingId}`)}>{t('plan.toMeeting')}</Link>
            </>
          )}
          {plan.agreed.note && <div>{plan.agreed.note}</div>}
          {plan.appliedAt && (
            <div>
              {t('plan.appliedAt', { date: f.moment(plan.appliedAt), name: plan.appliedBy ?? '' })}{' '}
              <Link to={href('/coverage', { province: plan.provinceCode })}>{t('plan.toCoverage')}</Link>
            </div>
          )}
        </Alert>
      )}
      {found(plan.state) && plan.lines.length > 0 && (
        <div className="mk-inline mk-noprint">
          <Button
            component={Link}
            to={href(`/plans/${plan.id}/annex`)}
            variant="default"
            size="xs"
            leftSection={<Icon name="print" size={16} />}
          >
            {t('annex.open')}
          </Button>
          <ListLine text={async (of) => (await import('./planLine')).planLine(of, plan)} />
          <Button component={Link} to={href('/plans')} variant="default" size="xs">
            {t('plans.compare')}
          </Button>
        </div>
      )}
    </>
  );
}
