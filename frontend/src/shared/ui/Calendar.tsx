import '@mantine/dates/styles.css';
import { DatePicker, DatesProvider } from '@mantine/dates';
import dayjs from 'dayjs';
import 'dayjs/locale/th';
import buddhistEra from 'dayjs/plugin/buddhistEra';
import { useTranslation } from 'react-i18next';
import { usePrefs } from '../prefs';

dayjs.extend(buddhistEra);

interface Props {
  size: 'xs' | 'sm';
  value: string | null;
  month: string | undefined;
  onMonth: (month: string) => void;
  onChange: (day: string | null) => void;
  clearable?: boolean;
  minDate?: string;
  maxDate?: string;
}

/** A month to pick a day from, in the calendar of the language. */
export default function Calendar({
  size,
  value,
  month,
  onMonth,
  onChange,
  clearable,
  minDate,
  maxDate,
}: Props) {
  const { t } = useTranslation();
  const { lang } = usePrefs();
  const year = lang === 'th' ? 'BBBB' : 'YYYY';
  return (
    <DatesProvider settings={{ locale: lang, firstDayOfWeek: 0 }}>
      <DatePicker
        __preventFocus
        size={size}
        value={value}
        date={month}
        onDateChange={onMonth}
        allowDeselect={clearable}
        minDate={minDate}
        maxDate={maxDate}
        onChange={onChange}
        monthLabelFormat={`MMMM ${year}`}
        yearLabelFormat={year}
        yearsListFormat={year}
        decadeLabelFormat={year}
        monthsListFormat="MMM"
        ariaLabels={{
          nextMonth: t('calendar.nextMonth'),
          previousMonth: t('calendar.previousMonth'),
          nextYear: t('calendar.nextYear'),
          previousYear: t('calendar.previousYear'),
          nextDecade: t('calendar.nextDecade'),
          previousDecade: t('calendar.previousDecade'),
          monthLevelControl: t('calendar.toMonth'),
          yearLevelControl: t('calendar.toYear'),
        }}
      />
    </DatesProvider>
  );
}
