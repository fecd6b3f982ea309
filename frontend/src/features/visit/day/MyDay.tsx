import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { Priority, Visit } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useWaitingCount } from '@/shared/offline/count';
import { useMe } from '@/shared/session';
import { StatusChip } from '@/shared/status';
import { CalledButton } from '@/shared/ui/called';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { telOf } from '@/shared/ui/PhoneLink';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import '../visit.css';
import { plannedOfMine, priorities } from '../asked';
import { VisitNav } from '../VisitNav';
import { MODE_ICON } from '../visitWords';
import { Waiting } from '../Why';
import { agenda } from './agenda';

/** With what is kept on the device, which a day without unsent work doesn't load. */
const Waits = lazy(() => import('./Waits'));
function Unsent({ of }: { of: Visit }) {
  return useWaitingCount() > 0 ? (
    <Suspense>
      <Waits visit={of.id} />
    </Suspense>
  ) : null;
}

const FIRST = 8;

/** A trainer's day on the phone: where to go next, whom to call, what to record, and whose turn it is. */
export function MyDay({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  useTitle(t('visitNav.my-day'));
  const tied = me.trainerId != null;
  const planned = useQuery({ ...plannedOfMine(), enabled: tied });
  const mine = useQuery({ ...priorities({ mine: true }), enabled: tied });
  if (!tied) {
    return (
      <>
        <VisitNav />
        <Empty icon="trainer" whole title={t('myDay.notTied')} text={t('myDay.notTiedText')} />
      </>
    );
  }
  const error = planned.error ?? mine.error;
  const { next, today, week, late } = agenda(planned.data?.items ?? [], me.today);
  const list = mine.data?.items ?? [];
  return (
    <>
      <VisitNav />
      <Head title={t('myDay.title', { date: f.dateLong(me.today) })} lead={t('myDay.lead')}>
        <Button component={Link} to={href('/', { overview: 'true' })} variant="default">
          {t('myDay.overview')}
        </Button>
        <Button component={Link} to={href('/visits/new')} leftSection={<Icon name="plus" size={16} />}>
          {t('visit.record')}
        </Button>
      </Head>
      {error ? (
        <Failed
          error={error}
          retry={() => {
            void planned.refetch();
            void mine.refetch();
          }}
        />
      ) : !planned.data || !mine.data ? (
        <Bones lines={10} height={30} />
      ) : (
        <div className="mk-grid">
          {next ? (
            <Next of={next} />
          ) : (
            <section className="mk-card mk-next">
              <h2 style={{ margin: 0 }}>{t('myDay.nothing')}</h2>
              <p className="mk-muted" style={{ margin: '4px 0 0' }}>
                {list[0]
                  ? t('myDay.nothingBut', { name: list[0].localGovernment.name })
                  : t('myDay.nothingAtAll')}
              </p>
              {list[0] && <PlanDays />}
            </section>
          )}
          <Agenda id="late" title={t('myDay.late')} visits={late} />
          <Agenda id="today" title={t('myDay.today')} visits={today.filter((v) => v !== next)} />
          <Agenda id="week" title={t('myDay.week')} visits={week.filter((v) => v !== next)} />
          <section aria-labelledby="mine">
            <div className="mk-cardhead">
              <h2 id="mine" style={{ margin: 0 }}>
                {t('myDay.mine', { n: f.n(list.length) })}
              </h2>
              <span className="mk-inline">
                <Link to={href('/visit-priorities')}>{t('myDay.why')}</Link>
                {next && list[0] && <PlanDays />}
              </span>
            </div>
            {list.length === 0 ? (
              <p className="mk-muted" style={{ margin: 0 }}>
                {t('myDay.noneAssigned')}
              </p>
            ) : (
              <Mine list={list} />
            )}
          </section>
          {children}
        </div>
      )}
    </>
  );
}

function PlanDays() {
  const { t } = useTranslation();
  const href = useHref();
  return (
    <Button
      component={Link}
      size="xs"
      variant="default"
      to={href('/visit-plans', { new: '1' })}
      leftSection={<Icon name="calendar" size={16} />}
    >
      {t('visit.planDays')}
    </Button>
  );
}

/** Where to go next, and all that is needed to get there. */
function Next({ of }: { of: Visit }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const { code, name, district } = of.localGovernment;
  const place = useQuery(get('/api/v1/local-governments/{code}', { params: { path: { code } } }));
  const contacts = useQuery(get('/api/v1/local-governments/{code}/contacts', { params: { path: { code } } }));
  const tel = telOf(contacts.data?.phone);
  const { latitude, longitude } = place.data ?? {};
  const geo =
    latitude != null && longitude != null
      ? `geo:${latitude},${longitude}?q=${latitude},${longitude}(${encodeURIComponent(name)})`
      : undefined;
  return (
    <section className="mk-card mk-next" aria-labelledby="next">
      <span className="mk-small mk-muted">
        {t(of.plannedOn === me.today ? 'myDay.nextToday' : 'myDay.nextOn', { date: f.date(of.plannedOn) })}
      </span>
      <h2 id="next" style={{ margin: 0 }}>
        <Link className="mk-link" lang="th" to={href(`/visits/${of.id}`)}>
          {name}
        </Link>
      </h2>
      <p style={{ margin: '0 0 12px' }}>
        {t(`visitMode.${of.mode}`)} · {district.name}{' '}
        {place.data && <StatusChip status={place.data.status} reasons={place.data.reasons} />}{' '}
        <Unsent of={of} />
      </p>
      <div className="mk-bigs">
        <Button
          component={Link}
          size="md"
          to={href(`/visits/${of.id}/edit`, { as: 'done' })}
          leftSection={<Icon name="check" size={20} />}
        >
          {t('visit.record')}
        </Button>
        {tel && (
          <Button
            component="a"
            size="md"
            variant="light"
            href={tel}
            leftSection={<Icon name="phone" size={20} />}
          >
            {t('myDay.call')}
          </Button>
        )}
        {geo && of.mode === 'ON_SITE' && (
          <Button
            component="a"
            size="md"
            variant="light"
            href={geo}
            leftSection={<Icon name="pin" size={20} />}
          >
            {t('myDay.navigate')}
          </Button>
        )}
      </div>
      {tel && (
        <p style={{ margin: '10px 0 0' }}>
          <CalledButton of={of.localGovernment} />
        </p>
      )}
    </section>
  );
}

function Agenda({ id, title, visits }: { id: string; title: string; visits: readonly Visit[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  if (visits.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} style={{ margin: '0 0 8px' }}>
        {title} <span className="mk-muted mk-num">{f.n(visits.length)}</span>
      </h2>
      {visits.map((v) => (
        <div key={v.id} className="mk-dayrow">
          <span className="mk-inline">
            <Icon name={MODE_ICON[v.mode]} size={16} />
            <Link lang="th" to={href(`/visits/${v.id}`)}>
              {v.localGovernment.name}
            </Link>
            <span className={v.overdue ? 'mk-small mk-down' : 'mk-small mk-muted'}>
              {f.date(v.plannedOn)} · {v.localGovernment.district.name}
            </span>
            <Unsent of={v} />
          </span>
          <Button
            component={Link}
            size="xs"
            variant="default"
            aria-label={t('priority.recordOf', { name: v.localGovernment.name })}
            to={href(`/visits/${v.id}/edit`, { as: 'done' })}
          >
            {t('visit.record')}
          </Button>
        </div>
      ))}
    </section>
  );
}

function Mine({ list }: { list: readonly Priority[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const rows = list.slice(0, FIRST);
  return (
    <>
      {rows.map((p) => (
        <div key={p.localGovernment.code} className="mk-dayrow">
          <div style={{ minWidth: 0 }}>
            <Link lang="th" to={href(`/local-governments/${p.localGovernment.code}`)}>
              {p.localGovernment.name}
            </Link>{' '}
            <span className="mk-small mk-muted">{p.localGovernment.district.name}</span>
            <div className="mk-small">
              <Waiting of={p} />
            </div>
            <div className="mk-inline" style={{ marginTop: 4 }}>
              <StatusChip status={p.status} />
              {p.plannedOn && (
                <span className="mk-small">{t('priority.planned', { date: f.date(p.plannedOn) })}</span>
              )}
            </div>
          </div>
          <span className="mk-inline">
            <Button
              component={Link}
              size="xs"
              variant="default"
              aria-label={t('priority.planOf', { name: p.localGovernment.name })}
              to={href('/visits/new', { localGovernment: p.localGovernment.code, as: 'plan' })}
            >
              {t('visit.plan')}
            </Button>
            <CalledButton of={p.localGovernment} />
          </span>
        </div>
      ))}
      {list.length > rows.length && (
        <p style={{ margin: '10px 0 0' }}>
          <Link to={href('/visit-priorities')}>{t('myDay.all', { n: f.n(list.length) })}</Link>
        </p>
      )}
    </>
  );
}
