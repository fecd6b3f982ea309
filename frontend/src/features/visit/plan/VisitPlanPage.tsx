import { Alert, Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { VisitPlan } from '@/api/types';
import { useFormat } from '@/shared/format';
import { PlanEnded, PlanFrame, PlanProgress } from '@/shared/plan/PlanFrame';
import { found, underWay } from '@/shared/plan/plan';
import { type PlanProps, usePlan } from '@/shared/plan/usePlan';
import { useMe } from '@/shared/session';
import { Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { Warning } from '@/shared/ui/Warning';
import { useHref, useUrlState } from '@/shared/url';
import '../visit.css';
import { VisitNav } from '../VisitNav';
import { DaysBoard } from './DaysBoard';
import { DaysMap } from './DaysMap';
import './plan.css';
import { ProposeVisitPlanDialog } from './ProposeVisitPlanDialog';
import { VisitPlanActions } from './VisitPlanActions';
import { VisitPlanChip, VisitPlanProof } from './VisitPlanChip';
import { VisitPlanWorth } from './VisitPlanWorth';
import { visitPlanOf } from './visitPlanQuery';
import { kmOf, marksOfDays, stopsOf } from './visitPlanWords';

export default function VisitPlanPage() {
  const { id = '' } = useParams();
  return <PlanView key={id} id={id} />;
}

function PlanView({ id }: { id: string }) {
  const { t } = useTranslation();
  const href = useHref();
  const found = usePlan(visitPlanOf(id));
  useTitle(found.of ? t('days.title', { name: found.of.plan.trainer.name }) : t('visitNav.visit-plans'));
  return (
    <PlanFrame
      found={found}
      nav={<VisitNav />}
      back={<Link to={href('/visit-plans')}>{t('days.toList')}</Link>}
    >
      {(props) => <Whole {...props} />}
    </PlanFrame>
  );
}

function Whole(props: PlanProps<VisitPlan>) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const [again, setAgain] = useState(false);
  const { plan } = props;
  const ready = found(plan.state);
  const over = plan.state === 'READY' && plan.days.some((day) => day.on < me.today);
  return (
    <div className="mk-grid">
      <div>
        <Head
          title={t('days.title', { name: plan.trainer.name })}
          lead={
            <>
              <VisitPlanChip state={plan.state} /> {f.date(plan.from)} – {f.date(plan.to)} ·{' '}
              {t('days.made', { name: plan.createdBy, date: f.moment(plan.createdAt) })}
            </>
          }
        >
          <VisitPlanActions {...props} over={over} onAgain={() => setAgain(true)} />
        </Head>
        {ready && <Sentence plan={plan} />}
      </div>
      <Notes plan={plan} over={over} />
      {underWay(plan.state) && <Searching plan={plan} />}
      {ready && <Found {...props} />}
      {again && <ProposeVisitPlanDialog again={plan} onClose={() => setAgain(false)} />}
    </div>
  );
}

/** What was found: the days on the map, and one by one. */
function Found(props: PlanProps<VisitPlan>) {
  const { plan } = props;
  const [url, change] = useUrlState();
  const marks = useMemo(() => marksOfDays(plan.days.map((day) => day.on)), [plan.days]);
  const selected = plan.days.some((day) => day.on === url.day) ? url.day : undefined;
  const select = (day: string | null) =>
    change({ day: day === selected ? null : day }, { replace: true, keepPage: true });
  return (
    <>
      <VisitPlanWorth plan={plan} />
      <DaysBoard
        {...props}
        marks={marks}
        selected={selected}
        onSelect={select}
        map={<DaysMap plan={plan} marks={marks} selected={selected} onDay={select} />}
      />
    </>
  );
}

/** How good it is so far. */
function Searching({ plan }: { plan: VisitPlan }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <PlanProgress plan={plan} title={t('days.searching')}>
      {plan.state === 'RUNNING' && (
        <p style={{ margin: 0 }}>
          <strong className="mk-num">{f.pct(plan.progress)}</strong> · <VisitPlanProof plan={plan} />
        </p>
      )}
      {plan.objective != null && (
        <dl className="mk-dl">
          <dt>{t('days.bestSoFar')}</dt>
          <dd className="mk-num">{f.n(plan.objective)}</dd>
          <dt>{t('days.bound')}</dt>
          <dd className="mk-num">{f.n(plan.bound)}</dd>
        </dl>
      )}
    </PlanProgress>
  );
}

function Sentence({ plan }: { plan: VisitPlan }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <p className="mk-sentence">
      <strong>
        {t('days.sentence', {
          stops: f.n(stopsOf(plan).length),
          days: f.n(plan.days.length),
          km: f.km(kmOf(plan)),
        })}
      </strong>{' '}
      <VisitPlanProof plan={plan} />
    </p>
  );
}

/** What has to be known before the days are read. */
function Notes({ plan, over }: { plan: VisitPlan; over: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const first = plan.days[0]?.on;
  return (
    <>
      <PlanEnded plan={plan} words={{ failed: t('days.failed'), cancelled: t('days.cancelled') }} />
      {plan.acceptedAt && (
        <Alert data-accepted tabIndex={-1} color="teal" variant="light" icon={<Icon name="check" />}>
          {t('days.acceptedAt', { date: f.moment(plan.acceptedAt), name: plan.acceptedBy ?? '' })}{' '}
          {first && (
            <Button
              component={Link}
              size="xs"
              variant="default"
              ml={8}
              leftSection={<Icon name="calendar" size={16} />}
              to={href('/visit-calendar', {
                view: 'week',
                day: first,
                ...(me.trainerId !== plan.trainer.id && { trainer: plan.trainer.id, whose: 'all' }),
              })}
            >
              {t('days.toCalendar')}
            </Button>
          )}
        </Alert>
      )}
      {over && <Warning icon="clock">{t('days.over')}</Warning>}
    </>
  );
}
