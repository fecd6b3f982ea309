import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Reason, Source, Status, TimelineEntry } from '@/api/types';
import { useFormat } from '@/shared/format';
import { can, useMe } from '@/shared/session';
import { reasonWords, StatusChip } from '@/shared/status';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { useToday } from '@/shared/useToday';
import { byMonth, placeOf, TIMELINE_KINDS } from './timeline';
import './timeline.css';

/** What happened, month by month. */
export function TimelineEntries({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const today = useToday();
  return byMonth(entries, today).map(({ month, entries: ofMonth }) => (
    <section key={month ?? 'ahead'} className="mk-happened">
      <h3>{month ? f.monthLong(month) : t('timeline.ahead')}</h3>
      <ol>
        {ofMonth.map((entry) => (
          <Entry key={`${entry.on} ${entry.kind} ${entry.key}`} of={entry} />
        ))}
      </ol>
    </section>
  ));
}

function Entry({ of }: { of: TimelineEntry }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { icon, look } = TIMELINE_KINDS[of.kind];
  return (
    <li>
      <span
        className="mk-happenedsign"
        style={{ borderColor: `var(--st-${look})`, color: `var(--st-${look}-text)` }}
      >
        <Icon name={icon} size={15} />
      </span>
      <div className="mk-happenedwhat">
        <div className="mk-small mk-muted">
          <time dateTime={of.on}>{f.date(of.on)}</time> · {t(`timelineKind.${of.kind}`)}
        </div>
        <div>
          <What of={of} />
        </div>
        <Why of={of} />
        {of.text && <Said text={of.text} />}
        <Facts of={of} />
        {of.by && <div className="mk-small mk-muted">{of.by}</div>}
      </div>
    </li>
  );
}

/** Characters and lines of what was said that stand there until more is asked for. */
const SHOWN = 150;
const LINES = 3;

/** The words of it, of many the first lines; on paper all of them. */
function Said({ text }: { text: string }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const long = text.length > SHOWN || text.split('\n').length > LINES;
  return (
    <>
      <p className="mk-happenedtext" lang="th" data-cut={long && !whole}>
        {text}
      </p>
      {long && (
        <button
          type="button"
          className="mk-plain mk-noprint"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {t(whole ? 'timeline.readLess' : 'timeline.readAll')}
        </button>
      )}
    </>
  );
}

/** One sentence; what it is about leads to its page. */
function What({ of }: { of: TimelineEntry }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const me = useMe();
  if (of.code === 'STATUS_CHANGED') {
    const to = t(`status.${of.to as Status}`);
    return (
      <span className="mk-inline" style={{ gap: '2px 8px' }}>
        <span>
          {of.from
            ? t('timelineWhat.STATUS_CHANGED', { from: t(`status.${of.from as Status}`), to })
            : t('timelineWhat.STATUS_FIRST', { to })}
        </span>
        <StatusChip status={of.to as Status} reasons={of.reasons as Reason[]} />
      </span>
    );
  }
  const how =
    of.kind === 'VISIT'
      ? of.how && t(`visitMode.${of.how as 'PHONE'}`)
      : of.kind === 'ADVICE'
        ? of.how && t(`adviceMode.${of.how as 'PHONE'}`)
        : of.kind === 'ASSIGNMENT'
          ? of.how && t(`assignmentRole.${of.how as 'PRIMARY'}`)
          : of.kind === 'MEETING'
            ? of.how && t(`timelineMeeting.${of.how as 'JOINT_PLANNING'}`)
            : '';
  const numberOf = (number: string | null | undefined) => {
    const [n, year] = (number ?? '').split('/').map(Number);
    return t('timelineMeeting.no', { n: f.n(n), year: f.fy(year ?? 0) });
  };
  const code = of.code === 'VISIT_DONE' && of.reasons.includes('NOT_REACHED') ? 'VISIT_NOT_REACHED' : of.code;
  const words = t(`timelineWhat.${code}`, {
    how,
    from: of.from,
    until: f.date(of.until),
    fy: of.fact?.fiscalYear ? f.fy(of.fact.fiscalYear) : '',
  });
  const place = placeOf(of);
  if (!place) return words;
  const title =
    of.kind === 'LETTER'
      ? (of.title ?? t('timeline.unnumbered'))
      : of.kind === 'MEETING'
        ? numberOf(of.title)
        : of.title;
  // minutes are for those who work in the province
  if (of.kind === 'MEETING' && me.role === 'LOCAL') return `${words} ${title}`;
  return title ? (
    <>
      {words} <Link to={href(place)}>{title}</Link>
    </>
  ) : (
    <Link to={href(place)}>{words}</Link>
  );
}

/** Why it stands so, or was suspended. */
function Why({ of }: { of: TimelineEntry }) {
  const { t } = useTranslation();
  if (of.reasons.length === 0 || of.kind === 'VISIT') return null;
  return <div className="mk-small mk-muted">{reasonWords(t, of.reasons as Reason[])}</div>;
}

/** What was stated, and where that comes from. */
function Facts({ of: { code, fact } }: { of: TimelineEntry }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  if (!fact) return null;
  const told = [
    code === 'SELF_REPORTED' && fact.fiscalYear && t('timelineFact.year', { fy: f.fy(fact.fiscalYear) }),
    fact.amount != null && t('timelineFact.amount', { n: f.n(fact.amount) }),
    fact.revenueThrough && t('timelineFact.revenue', { date: f.date(fact.revenueThrough) }),
    fact.expenditureThrough && t('timelineFact.expenditure', { date: f.date(fact.expenditureThrough) }),
    fact.accountingThrough && t('timelineFact.accounting', { date: f.date(fact.accountingThrough) }),
    fact.yearClosed != null && t(fact.yearClosed ? 'timelineFact.closed' : 'timelineFact.notClosed'),
  ].filter(Boolean);
  const source = t(`source.${fact.source as Source}`);
  const to = fact.visitId
    ? `/visits/${fact.visitId}`
    : fact.importId && can(me, 'DEPARTMENT', 'PROVINCE', 'OBSERVER')
      ? `/imports/${fact.importId}`
      : null;
  return (
    <div className="mk-small mk-muted">
      {told.length > 0 && `${told.join(' · ')} · `}
      {t('compliance.source')}: {to ? <Link to={href(to)}>{source}</Link> : source}
    </div>
  );
}
