import { ActionIcon, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/ui/icons';
import { useUrlState } from '@/shared/url';
import { useToday } from '@/shared/useToday';
import { firstDay, isMonth, type Month, monthInWork, monthOf, monthsBack, plusMonths } from './months';

/** How far back one chooses. */
const MONTHS = 25;

/** The month that the page looks at: from the address, else the one that is being written. */
export function useMonth(): Month {
  const today = useToday();
  const [url] = useUrlState();
  return isMonth(url.month) ? url.month : monthInWork(today);
}

/** Chooses the month of the page. */
export function MonthChoice() {
  const { t } = useTranslation();
  const f = useFormat();
  const today = useToday();
  const month = useMonth();
  const [, change] = useUrlState();
  const newest = monthOf(today);
  const months = monthsBack(newest, MONTHS);
  if (!months.includes(month)) months.push(month);
  const go = (to: Month) => change({ month: to });
  return (
    <div className="mk-monthchoice mk-noprint">
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('report.monthBefore')}
        onClick={() => go(plusMonths(month, -1))}
      >
        <Icon name="left" size={18} />
      </ActionIcon>
      <NativeSelect
        aria-label={t('report.month')}
        value={month}
        data={months.map((value) => ({ value, label: f.monthLong(firstDay(value)) }))}
        onChange={(e) => go(e.currentTarget.value)}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('report.monthAfter')}
        disabled={month >= newest}
        onClick={() => go(plusMonths(month, 1))}
      >
        <Icon name="chevron" size={18} />
      </ActionIcon>
    </div>
  );
}
