import { NativeSelect } from '@mantine/core';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fiscalYearEnd, fiscalYearOf, isIsoDate } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { useMe, useScope } from '@/shared/session';
import { Icon } from '@/shared/ui/icons';
import { WhenUsed } from '@/shared/ui/WhenUsed';
import { useUrlState } from '@/shared/url';

const loadDate = () => import('@/shared/ui/DateField');
const DateField = lazy(async () => ({ default: (await loadDate()).DateField }));

/** The day that everything on the page is told for, and its fiscal year: choosing a past one goes to its last day. */
export function AsOf() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const { day } = useScope();
  const [url, change] = useUrlState();
  /** What was typed and is no day: the page stays on the day it had. */
  const [wrong, setWrong] = useState<string>();
  const now = fiscalYearOf(me.today);
  const shown = fiscalYearOf(day);
  const years = [...new Set([now, now - 1, now - 2, now - 3, now - 4, shown])].sort((a, b) => b - a);
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 6 }}>
      <WhenUsed
        label={t('app.asOf')}
        w={132}
        leftSection={<Icon name="clock" size={16} />}
        value={f.date(day)}
        load={loadDate}
        now={url.asOf !== undefined}
      >
        {(entered) => (
          <DateField
            aria-label={t('app.asOf')}
            size="xs"
            autoFocus={entered}
            w={132}
            maxDate={me.today}
            value={wrong ?? day}
            onChange={(iso) => {
              const unread = iso !== null && !isIsoDate(iso);
              setWrong(unread ? iso : undefined);
              if (!unread) change({ asOf: iso === me.today ? null : iso });
            }}
            clearable={url.asOf !== undefined}
          />
        )}
      </WhenUsed>
      <NativeSelect
        aria-label={t('app.fiscalYearChoice')}
        size="xs"
        w={102}
        value={String(shown)}
        data={years.map((y) => ({ value: String(y), label: t('app.fiscalYearShort', { year: f.fy(y) }) }))}
        onChange={(e) => {
          const year = Number(e.currentTarget.value);
          change({ asOf: year === now ? null : fiscalYearEnd(year) });
        }}
      />
    </div>
  );
}
