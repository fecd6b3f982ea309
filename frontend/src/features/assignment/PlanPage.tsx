import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemError } from '@/api/problem';
import type { Plan } from '@/api/types';
import { useFormat } from '@/shared/format';
import { mayWriteIn, useMe, useProvinceName } from '@/shared/session';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { TrainerNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import { PlanActions } from './PlanActions';
import { PlanBoard } from './PlanBoard';
import { GapWords, PlanChip } from './PlanChip';
import { PlanProgress } from './PlanProgress';
import { PlanTermsCard } from './PlanTermsCard';
import { consequences, divided, underWay } from './planWords';
import { type PlanProps, usePlan } from './usePlan';

export default function PlanPage() {
  const { id = '' } = useParams();
  return <PlanView key={id} id={id} />;
}

function PlanView({ id }: { id: string }) {
  const { t } = useTranslation();
  const href = useHref();
  const { plan, settle } = usePlan(id);
  useTitle(t('plan.title', { province: plan.data?.data.provinceName ?? '' }));
  if (plan.error instanceof ProblemError && plan.error.status === 404) {
    return (
      <>
        <TrainerNav />
        <Empty
          icon="list"
          whole
          title={t('plan.notFoundTitle')}
          text={t('plan.notFoundText')}
          action={<Link to={href('/plans')}>{t('coverage.toPlans')}</Link>}
        />
      </>
    );
  }
  return (
    <>
      <TrainerNav />
      {plan.error && !plan.data ? (
        <Failed error={plan.error} retry={() => plan.refetch()} />
      ) : !plan.data ? (
        <Bones lines={10} height={22} />
      ) : (
        <Whole
          plan={plan.data.data}
          etag={plan.data.etag}
          settle={settle}
          reload={async () => {
            await plan.refetch();
          }}
        />
      )}
    </>
  );
}

function Whole(props: PlanProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const nameOf = useProvinceName();
  const { plan } = props;
  const may = mayWriteIn(me, plan.provinceCode);
  const ready = divided(plan.state) && plan.lines.length > 0;
  return (
    <div className="mk-grid">
      <div>
        <Head
          title={t('plan.title', { province: nameOf(plan.provinceCode, plan.provinceName) })}
          lead={
            <>
              <PlanChip state={plan.state} />{' '}
              {t(plan.state === 'APPLIED' ? 'plan.made' : 'plan.proposed', {
                date: f.date(plan.from),
                name: plan.createdBy,
              })}{' '}
              {f.moment(plan.createdAt)}
            </>
          }
        >
          <PlanActions {...props} may={may} />
        </Head>
        {ready && <Sentence plan={plan} />}
      </div>
      <Notes plan={plan} />
      {underWay(plan.state) && <PlanProgress plan={plan} />}
      {ready && (
        <>
          <details className="mk-more mk-card mk-noprint">
            <summary>{t('plan.how')}</summary>
            <div style={{ marginTop: 12 }}>
              <PlanTermsCard plan={plan} />
            </div>
          </details>
          <PlanBoard {...props} may={may && plan.state === 'READY'} />
        </>
      )}
    </div>
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
      {plan.state === 'FAILED' && (
        <Alert color="red" variant="light" icon={<Icon name="warning" />} title={t('plan.failedTitle')}>
          {t('plan.failed')} {plan.failureCode && <span className="mk-muted">({plan.failureCode})</span>}
        </Alert>
      )}
      {plan.state === 'CANCELLED' && (
        <Alert color="gray" variant="light" icon={<Icon name="info" />}>
          {t('plan.cancelled')}
        </Alert>
      )}
      {plan.agreed && (
        <Alert color="teal" variant="light" icon={<Icon name="users" />}>
          {t('plan.agreedOn', { date: f.date(plan.agreed.on), name: plan.agreed.by })}
          {plan.agreed.place && ` ${t('plan.agreedAt', { place: plan.agreed.place })}`}
          {plan.agreed.note && <div>{plan.agreed.note}</div>}
          {plan.appliedAt && (
            <div>
              {t('plan.appliedAt', { date: f.moment(plan.appliedAt), name: plan.appliedBy ?? '' })}{' '}
              <Link to={href('/coverage', { province: plan.provinceCode })}>{t('plan.toCoverage')}</Link>
            </div>
          )}
        </Alert>
      )}
      {divided(plan.state) && plan.lines.length > 0 && (
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
          <Button component={Link} to={href('/plans')} variant="default" size="xs">
            {t('plans.compare')}
          </Button>
        </div>
      )}
    </>
  );
}
