import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VisitPlan } from '@/api/types';
import { type IsoDate, weekday } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { Icon } from '@/shared/ui/icons';
import { type Room, roomOn } from './visitPlanWords';

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
  const left = ({ stops, promised, free }: Room) => {
    const minutes = free === undefined ? '–' : f.n(free);
    if (stops > 0) return t('days.freeBeside', { n: f.n(stops), minutes });
    return promised > 0 ? t('days.freeBesidePromised', { n: f.n(promised), minutes }) : t('days.empty');
  };
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
            const room = roomOn(plan, day, dayMinutes);
            const passed = day < me.today;
            const closed = passed || room.full;
            return (
              // by keys it is come to as well, and read why it can't be
              <Menu.Item
                key={day}
                aria-disabled={closed || undefined}
                closeMenuOnClick={!closed}
                onClick={closed ? undefined : () => onMove(day)}
              >
                <span className="mk-moveday">
                  <span>
                    {t(`weekdayShort.${weekday(day) as 0}`)} {f.date(day)}
                  </span>
                  <span className="mk-small mk-muted">
                    {passed
                      ? t('days.passed')
                      : [room.full && t('days.full'), (!room.full || room.promised > 0) && left(room)]
                          .filter(Boolean)
                          .join(' · ')}
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
