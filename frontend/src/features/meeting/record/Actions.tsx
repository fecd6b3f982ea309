import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Meeting, MeetingAction } from '@/api/types';
import { useFormat } from '@/shared/format';
import { mayWriteIn, useMe } from '@/shared/session';
import { Chip } from '@/shared/ui/Chip';
import { Icon, type IconName } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { useTick } from '../useTick';

const LOOK: Record<MeetingAction['state'], { icon: IconName; look: string }> = {
  OPEN: { icon: 'half', look: 'late' },
  DONE: { icon: 'check', look: 'complete' },
  CARRIED: { icon: 'chevron', look: 'exempt' },
};

/** What was agreed to be done, by whom and until when; ticked off here, also after the minutes are closed. */
export function Actions({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const { tick, busy } = useTick();
  const heading = useRef<HTMLHeadingElement>(null);
  const ticked = useRef<string>(undefined);
  const { actions } = meeting;
  const may = mayWriteIn(me, meeting.provinceCode);
  // the button that was pressed is another one then: keys go on at the same row
  useEffect(() => {
    if (ticked.current === undefined || document.activeElement !== document.body) return;
    const row = heading.current?.parentElement?.querySelector<HTMLElement>(`[data-tick="${ticked.current}"]`);
    (row ?? heading.current)?.focus();
    ticked.current = undefined;
  });
  if (actions.length === 0) return null;
  const done = actions.filter((one) => one.state === 'DONE').length;
  return (
    <section className="mk-card" aria-labelledby="actions">
      <div className="mk-cardhead">
        <h2 id="actions" ref={heading} tabIndex={-1}>
          {t('action.title')}
        </h2>
        <span className="mk-small mk-muted">
          {t('action.doneOf', { n: f.n(done), of: f.n(actions.length) })}
        </span>
      </div>
      <ul className="mk-people">
        {actions.map((one) => (
          <li key={one.id} className="mk-action" data-state={one.state}>
            <span className="mk-spoken" lang="th">
              {one.text}
            </span>
            <span className="mk-inline mk-small">
              <Chip {...LOOK[one.state]}>{t(`actionState.${one.state}`)}</Chip>
              {one.owner && <span lang="th">{one.owner}</span>}
              {one.dueOn && (
                <span className={one.overdue ? 'mk-down' : 'mk-muted'}>
                  {t('action.until', { date: f.date(one.dueOn) })}
                  {one.overdue && ` · ${t('action.overdue')}`}
                </span>
              )}
              {(one.settledOn ?? one.doneOn) && (
                <span className="mk-muted">
                  {t('action.done', { date: f.date(one.settledOn ?? one.doneOn) })}
                </span>
              )}
            </span>
            {(one.origin || one.carriedTo) && (
              <span className="mk-small mk-muted">
                {one.origin && (
                  <Link to={href(`/meetings/${one.origin.meetingId}`)}>
                    {t('action.since', {
                      meeting: t('meeting.no', { n: f.n(one.origin.number), year: f.fy(one.origin.year) }),
                      times: f.n(one.times),
                    })}
                  </Link>
                )}
                {one.origin && one.carriedTo && ' · '}
                {one.carriedTo && (
                  <Link to={href(`/meetings/${one.carriedTo.id}`)}>
                    {t('action.goesOnAt', {
                      meeting: t('meeting.no', {
                        n: f.n(one.carriedTo.number),
                        year: f.fy(one.carriedTo.year),
                      }),
                    })}
                  </Link>
                )}
              </span>
            )}
            {may && one.state !== 'CARRIED' && !(one.state === 'DONE' && !one.doneOn) && (
              <Button
                size="xs"
                variant={one.state === 'OPEN' ? 'default' : 'subtle'}
                className="mk-noprint"
                style={{ justifySelf: 'start' }}
                data-tick={one.id}
                aria-disabled={busy}
                aria-label={t(one.state === 'OPEN' ? 'action.tickOne' : 'action.untickOne', {
                  what: one.text,
                })}
                leftSection={<Icon name={one.state === 'OPEN' ? 'check' : 'undo'} size={14} />}
                onClick={() => {
                  if (busy) return;
                  ticked.current = one.id;
                  void tick(meeting.id, one.id, one.state === 'OPEN');
                }}
              >
                {t(one.state === 'OPEN' ? 'action.tick' : 'action.untick')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
