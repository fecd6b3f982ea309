import { DateInput, type DateInputProps, DatesProvider } from '@mantine/dates';
import dayjs from 'dayjs';
import 'dayjs/locale/th';
import buddhistEra from 'dayjs/plugin/buddhistEra';
import { useTranslation } from 'react-i18next';
import { formatDate, parseDate, toThaiDigits } from '../dates';
import { usePrefs } from '../prefs';
import { Icon } from './icons';

dayjs.extend(buddhistEra);

/** A day, picked or typed, in the calendar of the language; always ISO outside. */
export function DateField(
  props: Omit<DateInputProps, 'onChange' | 'value'> & {
    value?: string | null;
    onChange?: (iso: string | null) => void;
  },
) {
  const { lang, thaiDigits } = usePrefs();
  const { t } = useTranslation();
  const year = lang === 'th' ? 'BBBB' : 'YYYY';
  return (
    <DatesProvider settings={{ locale: lang, firstDayOfWeek: 0 }}>
      <DateInput
        valueFormat={(iso) => {
          const text = formatDate(iso, lang);
          return thaiDigits ? toThaiDigits(text) : text;
        }}
        dateParser={(text) => parseDate(text, lang)}
        monthLabelFormat={`MMMM ${year}`}
        yearLabelFormat={year}
        yearsListFormat={year}
        decadeLabelFormat={year}
        monthsListFormat="MMM"
        placeholder={lang === 'th' ? '30 ก.ย. 2569' : '30 Sep 2026'}
        leftSection={<Icon name="clock" size={16} />}
        leftSectionPointerEvents="none"
        clearButtonProps={{ 'aria-label': t('common.clear') }}
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
        popoverProps={{ transitionProps: { duration: 100 }, withinPortal: true }}
        {...props}
        value={props.value ?? null}
      />
    </DatesProvider>
  );
}
