import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LocalGovernmentDetail, Visit } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { CalledButton } from '@/shared/ui/called';
import { Bones, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import '../visit.css';
import { LOG_FIRST, logOf } from '../asked';
import { useDue } from '../due';
import { AgreedChip, VisitChip } from '../VisitChip';
import { dayOf, MODE_ICON, maySeeTo } from '../visitWords';
import { ScoresOverTime } from './ScoresOverTime';

/** Who was there when, what came of it and when somebody is to come again: on the page of a local government. */
export function ContactLog({ lg }: { lg: LocalGovernmentDetail }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [size, setSize] = useState(LOG_FIRST);
  const visits = useQuery(logOf(lg.code, size));
  const items = visits.data?.items ?? [];
  const may = maySeeTo(me);
  const waiting = items.filter((v) => v.state === 'DONE' && !v.confirmation);
  return (
    <section className="mk-card" aria-labelledby="contacts-log">
      <div className="mk-cardhead">
        <h2 id="contacts-log">{t('log.title')}</h2>
        {may && (
          <div className="mk-inline mk-noprint">
            <CalledButton of={lg} />
            <Button
              component={Link}
              to={href('/visits/new', { localGovernment: lg.code, as: 'plan' })}
              size="xs"
              variant="default"
              leftSection={<Icon name="calendar" size={14} />}
            >
              {t('visit.plan')}
            </Button>
            <Button
              component={Link}
              to={href('/visits/new', { localGovernment: lg.code })}
              size="xs"
              leftSection={<Icon name="plus" size={14} />}
            >
              {t('visit.record')}
            </Button>
          </div>
        )}
      </div>
      {me.role !== 'LOCAL' && <Due lg={lg} />}
      {me.role === 'LOCAL' && waiting.length > 0 && (
        <p className="mk-note" style={{ marginBottom: 12 }}>
          <Icon name="question" size={18} />
          <span>{t('log.waiting', { n: f.n(waiting.length) })}</span>
        </p>
      )}
      {visits.error ? (
        <Failed error={visits.error} retry={() => visits.refetch()} />
      ) : !visits.data ? (
        <Bones lines={4} />
      ) : items.length === 0 ? (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t(may ? 'log.emptyMay' : 'log.empty')}
        </p>
      ) : (
        <>
          <ol className="mk-log">
            {items.map((v) => (
              <Entry key={v.id} of={v} />
            ))}
          </ol>
          {visits.data.total > items.length && (
            <Button variant="default" size="xs" mt="sm" onClick={() => setSize(Math.min(500, size * 3))}>
              {t('log.more', { n: f.n(visits.data.total - items.length) })}
            </Button>
          )}
        </>
      )}
      <ScoresOverTime code={lg.code} />
    </section>
  );
}

function Entry({ of }: { of: Visit }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const open = of.nextSteps.filter((step) => !step.doneOn).length;
  const text = of.state === 'CANCELLED' ? of.cancelReason : (of.findings ?? of.advice);
  return (
    <li>
      <span className="mk-logsign" data-state={of.overdue ? 'OVERDUE' : of.state}>
        <Icon name={MODE_ICON[of.mode]} size={16} />
      </span>
      <div style={{ minWidth: 0 }}>
        <div className="mk-inline" style={{ gap: '4px 10px' }}>
          <Link to={href(`/visits/${of.id}`)}>
            <strong>{f.date(dayOf(of))}</strong>
          </Link>
          <span className="mk-muted">{t(`visitMode.${of.mode}`)}</span>
          {(of.state !== 'DONE' || !of.reached) && <VisitChip of={of} />}
          <AgreedChip of={of.confirmation} />
        </div>
        {text && <p className="mk-clip">{text}</p>}
        <span className="mk-small mk-muted">
          {[
            of.trainers.map((one) => one.name).join(', '),
            open > 0 && t('log.openSteps', { n: f.n(open) }),
            of.attachments.length > 0 && t('log.photos', { n: f.n(of.attachments.length) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
    </li>
  );
}

/** When somebody was last in contact, and when somebody is to be again. */
function Due({ lg }: { lg: LocalGovernmentDetail }) {
  const { t } = useTranslation();
  const f = useFormat();
  const due = useDue(lg);
  if (!due) return null;
  const late = (due.overdueDays ?? 0) > 0 || !due.lastContactOn;
  return (
    <p className={late ? 'mk-down' : 'mk-muted'} style={{ margin: '0 0 10px' }}>
      {due.lastContactOn
        ? t('log.last', { date: f.date(due.lastContactOn), due: f.date(due.dueOn) })
        : t('log.never')}
      {(due.overdueDays ?? 0) > 0 && ` · ${t('log.late', { n: f.n(due.overdueDays) })}`}
      {due.plannedOn && ` · ${t('log.planned', { date: f.date(due.plannedOn) })}`}
    </p>
  );
}
