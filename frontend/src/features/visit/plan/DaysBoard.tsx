import { Button, CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitPlan } from '@/api/types';
import { type IsoDate, weekday } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import type { Mark } from '@/shared/map/marks';
import type { PlanProps } from '@/shared/plan/usePlan';
import { useMe } from '@/shared/session';
import { Icon } from '@/shared/ui/icons';
import { TrainerMark } from '@/shared/ui/TrainerMark';
import { priorities } from '../asked';
import { useVisitPolicy } from '../Why';
import type { BoardProps } from './boardProps';
import { DayCard } from './DayCard';
import { LeftOut } from './LeftOut';
import { type Done, type Stop, useMoveStop } from './useMoveStop';
import { roomOn } from './visitPlanWords';

const dayUnder = (target: EventTarget) => (target as Element).closest<HTMLElement>('[data-day]')?.dataset.day;

/**
 * The days of a plan: which there are, on the map and one by one, and who isn't in it. A stop is moved by its menu, or pulled onto a day,
 * onto one that is free yet, or out of the plan.
 */
export function DaysBoard({
  marks,
  selected,
  onSelect,
  map,
  ...props
}: PlanProps<VisitPlan> & {
  marks: ReadonlyMap<IsoDate, Mark>;
  /** The day looked at: then it is the only one, on the screen and on paper. */
  selected: string | undefined;
  onSelect: (day: string | null) => void;
  map: ReactNode;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const { plan } = props;
  const may = plan.writable && plan.state === 'READY';
  const policy = useVisitPolicy();
  const { data } = useQuery(priorities({ trainer: plan.trainer.id, asOf: plan.from }));
  const why = useMemo(() => new Map(data?.items.map((one) => [one.localGovernment.code, one])), [data]);
  const { move, busy, done, conflict, refused } = useMoveStop(props);
  const [over, setOver] = useState<string>();
  const held = useRef<Stop>(null);
  const hold = (stop: Stop | null) => {
    held.current = stop;
    if (!stop) setOver(undefined);
  };
  useFollow(done);
  const board: BoardProps = {
    plan,
    may,
    why,
    policy,
    onMove: (stop, to) => void move(stop, to),
    onHold: hold,
    over,
    refused,
  };
  const free = plan.otherDays
    .filter(({ on }) => on >= me.today)
    .map(({ on }) => ({ on, ...roomOn(plan, on, policy?.dayMinutes) }))
    .filter(({ full }) => !full);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pulling is the second way; each row has a menu for the first
    <div
      className="mk-plandays"
      aria-busy={busy}
      onDragOver={(e) => {
        const day = held.current ? dayUnder(e.target) : undefined;
        if (day !== undefined) e.preventDefault();
        setOver(day);
      }}
      onDrop={(e) => {
        const stop = held.current;
        const day = dayUnder(e.target);
        hold(null);
        if (!stop || day === undefined) return;
        e.preventDefault();
        void move(stop, day === '' ? null : day);
      }}
    >
      <div className="mk-planmap">
        <ul className="mk-daychoice mk-noprint" aria-label={t('days.chooseDay')}>
          {plan.days.map((day) => (
            <li key={day.on}>
              <button
                type="button"
                className="mk-plain"
                aria-pressed={selected === day.on}
                onClick={() => onSelect(day.on)}
              >
                <TrainerMark mark={marks.get(day.on)} />
                {t(`weekdayShort.${weekday(day.on) as 0}`)} {f.date(day.on)}
              </button>
            </li>
          ))}
          {selected && (
            <li>
              <button type="button" className="mk-plain" onClick={() => onSelect(null)}>
                <Icon name="list" size={16} />
                {t('days.allDays')}
              </button>
            </li>
          )}
        </ul>
        {map}
      </div>
      <div className="mk-grid mk-daylist">
        <div className="mk-planstatus">
          {conflict}
          <div role="status">{may && done && <WhatChanged of={done} busy={busy} />}</div>
        </div>
        {may && <p className="mk-small mk-muted mk-noprint mk-dayhint">{t('days.hint')}</p>}
        {plan.days
          .filter((day) => !selected || day.on === selected)
          .map((day) => (
            <DayCard key={day.on} {...board} day={day} mark={marks.get(day.on)!} />
          ))}
        {plan.days.length === 0 && <p className="mk-muted">{t('days.noStops')}</p>}
        {!selected && may && free.length > 0 && (
          <section className="mk-noprint" aria-label={t('days.freeDays')}>
            <h2 className="mk-freetitle">{t('days.freeDays')}</h2>
            <ul className="mk-freedays">
              {free.map(({ on, promised, free: minutes }) => (
                <li key={on} data-day={on} data-over={over === on || undefined} className="mk-freeday">
                  {t(`weekdayShort.${weekday(on) as 0}`)} {f.date(on)}
                  {promised > 0 && minutes !== undefined && (
                    <> · {t('days.freeBesidePromised', { n: f.n(promised), minutes: f.n(minutes) })}</>
                  )}
                  {refused?.on === on && <span className="mk-noroom"> · {refused.why}</span>}
                </li>
              ))}
            </ul>
          </section>
        )}
        {!selected && <LeftOut {...board} />}
      </div>
    </div>
  );
}

const focusStop = (code: string) =>
  document.querySelector<HTMLElement>(`[data-stop="${code}"] [data-move]`)?.focus();

/** What was moved is drawn anew elsewhere: keys go on with it. */
function useFollow(done: Done | undefined) {
  useEffect(() => {
    if (!done) return;
    // the menu gives the focus back a moment after it has closed
    const wait = setTimeout(() => {
      const at = document.activeElement;
      if (at !== null && at !== document.body && at.isConnected) return;
      focusStop(done.stop.code);
    }, 200);
    return () => clearTimeout(wait);
  }, [done]);
}

/** What a move did: to the days that it touched, and to the whole. */
function WhatChanged({ of: { stop, to, what, undo, forget }, busy }: { of: Done; busy: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [kmBefore, km] = what.km;
  const [pointsBefore, points] = what.objective;
  return (
    <div className="mk-card mk-changed mk-noprint">
      <div>
        <strong>
          {to === null
            ? t('days.wasLeftOut', { name: stop.name })
            : t('days.wasMoved', { name: stop.name, date: f.date(to) })}
        </strong>
        <ul className="mk-small">
          {what.days.map((day) => (
            <li key={day.on}>
              {f.date(day.on)}:{' '}
              {t('days.becomes', {
                stops: f.n(day.stops[0]),
                stopsNow: f.n(day.stops[1]),
                minutes: f.n(day.minutes[0]),
                minutesNow: f.n(day.minutes[1]),
              })}
            </li>
          ))}
          <li>
            {t('days.wholeBecomes', {
              km: f.km(kmBefore),
              kmNow: f.km(km),
              points: f.n(pointsBefore),
              pointsNow: f.n(points),
            })}
          </li>
        </ul>
      </div>
      <span className="mk-inline">
        <Button
          size="xs"
          variant="default"
          loading={busy}
          leftSection={<Icon name="undo" size={16} />}
          onClick={undo}
        >
          {t('days.undo')}
        </Button>
        <CloseButton
          aria-label={t('common.close')}
          onClick={() => {
            forget();
            focusStop(stop.code);
          }}
        />
      </span>
    </div>
  );
}
