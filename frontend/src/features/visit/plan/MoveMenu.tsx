import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VisitPlan } from '@/api/types';
import { type IsoDate, weekday } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { Icon } from '@/shared/ui/icons';
import { takenOf } from './visitPlanWords';

/** The days to which a stop can be moved, each with what is left of it: by keys as by the finger. */
export function MoveMenu({
  plan,
  name,
  on,
  dayMinutes,
  onMove,
}: {
  plan: VisitPlan;
  name: string;
  /** Where it stands; null: it is left out. */
  on: IsoDate | null;
  dayMinutes: number | undefined;
  onMove: (to: IsoDate | null) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const days = new Map(plan.days.map((day) => [day.on, day]));
  return (
    <Menu position="bottom-start" shadow="md" width={330} withinPortal>
      <Menu.Target>
        <button type="button" className="mk-plain mk-noprint" data-move>
          <Icon name={on === null ? 'plus' : 'swap'} size={16} />
          {t(on === null ? 'days.takeBack' : 'days.move')}
          <span className="visually-hidden"> {name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown className="mk-movemenu">
        <Menu.Label>{t('days.moveTo')}</Menu.Label>
        {plan.workingDays
          .filter((day) => day !== on)
          .map((day) => {
            const there = days.get(day);
            const free = dayMinutes === undefined ? undefined : dayMinutes - takenOf(there);
            // whether it fits with its way, the server says; that it can't be there at all is known here
            const full = day < me.today || (free !== undefined && free < plan.stopMinutes);
            return (
              <Menu.Item key={day} disabled={full} onClick={() => onMove(day)}>
                <span className="mk-moveday">
                  <span>
                    {t(`weekdayShort.${weekday(day) as 0}`)} {f.date(day)}
                  </span>
                  <span className="mk-small mk-muted">
                    {day < me.today
                      ? t('days.passed')
                      : full
                        ? t('days.full')
                        : there
                          ? t('days.freeBeside', {
                              n: f.n(there.stops.length),
                              minutes: free === undefined ? '–' : f.n(free),
                            })
                          : t('days.empty')}
                  </span>
                </span>
              </Menu.Item>
            );
          })}
        {on !== null && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="cross" size={16} />} onClick={() => onMove(null)}>
              {t('days.leaveOut')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
